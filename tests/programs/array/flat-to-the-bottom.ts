console.log([[1, [2]], [3]].flat(Infinity), [[[["a"]]], [["b"]]].flat(Infinity), [1, 2].flat(Infinity)); // expect: [ 1, 2, 3 ] [ 'a', 'b' ] [ 1, 2 ]
