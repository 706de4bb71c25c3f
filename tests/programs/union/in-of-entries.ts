// Entries of a table differ in what they have; `in` tells them apart, as they were no literals of one list.
const states = {
  idle: { on: 1 },
  running: { on: 2, entry: () => "go" },
};
for (const name of ["idle", "running"] as (keyof typeof states)[]) {
  const state = states[name];
  console.log("entry" in state ? state.entry() : state.on);
}
// expect: 1
// expect: go
const one = { size: 2 };
const two = { name: "two" };
for (const each of [one, two]) console.log("size" in each ? each.size : each.name);
// expect: 2
// expect: two
for (const { a, b } of [{ a: 1 }, { b: "x" }]) console.log(a, b);
// expect: 1 undefined
// expect: undefined x
