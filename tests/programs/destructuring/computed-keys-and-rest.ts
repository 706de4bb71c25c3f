// Keys that only the running program knows, and what they leave.
const person = { name: "Ada", age: 36, city: "London" };
function without<T extends object, K extends keyof T>(o: T, key: K): Omit<T, K> { const { [key]: _, ...rest } = o; return rest; }
console.log(without(person, "age"), without({ a: 1, b: 2 }, "a").b);
const key = "name" as keyof typeof person;
const { [key]: picked, ...others } = person;
console.log(picked, others, Object.keys(others));
const k2: "age" | "city" = Math.random() > 2 ? "age" : "city";
const { [k2]: value } = person;
console.log(value);
for (const k of ["name", "age"] as const) { const { [k]: v, ...r } = person; console.log(v, r); }
// expect: { name: 'Ada', city: 'London' } 2
// expect: Ada { age: 36, city: 'London' } [ 'age', 'city' ]
// expect: London
// expect: Ada { age: 36, city: 'London' }
// expect: 36 { name: 'Ada', city: 'London' }
