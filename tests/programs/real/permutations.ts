/** Permutations, combinations, subsets and the next arrangement. */

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    return permutations(rest).map((tail) => [item, ...tail]);
  });
}

function combinations<T>(items: readonly T[], k: number): T[][] {
  if (k === 0) return [[]];
  if (items.length < k) return [];
  const [first, ...rest] = items;
  return [...combinations(rest, k - 1).map((tail) => [first, ...tail]), ...combinations(rest, k)];
}

function subsets<T>(items: readonly T[]): Set<T>[] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => new Set(items.filter((_, i) => mask & (1 << i))));
}

function nextPermutation(digits: number[]): boolean {
  let i = digits.length - 2;
  while (i >= 0 && digits[i] >= digits[i + 1]) i--;
  if (i < 0) return false;
  let j = digits.length - 1;
  while (digits[j] <= digits[i]) j--;
  [digits[i], digits[j]] = [digits[j], digits[i]];
  digits.splice(i + 1, digits.length, ...digits.slice(i + 1).reverse());
  return true;
}

console.log(permutations(["a", "b", "c"]).map((p) => p.join(""))); // expect: [ 'abc', 'acb', 'bac', 'bca', 'cab', 'cba' ]
console.log(permutations([1, 2, 3, 4]).length, permutations([])); // expect: 24 [ [] ]
console.log(combinations([1, 2, 3, 4], 2), combinations(["x", "y"], 3)); // expect: [ [ 1, 2 ], [ 1, 3 ], [ 1, 4 ], [ 2, 3 ], [ 2, 4 ], [ 3, 4 ] ] []
console.log(subsets(["p", "q"])); // expect: [ Set(0) {}, Set(1) { 'p' }, Set(1) { 'q' }, Set(2) { 'p', 'q' } ]
const digits = [1, 2, 3, 3];
let count = 1;
while (nextPermutation(digits)) count++;
console.log(count, digits); // expect: 12 [ 3, 3, 2, 1 ]
