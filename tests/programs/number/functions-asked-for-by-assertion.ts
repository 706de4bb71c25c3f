const multiply = (Math as { imul?(a: number, b: number): number }).imul || ((a: number, b: number) => a * b);
console.log(multiply(0xffffffff, 5)); // expect: -5
const isWhole = (Number as { isInteger?(n: number): boolean }).isInteger || ((n: number) => n % 1 === 0);
console.log([1, 1.5].map((n) => isWhole(n))); // expect: [ true, false ]
