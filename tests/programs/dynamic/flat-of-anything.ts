// Arrays of unknown type are flattened whatever is in them; methods of an empty array are called on others.
// expect: [ 1, [ 2 ], 3 ] [ 1, 2, 3 ]
// expect: [ 1, [ 2 ], 3 ] [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
// expect: 2 [ 2 ] [ 1, 2 ]
// expect: [ 1, [ 2 ] ] [ 1, 2 ] [ 1, [ 2 ] ]
// expect: [ 1, 2 ] [ 1, 2, 3 ]
// expect: [ 1, [ 2 ], 3 ] [ 1, 2, 3 ]
// expect: [ 1, [ 2 ], 3 ] [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
// expect: [ 1, 'x', [ 2 ] ]
// expect: [ 1, 'x', [ 2 ] ]
// expect: [ 1, [ 2, [ 3 ] ] ]
// expect: [ 1, 2, 3 ]
// expect: [ 1, 2, 3 ]
const y1 = ([] as any).concat([1, [2]], 3);
console.log(y1, y1.flat());
const y2 = ([] as any[]).concat([1, [2]], 3);
console.log(y2, y2.flat());
const y3: any = [1, [2], 3];
console.log(y3.flat());
const y4 = ([] as any).concat([1, [2]]);
console.log(y4.length, y4[1], y4.flat());
const e: any = [];
e.push([1]);
e.push([[2]]);
console.log(
  e.flat(),
  e.flat(2),
  e.flatMap((x: any) => x),
);
const n: any = [[1], [2]];
console.log(n.flat(), n.concat([[3]]).flat());
const m: any = { list: [[1, [2]], [3]] };
console.log(m.list.flat(), m.list.flat(2));
const p: any = JSON.parse("[[1,[2]],[3]]");
console.log(p.flat(), p.flat(Infinity));
const arrays: number[][] = [[1], [2, 3]];
const a1 = ([] as number[]).concat.apply([], arrays);
console.log(a1);
const a2 = ([] as number[]).concat(...arrays);
console.log(a2);
const a3 = Array.prototype.concat.apply([], arrays);
console.log(a3);
const a4 = [].concat.apply([], arrays as any);
console.log(a4);
const a5 = ([].concat as any).apply([], arrays);
console.log(a5);
const a6 = ([].concat as any).call([], [1], "x", [[2]]);
console.log(a6);
const a7 = ([] as any[]).concat.apply([], [[1], "x", [[2]]] as any[]);
console.log(a7);
const xx = ([].concat as any).call([], [1, [2, [3]]]);
console.log(xx);
const yy = ([] as any).concat([1, [2]], 3).flat();
console.log(yy);
const zz = (([].concat as any).apply([], [[1], [[2]], 3]) as any).flat();
console.log(zz);
