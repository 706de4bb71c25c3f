// Sorts number[] in place.
function quicksort(a: number[], low: number, high: number): void {
  while (low < high) {
    const pivot = a[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (a[i] < pivot) i++;
      while (a[j] > pivot) j--;
      if (i <= j) {
        const swapped = a[i];
        a[i] = a[j];
        a[j] = swapped;
        i++;
        j--;
      }
    }
    if (j - low < high - i) {
      quicksort(a, low, j);
      low = i;
    } else {
      quicksort(a, i, high);
      high = j;
    }
  }
}

const count = Number(process.argv[2] ?? "10000");
const values: number[] = [];
let state = 5;
for (let i = 0; i < count; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  values.push(state / 4294967296);
}
quicksort(values, 0, values.length - 1);
let inOrder = true;
for (let i = 1; i < count; i++) if (values[i - 1] > values[i]) inOrder = false;
console.log(inOrder, values[0], values[count - 1]);
