const base = { a: 1, b: 2 };
const more = { ...base, b: 3, c: 4 };
console.log(more, base, { ...more, a: 0 }); // expect: { a: 1, b: 3, c: 4 } { a: 1, b: 2 } { a: 0, b: 3, c: 4 }
