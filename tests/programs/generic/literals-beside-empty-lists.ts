// The elements of `[]` say nothing of what those of other lists are.
function namesIn<T extends string>(needs: Record<string, T[]>): T[] {
  return [...new Set(Object.values(needs).flat())];
}
const names: ("core" | "styles" | "util")[] = namesIn({ page: ["core", "styles"], core: ["util"], styles: [], util: [] });
console.log(names); // expect: [ 'core', 'styles', 'util' ]
const pairs = <T extends string | number>(spec: Record<string, T[]> | Iterable<[string, T]>) => (Symbol.iterator in spec ? "pairs" : "record");
console.log(pairs({ a: [1, 2], b: [], c: [3] }), pairs([["a", 1], ["b", 2]])); // expect: record pairs
