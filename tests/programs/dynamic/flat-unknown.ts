const parts: unknown[] = ["a", ["b", ["c"]], 1];
console.log(parts.flat(), parts.flat(Infinity).length); // expect: [ 'a', 'b', [ 'c' ], 1 ] 4
const some: (number | number[])[] = [1, [2, 3]];
console.log(some.flatMap((x) => x), [1, 2].flatMap((x) => (x > 1 ? [x, x] : x))); // expect: [ 1, 2, 3 ] [ 1, 2, 2 ]
const any: any[] = [{ xs: [1, 2] }, { xs: 3 }];
console.log(any.flatMap((each) => each.xs)); // expect: [ 1, 2, 3 ]
