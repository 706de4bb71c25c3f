// Arrays of any length as queues: what is taken out at the front leaves the others where they were.
function run<T>(make: (n: number) => T, show: (item: T) => number, length: number): string {
  const queue: T[] = [];
  const model: T[] = [];
  let first = 0;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    queue.push(make(i));
    model.push(queue[i]!);
  }
  for (let round = 0; round < 3 * length && queue.length > 0; round++) {
    const item = queue.shift()!;
    if (item !== model[first]) sum += 1e9;
    first++;
    sum += show(item);
    if (round % 3 === 0 && round < length) {
      queue.push(make(round));
      model.push(queue[queue.length - 1]!);
    }
    if (round % 500 === 7) {
      const middle = queue.length >> 1;
      if (queue[middle] !== model[first + middle] || queue.at(-1) !== model.at(-1)) sum += 1e9;
      sum += queue.slice(1, 3).length + queue.indexOf(queue[queue.length - 1]!) - queue.length;
    }
  }
  return `${sum} ${queue.length} ${first}`;
}
for (const length of [3, 40, 700, 9000]) {
  const results = [
    run((n) => n / 2, (x) => x, length),
    run((n) => ({ n }), ({ n }) => n, length),
    run((n) => `text ${n}`, (text) => text.length, length),
    run((n) => n % 3 === 0, (flag) => (flag ? 1 : 0), length),
    run((n): number | string => (n % 2 ? n : `${n}`), (x) => Number(x), length),
  ];
  console.log(new Set(results.map((each) => each.split(" ").slice(1).join())).size, results[0], results[1], results[2]);
}
// expect: 1 1.5 0 4 3 0 4 24 0 4
// expect: 1 527.5 0 54 1054 0 54 365 0 54
// expect: 1 163218.5 0 934 326435 0 934 7326 0 934
// expect: 1 26995524 0 12000 53991024 0 12000 106542 0 12000

// Holes move along; what was shared sees it too; an empty one gives undefined.
const holes: (number | undefined)[] = [1, , 3];
const same = holes;
holes.shift();
console.log(0 in same, same.length, same[1], holes.shift(), holes.shift(), holes.shift(), same.length); // expect: false 2 3 undefined 3 undefined 0

// Long ones: sets in order of distance, with lists that live longer than the queue.
const seen = new Set<number>([1]);
const kept: number[][] = [];
const queue = [[1]];
while (queue.length > 0 && kept.length < 12000) {
  const path = queue.shift()!;
  kept.push(path);
  for (const next of [path[0]! * 2, path[0]! + 3]) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push([next, path.length]);
  }
}
console.log(kept.length, kept[11999]!.join(), kept.reduce((sum, path) => (sum + path[0]!) % 1000003, 0)); // expect: 12000 19573,2 964234
