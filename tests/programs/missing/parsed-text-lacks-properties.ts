// JSON text may lack what its type says: whatever is not there is undefined, wherever it is looked at.
interface Part {
  deep: boolean;
}
interface Options {
  name: string;
  verbose: boolean;
  count: number;
  list: string[];
  part: Part;
}
const one = JSON.parse('{"name":"x"}') as Options;
console.log(one.verbose, one.count, one.list, one.part, !one.verbose); // expect: undefined undefined undefined undefined true
const { verbose, count, list } = one;
console.log(verbose, count, list, one); // expect: undefined undefined undefined { name: 'x' }
const whole: Options = { ...one, count: 3 };
console.log(whole, whole.verbose, "verbose" in whole); // expect: { name: 'x', count: 3 } undefined false
function show({ name, verbose: isLoud, count: times }: Options): string {
  return `${name} ${isLoud} ${times} ${times + 1}`;
}
console.log(show(one)); // expect: x undefined undefined NaN
const many: Options[] = JSON.parse('[{"name":"a","count":2},{"verbose":true,"part":{}}]');
console.log(many.map((each) => each.verbose)); // expect: [ undefined, true ]
console.log(many.map(({ name, count }) => ({ name, count }))); // expect: [ { name: 'a', count: 2 }, { name: undefined, count: undefined } ]
console.log(many[1]?.part.deep, many[1]?.part, JSON.stringify(many)); // expect: undefined {} [{"name":"a","count":2},{"verbose":true,"part":{}}]
function load(text: string): Options {
  return JSON.parse(text);
}
try {
  console.log(load("{}").list.length);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'length')
}
