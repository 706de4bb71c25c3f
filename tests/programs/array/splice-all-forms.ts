const a = [1, 2, 3, 4, 5];
console.log(a.splice(1, 2), a); // expect: [ 2, 3 ] [ 1, 4, 5 ]
console.log(a.splice(-1), a); // expect: [ 5 ] [ 1, 4 ]
console.log(a.splice(1, 0, 7, 8, 9), a); // expect: [] [ 1, 7, 8, 9, 4 ]
console.log(a.splice(0, 1, 6), a, a.splice(9, 1), a.splice(2, -5)); // expect: [ 1 ] [ 6, 7, 8, 9, 4 ] [] []
console.log([1, 2, 3].toSpliced(1, 1, 8, 9), [1, 2, 3].toSpliced(1)); // expect: [ 1, 8, 9, 3 ] [ 1 ]
