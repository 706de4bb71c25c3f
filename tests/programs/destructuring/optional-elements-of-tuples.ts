const parse = (text: string): [name: string, value?: string, rest?: number] =>
  text.split("=") as [string, string?];
const [name, value, rest] = parse("a");
console.log(name, value, rest, value === undefined);
const [key, given] = parse("b=1");
console.log(key, given);
const [range, step] = "1-5/2".split("/") as [string, string?];
console.log(range, step === undefined ? 1 : Number(step));
for (const [first, second] of [["x"], ["y", "z"]] as [string, string?][]) console.log(first, second);

// expect: a undefined undefined true
// expect: b 1
// expect: 1-5 2
// expect: x undefined
// expect: y z
