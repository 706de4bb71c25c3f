const a = [1, NaN, -0, 3, 1];
console.log(a.indexOf(NaN), a.includes(NaN), a.indexOf(0), a.includes(0)); // expect: -1 true 2 true
console.log(a.lastIndexOf(1), a.indexOf(1, 1), a.indexOf(1, -1), a.includes(3, -1), a.lastIndexOf(1, -2)); // expect: 4 4 4 false 0
console.log(["a", "b"].indexOf("b"), [true].includes(false)); // expect: 1 false
