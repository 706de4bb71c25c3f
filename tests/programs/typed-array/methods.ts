const a = Float64Array.from({ length: 5 }, (_, i) => i * 1.5);
console.log(a.map((x) => x * 2), a.filter((x) => x > 2), a.reduce((x, y) => x + y, 0)); // expect: Float64Array(5) [ 0, 3, 6, 9, 12 ] Float64Array(3) [ 3, 4.5, 6 ] 15
console.log(a.indexOf(3), a.includes(4.5), a.join("|"), a.find((x) => x > 3), a.every((x) => x >= 0)); // expect: 2 true 0|1.5|3|4.5|6 4.5 true
console.log([...a.entries()][1], a.toReversed(), a.fill(7, 3), a.reverse()); // expect: [ 1, 1.5 ] Float64Array(5) [ 6, 4.5, 3, 1.5, 0 ] Float64Array(5) [ 7, 7, 3, 1.5, 0 ] Float64Array(5) [ 7, 7, 3, 1.5, 0 ]
