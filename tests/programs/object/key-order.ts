const a: { x: number; y: number } = { y: 1, x: 2 };
const b: { x: number; y: number } = { x: 2, y: 1 };
console.log(a, b); // expect: { y: 1, x: 2 } { x: 2, y: 1 }
