console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.from("abc"), Array.of(1, 2)); // expect: [ 0, 1, 4 ] [ 'a', 'b', 'c' ] [ 1, 2 ]
