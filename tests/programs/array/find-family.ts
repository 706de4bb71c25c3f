const a = [5, 12, 8, 130, 44];
console.log(a.find((x) => x > 10), a.findIndex((x) => x > 10)); // expect: 12 1
console.log(a.findLast((x) => x > 10), a.findLastIndex((x) => x > 200)); // expect: 44 -1
console.log(a.find((x) => x > 200), a.at(-1), a.at(9)); // expect: undefined 44 undefined
