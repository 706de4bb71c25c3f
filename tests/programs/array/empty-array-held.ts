// `[]` in a literal without a written type is a `never[]`; whoever takes it as another array must see the same one.
type Block = { kind: "text"; text: string } | { kind: "loop"; body: Block[]; otherwise: Block[] };
const node = { kind: "loop" as const, body: [], otherwise: [] };
const open: { node: Block }[] = [];
open.push({ node });
const body: Block[] = node.body;
body.push({ kind: "text", text: "a" });
console.log(node.body.length, node.otherwise.length); // expect: 1 0
console.log(open[0]?.node.kind === "loop" && open[0].node.body === body); // expect: true
const counts = { list: [] };
const numbers: number[] = counts.list;
numbers.push(1, 2);
const same: { list: readonly number[] } = counts;
console.log(same.list, counts.list.length); // expect: [ 1, 2 ] 2
const clear = (_: string[]) => [];
const reducers = { add: (xs: string[], x: string) => [...xs, x], clear };
const byName: { [name: string]: (xs: string[], x: any) => string[] } = reducers;
const cleared = byName["clear"]?.(["a"], 0) ?? ["none"];
cleared.push("b");
console.log(cleared, byName["add"]?.(cleared, "c")); // expect: [ 'b' ] [ 'b', 'c' ]
