class LinkedList<T> {
  private head: { value: T; next: any } | null = null;
  add(v: T): this { this.head = { value: v, next: this.head }; return this; }
  *[Symbol.iterator](): IterableIterator<T> { let n = this.head; while (n) { yield n.value; n = n.next; } }
}
const l = new LinkedList<string>().add("x").add("y");
console.log([...l], Array.from(l).length);
function zip<A, B>(a: Iterable<A>, b: Iterable<B>): Array<[A, B]> {
  const out: Array<[A, B]> = [];
  const ib = b[Symbol.iterator]();
  for (const x of a) { const r = ib.next(); if (r.done) break; out.push([x, r.value]); }
  return out;
}
console.log(zip([1, 2, 3], l));
console.log(zip("abc", new Map([["k", 1]]).keys()));
function* permutations<T>(items: T[]): Generator<T[]> {
  if (items.length <= 1) { yield items; return; }
  for (let i = 0; i < items.length; i++) {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    for (const p of permutations(rest)) yield [items[i], ...p];
  }
}
console.log([...permutations([1, 2, 3])].map((p) => p.join("")).join(" "));
type Token = { kind: "num"; value: number } | { kind: "op"; value: string };
function* tokenize(s: string): Generator<Token> {
  let i = 0;
  while (i < s.length) {
    if (s[i] === " ") { i++; continue; }
    if (s[i] >= "0" && s[i] <= "9") { let n = ""; while (i < s.length && s[i] >= "0" && s[i] <= "9") n += s[i++]; yield { kind: "num", value: Number(n) }; }
    else yield { kind: "op", value: s[i++] };
  }
}
for (const t of tokenize("12 + 3*4")) console.log(t.kind === "num" ? t.value * 2 : t.value);
const it = tokenize("1+2");
let r = it.next();
while (!r.done) { console.log(r.value); r = it.next(); }
function* idGen(prefix = "id"): Generator<string, never> { let n = 0; while (true) yield `${prefix}-${++n}`; }
const ids = idGen();
console.log(ids.next().value, ids.next().value);
const sum = (xs: Iterable<number>) => { let s = 0; for (const x of xs) s += x; return s; };
console.log(sum([1, 2]), sum(new Set([3, 4])), sum((function* () { yield 5; })()), sum(new Map([[1, 2]]).values()));
const matrix = { rows: [[1, 2], [3, 4]], *[Symbol.iterator]() { for (const row of this.rows) yield* row; } };
console.log([...matrix], Math.max(...matrix));
function chunk<T>(xs: Iterable<T>, n: number) { return { *[Symbol.iterator]() { let c: T[] = []; for (const x of xs) { c.push(x); if (c.length === n) { yield c; c = []; } } if (c.length) yield c; } }; }
console.log([...chunk([1, 2, 3, 4, 5], 2)]);
console.log(Object.fromEntries((function* (): Generator<[string, number]> { yield ["a", 1]; yield ["b", 2]; })()));
// expect: [ 'y', 'x' ] 2
// expect: [ [ 1, 'y' ], [ 2, 'x' ] ]
// expect: [ [ 'a', 'k' ] ]
// expect: 123 132 213 231 312 321
// expect: 24
// expect: +
// expect: 6
// expect: *
// expect: 8
// expect: { kind: 'num', value: 1 }
// expect: { kind: 'op', value: '+' }
// expect: { kind: 'num', value: 2 }
// expect: id-1 id-2
// expect: 3 7 5 2
// expect: [ 1, 2, 3, 4 ] 4
// expect: [ [ 1, 2 ], [ 3, 4 ], [ 5 ] ]
// expect: { a: 1, b: 2 }
