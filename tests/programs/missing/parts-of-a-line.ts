// A pattern takes more parts than the line has; the parts go on into objects and functions.
const parse = (line: string) => {
  const [name, age] = line.split(",");
  return { name, age };
};
class Person {
  constructor(
    readonly name: string,
    readonly city: string,
  ) {}
}
console.log(parse("Ann"), parse("Bob,7")); // expect: { name: 'Ann', age: undefined } { name: 'Bob', age: '7' }
const { age } = parse("Ann");
console.log(age, age === undefined, age?.length); // expect: undefined true undefined
const second = (line: string): string => line.split(" ")[1];
console.log(second("a b"), second("a"), `<${second("a")}>`); // expect: b undefined <undefined>
const person = new Person("Ann", second("Ann"));
console.log(person, JSON.stringify(person)); // expect: Person { name: 'Ann', city: undefined } {"name":"Ann"}
try {
  console.log(person.city.length);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'length')
}
