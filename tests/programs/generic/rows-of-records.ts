/** `Record<T, Record<T, number>>` is read and written by two keys. */
function shortest<T extends string>(
  nodes: readonly T[],
  weight: (from: T, to: T) => number,
): Record<T, Record<T, number>> {
  const paths = {} as Record<T, Record<T, number>>;
  for (const from of nodes) {
    paths[from] = {} as Record<T, number>;
    for (const to of nodes) paths[from][to] = from === to ? 0 : weight(from, to);
  }
  for (const by of nodes)
    for (const from of nodes)
      for (const to of nodes)
        if (paths[from][by] + paths[by][to] < paths[from][to])
          paths[from][to] = paths[from][by] + paths[by][to];
  return paths;
}

const paths = shortest(["a", "b", "c"], (from, to) => (from < to && to !== "c") || from === "b" ? 1 : 10);
console.log(paths, paths.a.c);

function table<K extends string, L extends string, V>(
  keys: K[],
  others: L[],
  make: (key: K, other: L) => V,
): Record<K, Record<L, V[]>> {
  const rows = {} as Record<K, Record<L, V[]>>;
  for (const key of keys) {
    rows[key] = {} as Record<L, V[]>;
    for (const other of others) {
      rows[key][other] = [];
      rows[key][other].push(make(key, other));
    }
  }
  return rows;
}

console.log(table(["x", "y"], ["p"], (key, other) => key + other));

function count<T extends PropertyKey>(pairs: [T, T][]): Record<T, Record<T, number>> {
  const counts = {} as Record<T, Record<T, number>>;
  for (const [from, to] of pairs) {
    counts[from] ??= {} as Record<T, number>;
    counts[from][to] ??= 0;
    counts[from][to]++;
    counts[from][to] += 10;
  }
  return counts;
}

console.log(count([["a", "b"], ["a", "b"], ["b", "a"]]));
console.log(count([[1, 2], [1, 3]]));

// expect: {
// expect:   a: { a: 0, b: 1, c: 2 },
// expect:   b: { a: 1, b: 0, c: 1 },
// expect:   c: { a: 10, b: 10, c: 0 }
// expect: } 2
// expect: { x: { p: [ 'xp' ] }, y: { p: [ 'yp' ] } }
// expect: { a: { b: 22 }, b: { a: 11 } }
// expect: { '1': { '2': 11, '3': 11 } }
