// A text that is only said to name a member gives `undefined`, as in Node.
enum Op {
  Push,
  Add,
  Jump,
}
type OpName = keyof typeof Op;
const hasArgument = new Set<Op>([Op.Push, Op.Jump]);
function parse(line: string): string {
  const [name = "", argument] = line.split(" ");
  const op = Op[name as OpName];
  if (op === undefined) return `unknown ${name}`;
  if (hasArgument.has(op) && argument == null) return `${name} needs an argument`;
  return `${op}`;
}
console.log(parse("Push 1"), parse("Push"), parse("Add"), parse("Pop")); // expect: 0 Push needs an argument 1 unknown Pop
const found = Op["none" as OpName];
console.log(found, hasArgument.has(found), found ?? "none", Op["Jump" as OpName]); // expect: undefined false none 2
const all = ["Add", "Sub", "Jump"].map((name) => Op[name as OpName]);
console.log(all); // expect: [ 1, undefined, 2 ]
for (const name of ["Push", "Pop"]) if (!(Op[name as OpName] >= 0)) console.log(name, Op[name as OpName] === undefined); // expect: Pop true

enum Color {
  Red = "red",
  Blue = "blue",
}
const color = (name: string) => Color[name as keyof typeof Color];
console.log(color("Red"), color("Green"), [color("Blue"), color("None")]); // expect: red undefined [ 'blue', undefined ]
const named = color("Pink");
if (!named) console.log("no such colour"); // expect: no such colour
enum Mixed {
  One = 1,
  Two = "two",
}
const mixed = Mixed["Three" as keyof typeof Mixed];
console.log(mixed === undefined, Mixed["Two" as keyof typeof Mixed]); // expect: true two
