function twice(n: number): number {
  return n * 2;
}
console.log("%s of %d", twice, 2);
