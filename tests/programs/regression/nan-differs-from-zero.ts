function differs(zero: number): number {
  const nothing = (zero % zero) % 2;
  return nothing === zero ? 1 : 2;
}
function never(): string {
  const nothing = 0 % 0;
  if (nothing !== 0) return "differs";
  return "equal";
}
console.log(differs(0), never()); // expect: 2 differs
