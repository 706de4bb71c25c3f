// What is undefined in one of two cases is no word, though the other case gives one.
function missing(x: bigint | undefined, rounds: number): string {
  let text = "";
  for (let i = 0; i < rounds; i++) {
    text += x === undefined ? "none " : `${x} `;
    x = x === undefined ? 1n : x > 3n ? undefined : x * 2n;
  }
  return text;
}
console.log(missing(undefined, 5).trim(), missing(3n, 3).trim()); // expect: none 1 2 4 none 3 6 none
function first(list: readonly bigint[], isWanted: boolean): bigint | null {
  const found = isWanted ? BigInt.asUintN(64, list[0]!) : null;
  return found;
}
console.log(first([-1n], true), first([], false)); // expect: 18446744073709551615n null
