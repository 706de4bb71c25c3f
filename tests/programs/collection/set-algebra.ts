const a = new Set([1, 2, 3, 4]);
const b = new Set([3, 4, 5]);
console.log([...a].filter((x) => b.has(x)), [...a].filter((x) => !b.has(x)), new Set([...a, ...b])); // expect: [ 3, 4 ] [ 1, 2 ] Set(5) { 1, 2, 3, 4, 5 }
