let base = 10;
function f(a: number, b: number = a + base, c: () => number = () => a + b): number {
  a = 100;
  return c();
}
console.log(f(1), f(1, 2), f(1, 2, () => 7)); // expect: 111 102 7
base = 20;
console.log(f(1)); // expect: 121
