// The key that `in` asks for is an expression of operators, and so is what `instanceof` asks of an element.
function twoSum(numbers: number[], target: number): number[] {
  const seen: { [value: number]: number } = {};
  for (let i = 0; i < numbers.length; i++) {
    if (target - numbers[i] in seen) return [seen[target - numbers[i]], i];
    seen[numbers[i]] = i;
  }
  return [];
}
const record: Record<string, number> = { ab: 1 };
const letters = ["a", "b"];
console.log(twoSum([2, 7, 11, 15], 26), twoSum([1], 2), letters[0] + "b" in record, "a" + letters[0] in record === false);
console.log(1 + 1 in letters, 2 - 1 in letters);
// expect: [ 2, 3 ] [] true true
// expect: false true
