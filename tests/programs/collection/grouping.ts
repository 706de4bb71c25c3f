const words = ["apple", "bee", "ant", "cat"];
const byLetter = Object.groupBy(words, (w) => w[0]!); console.log(byLetter, byLetter["a"]?.length, Object.keys(byLetter)); for (const [k, v] of Object.entries(byLetter)) console.log(k, v?.join());
const parity = Object.groupBy([1, 2, 3], (n) => (n % 2 === 0 ? "even" : "odd")); console.log(parity, parity.even, parity.odd?.length);
console.log(Object.groupBy(new Set([10, 1]), (n, i) => n + i), JSON.stringify(parity));
const m = Map.groupBy(words, (w) => w.length); console.log(m, m.get(3)?.length); for (const [k, list] of Map.groupBy([{ t: "x", n: 1 }, { t: "y", n: 2 }, { t: "x", n: 3 }], ({ t }) => t)) console.log(k, list.reduce((s, e) => s + e.n, 0));
interface Item { kind: "a" | "b"; n: number } const items: Item[] = [{ kind: "a", n: 1 }, { kind: "b", n: 2 }]; const g = Object.groupBy(items, (i) => i.kind); console.log(g.a?.[0]?.n, g.b?.map((i) => i.n)); const total: Partial<Record<Item["kind"], Item[]>> = g; console.log(total);

// expect: [Object: null prototype] {
// expect:   a: [ 'apple', 'ant' ],
// expect:   b: [ 'bee' ],
// expect:   c: [ 'cat' ]
// expect: } 2 [ 'a', 'b', 'c' ]
// expect: a apple,ant
// expect: b bee
// expect: c cat
// expect: [Object: null prototype] { odd: [ 1, 3 ], even: [ 2 ] } [ 2 ] 2
// expect: [Object: null prototype] { '2': [ 1 ], '10': [ 10 ] } {"odd":[1,3],"even":[2]}
// expect: Map(2) { 5 => [ 'apple' ], 3 => [ 'bee', 'ant', 'cat' ] } 3
// expect: x 4
// expect: y 2
// expect: 1 [ 2 ]
// expect: [Object: null prototype] {
// expect:   a: [ { kind: 'a', n: 1 } ],
// expect:   b: [ { kind: 'b', n: 2 } ]
// expect: }
