/** What is asserted to be of a type parameter may be anything, as the parameter may. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each) => copied(each)) as T;
  if (value === null || typeof value !== "object") return value;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) copy[key] = copied(each);
  return copy as T;
}
const original = { list: [1, { deep: "x" }], name: "n" };
const copy = copied(original);
console.log(copy, copy.list !== original.list); // expect: { list: [ 1, { deep: 'x' } ], name: 'n' } true
function five<T = number>(): T {
  return 5 as T;
}
const nothing = <T>(): T => null as T;
const list = <T extends object>(): T => [] as T;
const whole = <T>(value: T): number => (value as number) + 1;
console.log(five<number>() + 1, nothing<string | null>(), list<number[]>(), whole(2)); // expect: 6 null [] 3
