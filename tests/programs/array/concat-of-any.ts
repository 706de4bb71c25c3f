// Arrays and single values that any holds are appended to arrays of one type.
const n: number[] = [1]; const a: any = [2, 3]; const b: any = 4;
console.log(n.concat(a), n.concat(b), n.concat(a, b, [5], 6)); // expect: [ 1, 2, 3 ] [ 1, 4 ] [ 1, 2, 3, 4, 5, 6 ]
const objs: { id: number }[] = [{ id: 1 }]; const more: any = [{ id: 2 }];
console.log(objs.concat(more), objs.concat({ id: 3 })); // expect: [ { id: 1 }, { id: 2 } ] [ { id: 1 }, { id: 3 } ]
const s: string[] = ["a"]; const j: any = JSON.parse('["b","c"]');
console.log(s.concat(j)); // expect: [ 'a', 'b', 'c' ]
function merge(x: unknown, y: unknown): unknown[] { return ([] as unknown[]).concat(x, y); }
console.log(merge([1], "b"), merge({ c: 1 }, [[2]]), merge(undefined, null)); // expect: [ 1, 'b' ] [ { c: 1 }, [ 2 ] ] [ undefined, null ]
const one = <T>(x: T | T[]): T[] => ([] as T[]).concat(x);
console.log(one(1), one([1, 2]), one<string>("s")); // expect: [ 1 ] [ 1, 2 ] [ 's' ]
