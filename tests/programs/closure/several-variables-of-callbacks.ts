// Variables that callbacks of callbacks change, declared one after the other before any of them is set.
function summary(grid: number[][], limit: number): string {
  let sum = 0;
  let largest = -Infinity;
  let name: string | undefined;
  const counts = [0, 0, 0];
  grid.forEach((row, y) => {
    row.forEach((cell, x) => {
      if ((x + y) % 2 === 0) sum += cell;
      if (cell > largest) {
        largest = cell;
        name = `${x},${y}`;
      }
      if (cell < limit) counts[cell % 3]++;
    });
  });
  return `${sum} ${largest} ${name} ${counts.join("/")}`;
}
console.log(summary([[1, 2], [30, 4], []], 5)); // expect: 5 30 0,1 0/2/1
console.log(summary([], 5)); // expect: 0 -Infinity undefined 0/0/0

function rounds(list: number[]): number[] {
  const found: number[] = [];
  for (let round = 0; round < 3; round++) {
    let count: number;
    let last = 0;
    count = 0;
    list.forEach((each) => {
      if (each > round) count++;
      last = each;
    });
    found.push(count + last);
  }
  return found;
}
console.log(rounds([1, 2, 3])); // expect: [ 6, 5, 4 ]

// A variable that is set in a block that may be left early, and kept by a closure that outlives the loop.
function keep(list: number[]): (() => number)[] {
  const readers: (() => number)[] = [];
  list.forEach((each) => {
    let total: number;
    let seen = 0;
    total = each;
    [1, 2].forEach((k) => {
      total += k;
      seen++;
    });
    readers.push(() => total + seen);
  });
  return readers;
}
console.log(keep([10, 20]).map((read) => read())); // expect: [ 15, 25 ]
