type Graph<N extends string> = Partial<Record<N, readonly N[]>>;
function edges<N extends string>(graph: Graph<N>): [N, N][] { const found: [N, N][] = []; for (const from in graph) for (const to of graph[from] ?? []) found.push([from, to]); return found; }
console.log(edges<"a" | "b">({ a: ["b"], b: ["a", "b"] }));
// expect: [ [ 'a', 'b' ], [ 'b', 'a' ], [ 'b', 'b' ] ]
