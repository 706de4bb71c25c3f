function outer(n: number): number {
  const k = n * 2;
  function inner(m: number): number { return m <= 0 ? k : inner(m - 1) + 1; }
  return inner(3);
}
console.log(outer(5)); // expect: 13
