console.log(Array.apply(null, Array(3)), Array.apply(null, Array(2)).map((_, i) => i));
console.log(Array.apply(null, { length: 2 } as any).length, Array.apply(null, [3]).length);
console.log(Array.apply(null, [1, 2, 3]), Array.call(null, 4, 5), Array.apply(null, ["a"]));

// expect: [ undefined, undefined, undefined ] [ 0, 1 ]
// expect: 2 3
// expect: [ 1, 2, 3 ] [ 4, 5 ] [ 'a' ]
