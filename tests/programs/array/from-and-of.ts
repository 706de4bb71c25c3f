console.log(Array.from("héy"), Array.from(new Set([3, 1, 3])), Array.from([1, 2], (x) => x * 2)); // expect: [ 'h', 'é', 'y' ] [ 3, 1 ] [ 2, 4 ]
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.of(7, 8)); // expect: [ 0, 1, 4 ] [ 7, 8 ]
console.log(Array.from(new Map([["a", 1]])), Array.from([1, 2, 3].keys())); // expect: [ [ 'a', 1 ] ] [ 0, 1, 2 ]
console.log(Array.isArray([]), Array.isArray("no")); // expect: true false
