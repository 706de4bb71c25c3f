// Wrapping around a board: a divisor of zero gives NaN, a negative dividend -0.
function wrap(size: number, from: number): string {
  const found: string[] = [];
  for (let i = from; i < from + 3; i++) {
    const at = (i - 1) % size;
    const wrapped = (i + size - 1) % size;
    found.push(`${Object.is(at, -0) ? "-0" : at}/${Object.is(wrapped, -0) ? "-0" : wrapped}/${-size}`);
  }
  return found.join(" ");
}
const numbers = (text: string): number[] => text.split(" ").map(Number);
for (const size of numbers("1 3 0 -2 0.5")) console.log(wrap(size, 0));
// expect: -0/0/-1 0/0/-1 0/0/-1
// expect: -1/2/-3 0/0/-3 1/1/-3
// expect: NaN/NaN/0 NaN/NaN/0 NaN/NaN/0
// expect: -1/-1/2 0/-0/2 1/-1/2
// expect: -0/-0/-0.5 0/0/-0.5 0/0/-0.5
console.log(wrap(3, -0)); // expect: -1/2/-3 0/0/-3 1/1/-3
console.log(wrap(3, 2147483647)); // expect: 0/0/-3 1/1/-3 2/2/-3
