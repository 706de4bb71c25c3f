console.log([10, 9, 1, 100, -1].sort()); // expect: [ -1, 1, 10, 100, 9 ]
console.log(["b", undefined, "a", undefined, "B"].sort()); // expect: [ 'B', 'a', 'b', undefined, undefined ]
console.log([true, false, true].sort()); // expect: [ false, true, true ]
console.log([3, 1, 2].sort((a, b) => b - a)); // expect: [ 3, 2, 1 ]
