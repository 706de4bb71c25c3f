const a = { n: 1 };
const b = a;
const c = { n: 1 };
console.log(a === b, a === c); // expect: true false
