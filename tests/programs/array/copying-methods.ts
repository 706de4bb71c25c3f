const given = [3, 1, 2];
console.log(given.toSorted(), given.toReversed(), given.with(0, 9)); // expect: [ 1, 2, 3 ] [ 2, 1, 3 ] [ 9, 1, 2 ]
console.log(given.toSpliced(1, 1, 7, 8), given); // expect: [ 3, 7, 8, 2 ] [ 3, 1, 2 ]
console.log(given.findLast((x) => x < 3), given.findLastIndex((x) => x > 5), given.at(-1)); // expect: 2 -1 2
