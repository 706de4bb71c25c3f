function pluck<T, K extends keyof T>(items: T[], key: K): T[K][] {
  return items.map((item) => item[key]);
}
const people = [{ name: "Ann", age: 3 }, { name: "Bob", age: 5 }];
console.log(pluck(people, "name"), pluck(people, "age").reduce((a, b) => a + b)); // expect: [ 'Ann', 'Bob' ] 8
