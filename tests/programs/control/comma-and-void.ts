let a = 0;
const b = (a++, a++, a);
console.log(b, void 0); // expect: 2 undefined
