const a = [3, 1, 2];
console.log(a.push(7), a.pop(), a.indexOf(2), a.includes(1), a.join("-")); // expect: 4 7 2 true 3-1-2
console.log(a.map((x) => x * 2), a.filter((x) => x > 1), a.reduce((s, x) => s + x, 0)); // expect: [ 6, 2, 4 ] [ 3, 2 ] 6
console.log(a.some((x) => x > 2), a.every((x) => x > 2), a.find((x) => x > 1), a.findIndex((x) => x === 2)); // expect: true false 3 2
console.log([...a].sort((x, y) => x - y), [...a].reverse(), a.slice(1), a.concat([9])); // expect: [ 1, 2, 3 ] [ 2, 1, 3 ] [ 1, 2 ] [ 3, 1, 2, 9 ]
