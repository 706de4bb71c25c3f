const o = { a: 0, list: [0, 0] };
({ x: o.a, y: o.list[1] } = { x: 7, y: 8 });
let rest: number[];
[o.list[0], ...rest] = [1, 2, 3];
console.log(o, rest); // expect: { a: 7, list: [ 1, 8 ] } [ 2, 3 ]
