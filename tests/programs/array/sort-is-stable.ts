const people = [
  { name: "Ann", age: 30 },
  { name: "Bob", age: 25 },
  { name: "Cid", age: 30 },
  { name: "Dan", age: 25 },
  { name: "Eve", age: 30 },
];
people.sort((a, b) => a.age - b.age);
console.log(people.map((person) => person.name).join("")); // expect: BobDanAnnCidEve
const many = Array.from({ length: 100 }, (_, i) => ({ key: i % 3, i }));
many.sort((a, b) => a.key - b.key);
console.log(many.every((item, i) => i === 0 || many[i - 1]!.key < item.key || many[i - 1]!.i < item.i)); // expect: true
