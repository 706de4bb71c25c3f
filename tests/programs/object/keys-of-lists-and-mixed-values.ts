type Yaml = string | number | boolean | null | Yaml[] | { [key: string]: Yaml };
const isNode = (v: Yaml): v is Yaml[] | { [k: string]: Yaml } => v !== null && typeof v === "object" && Object.keys(v).length > 0;
console.log(isNode({ a: 1 }), isNode([1]), isNode([]), isNode(3));
// expect: true true false false
console.log(Object.keys([1, 2] as Yaml[] | { [k: string]: Yaml }), Object.entries({ q: [1] } as Yaml[] | { [k: string]: Yaml }));
// expect: [ '0', '1' ] [ [ 'q', [ 1 ] ] ]
console.log(Object.entries(["a", "b"]), Object.values([1, 2]), Object.values("xy"), Object.entries(new Uint8Array([7, 8])), Object.keys("abc"));
// expect: [ [ '0', 'a' ], [ '1', 'b' ] ] [ 1, 2 ] [ 'x', 'y' ] [ [ '0', 7 ], [ '1', 8 ] ] [ '0', '1', '2' ]
for (const [i, v] of Object.entries([true, false])) console.log(i, v);
// expect: 0 true
// expect: 1 false
for (const k in ["p", "q"]) console.log(k);
// expect: 0
// expect: 1
