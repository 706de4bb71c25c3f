// What reads the variable was made before `let` ran, which gives it `undefined` and ends its dead zone.
const table: Record<string, (x: number) => number> = {
  add: (x) => x + (current?.value ?? 10),
};
let current: { value?: number } | undefined;
console.log(table["add"]!(1)); // expect: 11
function during(next: { value?: number }): number {
  const outer = current;
  current = next;
  const result = table["add"]!(3);
  current = outer;
  return result;
}
console.log(during({ value: 2 }), during({}), current); // expect: 5 13 undefined
function inFunction(): string {
  const seen = { read: () => String(count) };
  let count: number | undefined;
  const before = seen.read();
  count = 4;
  return `${before} ${seen.read()}`;
}
console.log(inFunction()); // expect: undefined 4
