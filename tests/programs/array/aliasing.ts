const a = [1];
const b = a;
b.push(2);
const c = [1];
console.log(a.length, a === b, a === c); // expect: 2 true false
