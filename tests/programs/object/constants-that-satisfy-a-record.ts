// What satisfies a record is of its own type, and no record: its members are known.
const CODES = {
  push: { code: 0, takes: 1 },
  add: { code: 1, takes: 0 },
} as const satisfies Record<string, { code: number; takes: 0 | 1 }>;
type Name = keyof typeof CODES;
const isName = (text: string): text is Name => text in CODES;
for (const text of ["push", "add", "sub"])
  console.log(text, isName(text) ? CODES[text].code : "unknown");
function takes(code: number): number {
  switch (code) {
    case CODES.push.code:
      return CODES.push.takes;
    case CODES.add.code:
      return CODES.add.takes;
    default:
      return -1;
  }
}
console.log(takes(0), takes(1), takes(2), CODES);
const pairs = [
  ["a", 1],
  ["b", 2],
] as const satisfies readonly (readonly [string, number])[];
console.log(
  pairs.map(([name, n]) => name + n),
  { ...CODES.add },
  Object.entries(CODES),
);
// expect: push 0
// expect: add 1
// expect: sub unknown
// expect: 1 0 -1 { push: { code: 0, takes: 1 }, add: { code: 1, takes: 0 } }
// expect: [ 'a1', 'b2' ] { code: 1, takes: 0 } [ [ 'push', { code: 0, takes: 1 } ], [ 'add', { code: 1, takes: 0 } ] ]
