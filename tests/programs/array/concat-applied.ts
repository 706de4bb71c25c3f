// `concat` with arrays that are spread, applied or given by what has no type.
const lists = [[1], [2, 3]];
console.log(([] as number[]).concat.apply([], lists), ([] as number[]).concat.call([], [1], 2, [3])); // expect: [ 1, 2, 3 ] [ 1, 2, 3 ]
console.log([].concat.apply([], lists as any), Array.prototype.concat.apply([9], lists)); // expect: [ 1, 2, 3 ] [ 9, 1, 2, 3 ]
const { concat } = { concat: ([] as number[]).concat };
console.log(concat.apply([1], lists), concat.call([7], 8, [9, 10])); // expect: [ 1, 1, 2, 3 ] [ 7, 8, 9, 10 ]
const unknown: any = [[1], 2];
console.log([].concat(...unknown), ([] as any).concat(...unknown, [[7]], 8)); // expect: [ 1, 2 ] [ 1, 2, [ 7 ], 8 ]
console.log(([] as number[]).concat(...new Set(lists))); // expect: [ 1, 2, 3 ]
const join = (...items: any[]) => [].concat(...(items as any));
console.log(join(1, [2], [[3]])); // expect: [ 1, 2, [ 3 ] ]
const flat = <T>(of: T[][]): T[] => ([] as T[]).concat(...of);
console.log(flat([["a"], ["b", "c"]]), flat<number>([])); // expect: [ 'a', 'b', 'c' ] []
