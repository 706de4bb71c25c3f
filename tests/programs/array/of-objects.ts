const people = [{ name: "Ann", age: 30 }, { name: "Bob", age: 25 }];
people.push({ name: "Cy", age: 41 });
for (const p of people) console.log(p.name, p.age);
console.log(people.map((p) => p.name).join());
// expect: Ann 30
// expect: Bob 25
// expect: Cy 41
// expect: Ann,Bob,Cy
