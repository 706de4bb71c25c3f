// What stands in for a missing element takes its types from the elements, also where the value is taken apart at once.
type Instruction = { op: "add" | "halt"; arg: number };
const code: Instruction[] = [
  { op: "add", arg: 2 },
  { op: "add", arg: 3 },
];
let sum = 0;
for (let at = 0; ; at++) {
  const { op, arg } = code[at] ?? { op: "halt", arg: 0 };
  if (op === "halt") break;
  const only: "add" = op;
  sum += only.length + arg;
}
console.log(sum); // expect: 11
const { op: last } = code[9] || code[8] || { op: "halt", arg: 1 };
const kept: Instruction["op"] = last;
console.log(kept); // expect: halt
