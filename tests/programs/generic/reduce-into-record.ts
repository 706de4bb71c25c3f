// The literal `{}` as the start of `reduce` takes the type which the callback says.
const counts = [..."hello"].reduce((sums: Record<string, number>, letter) => {
  sums[letter] = (sums[letter] ?? 0) + 1;
  return sums;
}, {});
console.log(counts, Object.keys(counts).length); // expect: { h: 1, e: 1, l: 2, o: 1 } 4
