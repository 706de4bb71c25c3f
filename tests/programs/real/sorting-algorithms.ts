/** Five sorts over the same numbers, counting comparisons. */

type Compare<T> = (a: T, b: T) => number;

function quickSort<T>(items: T[], compare: Compare<T>, low = 0, high = items.length - 1): void {
  if (low >= high) return;
  const pivot = items[(low + high) >>> 1];
  let i = low;
  let j = high;
  while (i <= j) {
    while (compare(items[i], pivot) < 0) i++;
    while (compare(items[j], pivot) > 0) j--;
    if (i <= j) {
      [items[i], items[j]] = [items[j], items[i]];
      i++;
      j--;
    }
  }
  quickSort(items, compare, low, j);
  quickSort(items, compare, i, high);
}

function heapSort<T>(items: T[], compare: Compare<T>): void {
  const sink = (start: number, end: number): void => {
    let root = start;
    for (let child = 2 * root + 1; child < end; child = 2 * root + 1) {
      if (child + 1 < end && compare(items[child], items[child + 1]) < 0) child++;
      if (compare(items[root], items[child]) >= 0) return;
      [items[root], items[child]] = [items[child], items[root]];
      root = child;
    }
  };
  for (let i = Math.floor(items.length / 2) - 1; i >= 0; i--) sink(i, items.length);
  for (let end = items.length - 1; end > 0; end--) {
    [items[0], items[end]] = [items[end], items[0]];
    sink(0, end);
  }
}

function mergeSort<T>(items: T[], compare: Compare<T>): T[] {
  if (items.length < 2) return items;
  const middle = items.length >> 1;
  const left = mergeSort(items.slice(0, middle), compare);
  const right = mergeSort(items.slice(middle), compare);
  const merged: T[] = [];
  while (left.length > 0 && right.length > 0) {
    merged.push(compare(left[0], right[0]) <= 0 ? left.shift()! : right.shift()!);
  }
  return [...merged, ...left, ...right];
}

function insertionSort<T>(items: T[], compare: Compare<T>): void {
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    let j = i - 1;
    for (; j >= 0 && compare(items[j], item) > 0; j--) items[j + 1] = items[j];
    items[j + 1] = item;
  }
}

let seed = 42;
const random = (): number => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
const numbers = Array.from({ length: 120 }, () => Math.floor(random() * 1000));
const expected = [...numbers].sort((a, b) => a - b).join();

let comparisons = 0;
const byValue: Compare<number> = (a, b) => {
  comparisons++;
  return a - b;
};
const sorts: [string, (items: number[]) => number[] | void][] = [
  ["quick", (items) => quickSort(items, byValue)],
  ["heap", (items) => heapSort(items, byValue)],
  ["merge", (items) => mergeSort(items, byValue)],
  ["insertion", (items) => insertionSort(items, byValue)],
];
for (const [name, sort] of sorts) {
  comparisons = 0;
  const copy = numbers.slice();
  const result = sort(copy) ?? copy;
  console.log(name.padEnd(10), result.join() === expected, comparisons);
}
const words = ["pear", "fig", "apple", "kiwi", "date"];
quickSort(words, (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0));
console.log(words);

// expect: quick      true 982
// expect: heap       true 1291
// expect: merge      true 671
// expect: insertion  true 3773
// expect: [ 'fig', 'date', 'kiwi', 'pear', 'apple' ]
