console.log([1, [2, [3, [4]]]].flat()); // expect: [ 1, 2, [ 3, [ 4 ] ] ]
console.log([[1, 2], [3], []].flat()); // expect: [ 1, 2, 3 ]
console.log([[[1]], [[2, 3]]].flat(2)); // expect: [ 1, 2, 3 ]
console.log([1, 2].flatMap((x) => [x, [x * 10]])); // expect: [ 1, [ 10 ], 2, [ 20 ] ]
