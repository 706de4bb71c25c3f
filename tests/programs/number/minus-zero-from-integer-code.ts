function remainder(a: number, b: number): number {
  return a % b;
}
function product(a: number, b: number): number {
  return a * b;
}
console.log(remainder(-4, 2), product(-3, 0), remainder(5, -3), remainder(-5, 3)); // expect: -0 -0 2 -2
let i = 0;
i = -i;
console.log(i, Math.abs(i)); // expect: -0 0
