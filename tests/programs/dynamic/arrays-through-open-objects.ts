// Functions of an object that gets new keys take arrays whose elements are told in more than one way.
type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
const results = {
  ok: <T>(value: T): Result<T, never> => ({ ok: true, value }),
  err: <E>(error: E): Result<never, E> => ({ ok: false, error }),
  all: <T, E>(list: Result<T, E>[]): Result<T[], E> => {
    const values: T[] = [];
    for (const each of list) {
      if (!each.ok) return each;
      values.push(each.value);
    }
    return results.ok(values);
  },
};
function extend(target: any, key: string, value: unknown): void {
  target[key] = value;
}
extend(results, "version", 2);
console.log(results.all([results.ok(1), results.ok(2)]));
// expect: { ok: true, value: [ 1, 2 ] }
console.log(results.all([results.ok(1), results.err("bad")]), Object.keys(results));
// expect: { ok: false, error: 'bad' } [ 'ok', 'err', 'all', 'version' ]

const shapes = { area: (points: [number, number][]) => points.map(([x, y]) => x * y) };
extend(shapes, "perimeter", (points: [number, number][]) => points.length);
console.log(shapes.area([[2, 3]]), (shapes as any).perimeter([[1, 1]]));
// expect: [ 6 ] 1
