function debounce<A extends unknown[]>(f: (...a: A) => void) {
  let last: A | undefined;
  return Object.assign((...a: A) => { last = a; }, { flush() { if (last) f(...last); } });
}
const d = debounce((a: number, b: string) => console.log("flushed", a, b));
d(1, "x"); d(2, "y"); d.flush();
const named = Object.assign((a: number, b: string) => { console.log(a, b); }, { flush() { console.log("flush"); }, n: 3 });
named.flush(); named(1, "x"); console.log(named.n);
function make(k: number) { const f = Object.assign((a: number) => a * k, { label: "x" + k, show() { return this.label; } }); return f; }
const m = make(3); console.log(m(2), m.label, m.show());
const base = (a: number) => a + 1;
const more = Object.assign(base, { flush() { return 5; } }, { size: 2 });
console.log(more(1), more.flush(), more.size, more === base);
// expect: flushed 2 y
// expect: flush
// expect: 1 x
// expect: 3
// expect: 6 x3 x3
// expect: 2 5 2 true
