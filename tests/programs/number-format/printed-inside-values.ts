console.log([1.0, -0, NaN, 1e100, 0.1], { x: -0, y: 1e-10 }, new Map([[1.5, -0]])); // expect: [ 1, -0, NaN, 1e+100, 0.1 ] { x: -0, y: 1e-10 } Map(1) { 1.5 => -0 }
console.log([1, 2, 3].map(String), [1.5].toString(), (25).toString().padStart(4, "0")); // expect: [ '1', '2', '3' ] 1.5 0025
