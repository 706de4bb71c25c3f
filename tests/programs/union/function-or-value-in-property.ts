interface Options {
  on?: string | ((n: number) => string);
  get?: (() => number) | number;
}
const options: Options[] = [
  { on: (n?: number, more = 3) => `${n}/${more}`, get: 4 },
  { on: "text", get: () => 7 },
  {},
];
for (const each of options) {
  console.log(typeof each.on === "function" ? each.on(5) : each.on, typeof each.get === "function" ? each.get() : each.get);
}
// expect: 5/3 4
// expect: text 7
// expect: undefined undefined
const loose = (x: number | string): string => "got " + x;
const given: (string | ((x: number) => string))[] = ["s", loose];
for (const each of given) console.log(typeof each === "function" ? each(3) : each);
// expect: s
// expect: got 3
type Event = { type: "start" } | { type: "resume"; after?: number } | { type: "finish"; code: number };
type State = "idle" | "done";
const machine: { readonly [E in Event["type"]]?: State | ((event: Extract<Event, { type: E }>) => State) } = {
  start: "done",
  finish: (event) => (event.code === 0 ? "done" : "idle"),
  resume: ({ after = 0 }) => (after > 10 ? "idle" : "done"),
};
function step(event: Event): State | undefined {
  const next = machine[event.type] as State | ((event: Event) => State) | undefined;
  return typeof next === "function" ? next(event) : next;
}
console.log(step({ type: "start" }), step({ type: "finish", code: 1 }), step({ type: "resume", after: 11 })); // expect: done idle idle
