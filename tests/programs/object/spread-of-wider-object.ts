// A spread object gives all the properties it has, those that its type does not tell of too.
interface Named {
  name: string;
}
interface Person extends Named {
  age: number;
}
const person: Person = { age: 3, name: "p" };
const copy = (named: Named): Named => ({ ...named });
console.log(copy(person), copy({ name: "n" })); // expect: { age: 3, name: 'p' } { name: 'n' }
const renamed = (named: Named): Named => ({ ...named, name: "new" });
console.log(renamed(person), Object.keys(renamed(person))); // expect: { age: 3, name: 'new' } [ 'age', 'name' ]
class Base {
  x = 1;
}
class Derived extends Base {
  extra = [2];
}
const base: Base = new Derived();
console.log({ ...base }, copy(person).name.length); // expect: { x: 1, extra: [ 2 ] } 1
