interface Plugin { name: string; onStart?(x: number): string; onEnd?(): void }
class P implements Plugin { name = "p"; onStart(x: number) { return this.name + x; } }
class Q implements Plugin { name = "q"; onEnd() { console.log("end", this.name); } }
const ps: Plugin[] = [new P(), new Q(), { name: "lit", onStart: (x) => "l" + x }];
for (const p of ps) { console.log(p.onStart?.(1)); p.onEnd?.(); }
class It implements Iterable<number> { n = 0; [Symbol.iterator]() { const self = this; return { next: () => ({ value: self.n++, done: false }), return(): IteratorResult<number> { console.log("closed", self.n); return { value: 0, done: true }; } }; } }
for (const x of new It()) { if (x > 1) break; }
class It2 implements Iterator<number> { n = 0; next() { return { value: this.n++, done: this.n > 5 }; } return(): IteratorResult<number> { console.log("closed", this.n); return { value: 0, done: true }; } [Symbol.iterator]() { return this; } }
for (const x of new It2()) { if (x > 1) break; }

// expect: p1
// expect: undefined
// expect: end q
// expect: l1
// expect: closed 3
// expect: closed 3
