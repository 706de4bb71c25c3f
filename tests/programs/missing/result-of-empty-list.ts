// The largest of no numbers is the first of them, which is not there.
function largest(numbers: number[]): number {
  let most = numbers[0];
  for (let i = 1; i < numbers.length; i++) if (numbers[i] > most) most = numbers[i];
  return most;
}
function range(numbers: number[]): { min: number; max: number } {
  return { min: Math.min(...numbers), max: largest(numbers) };
}
console.log(largest([3, 9, 4]), largest([])); // expect: 9 undefined
console.log(range([]), JSON.stringify(range([]))); // expect: { min: Infinity, max: undefined } {"min":null}
console.log(range([]).max + 1, range([2]).max + 1); // expect: NaN 3
