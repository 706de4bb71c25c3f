const later = (n: number) => new Promise<number>((resolve) => setTimeout(() => resolve(n), 30 - n * 10));
async function main() {
  let sum = 0;
  for await (const n of [later(0), later(1), later(2)]) {
    console.log(n);
    sum += n;
  }
  for await (const each of ["a", Promise.resolve("b")]) console.log(each);
  return sum;
}
console.log(await main());
export {};
// expect: 0
// expect: 1
// expect: 2
// expect: a
// expect: b
// expect: 3
