interface Node2 { v: number; next?: Node2; tags: string[] }
const a: Node2 = { v: 1, tags: ["x"] }; a.next = a;
const b = structuredClone(a); console.log(b, b.next === b, b !== a, b.tags === a.tags);
const grid = [[1, 2], [3]]; const g2 = structuredClone(grid); g2[0]!.push(9); console.log(grid, g2);
const m = new Map<string, { n: number[] }>([["a", { n: [1] }]]); const m2 = structuredClone(m); m2.get("a")!.n.push(2); m2.set("b", { n: [] }); console.log(m, m2, m2.size, m.has("b"));
const s = structuredClone(new Set([1, 2])); s.add(3); console.log(s);
const r: Record<string, number | { q: Date }> = { x: 1, y: { q: new Date(0) } }; const r2 = structuredClone(r); r2["x"] = 5; console.log(r, r2);
const u: unknown = structuredClone<unknown>({ k: [null, undefined, "s", 1n, true], f: new Float64Array([1, 2]) }); console.log(u);
console.log(structuredClone([1, , 3]), structuredClone("t"), structuredClone(null));
const shared = { z: 1 }; const two = structuredClone({ p: shared, q: shared }); console.log(two.p === two.q);

// expect: <ref *1> { v: 1, tags: [ 'x' ], next: [Circular *1] } true true false
// expect: [ [ 1, 2 ], [ 3 ] ] [ [ 1, 2, 9 ], [ 3 ] ]
// expect: Map(1) { 'a' => { n: [ 1 ] } } Map(2) { 'a' => { n: [ 1, 2 ] }, 'b' => { n: [] } } 2 false
// expect: Set(3) { 1, 2, 3 }
// expect: { x: 1, y: { q: 1970-01-01T00:00:00.000Z } } { x: 5, y: { q: 1970-01-01T00:00:00.000Z } }
// expect: { k: [ null, undefined, 's', 1n, true ], f: Float64Array(2) [ 1, 2 ] }
// expect: [ 1, <1 empty item>, 3 ] t null
// expect: true
