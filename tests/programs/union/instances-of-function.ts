type Update<S> = S | ((old: S) => S);
function update<S>(old: S, next: Update<S>): S {
  return next instanceof Function ? next(old) : next;
}
console.log(update(1, 5), update(1, (n) => n + 1), update("a", () => "b"), update({ x: 1 }, (o) => ({ ...o, x: o.x + 1 })));
const values: unknown[] = [1, () => 2, "x", class A {}, null, console.log, [], { f() {} }.f];
console.log(values.map((v) => v instanceof Function));
function call(v: number | (() => number) | { run(): number }): number {
  if (v instanceof Function) return v();
  return typeof v === "number" ? v : v.run();
}
console.log(call(1), call(() => 2), call({ run: () => 3 }));
for (const v of values) if (v instanceof Function) console.log(typeof v);
// expect: 5 2 b { x: 2 }
// expect: [
// expect:   false, true,
// expect:   false, true,
// expect:   false, true,
// expect:   false, true
// expect: ]
// expect: 1 2 3
// expect: function
// expect: function
// expect: function
// expect: function
