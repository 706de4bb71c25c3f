console.log([...Array(3)].map((_, i) => i * 2)); // expect: [ 0, 2, 4 ]
console.log([...Array(2)], [0, ...Array(1)]); // expect: [ undefined, undefined ] [ 0, undefined ]
const sparse: ({ n: number } | undefined)[] = new Array(1);
console.log(sparse, [...sparse], 0 in [...sparse]); // expect: [ <1 empty item> ] [ undefined ] true
console.log(sparse.concat([]), [...[1, , 3]].length); // expect: [ <1 empty item> ] 3
