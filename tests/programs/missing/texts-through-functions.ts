// Texts that are missing go through arrays, callbacks and whatever else hands values on.
const words: string[] = [];
const [first, second] = "x".split("-");
words.push(first, second);
words[2] = second;
console.log(words, words.join("|"), words.indexOf("x"), words.includes("x"));
for (const word of words) console.log(word);
words.forEach((word) => console.log(typeof word));
console.log(words.map((word) => word ?? "?"), words.filter((word) => word), words.reduce((a, b) => a + b));
function shout(word: string): string {
  return word === undefined ? "nothing" : word.toUpperCase();
}
console.log(words.map(shout));
try {
  console.log(words.map((word) => word.length));
} catch (error) {
  console.log((error as Error).message);
}
const table: Record<string, string> = { a: "b" };
console.log(["a", "z"].map((key) => table[key]));
const at = (index: number): string => words[index];
console.log([0, 9].map(at), [1].map({ at }.at));
function all(...parts: string[]): string {
  return parts.map((part) => part ?? "-").join(",");
}
console.log(all(first, second), all(second));
const commands: Record<string, (x: string, y: string) => string> = {
  mul: (x, y) => `${x}*${y}`,
  jump: (x) => `to ${x}`,
};
for (const line of ["mul a 2", "jump"]) {
  const [name, x, y] = line.split(" ");
  console.log(commands[name](x, y));
}
class Command {
  constructor(
    readonly name: string,
    readonly argument: string,
  ) {}
}
function command(line: string): Command {
  const [name, argument] = line.split(" ");
  return new Command(name, argument);
}
console.log(["go n", "quit"].map(command).map((each) => each.argument));
function* parts(): Generator<string> {
  yield first;
  yield second;
}
console.log([...parts()]);
async function later(): Promise<string> {
  return second;
}
console.log(await later());

// expect: [ 'x', undefined, undefined ] x|| 0 true
// expect: x
// expect: undefined
// expect: undefined
// expect: string
// expect: undefined
// expect: undefined
// expect: [ 'x', '?', '?' ] [ 'x' ] xundefinedundefined
// expect: [ 'X', 'nothing', 'nothing' ]
// expect: Cannot read properties of undefined (reading 'length')
// expect: [ 'b', undefined ]
// expect: [ 'x', undefined ] [ undefined ]
// expect: x,- -
// expect: a*2
// expect: to undefined
// expect: [ 'n', undefined ]
// expect: [ 'x', undefined ]
// expect: undefined
