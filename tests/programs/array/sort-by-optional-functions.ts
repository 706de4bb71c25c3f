// `sort(compare)` where `compare` was not given: by the elements' texts, as `sort()` does.
type Compare<T> = (a: T, b: T) => number;
function sorted<T>(items: Iterable<T>, compare?: Compare<T>): T[] {
  const by = (given: Iterable<T>) => [...given].sort(compare);
  return by(items);
}
console.log(sorted([10, 9, 1]), sorted([10, 9, 1], (a, b) => a - b)); // expect: [ 1, 10, 9 ] [ 1, 9, 10 ]
console.log(sorted("cab"), sorted([{ n: 2 }, { n: 1 }], (a, b) => a.n - b.n)); // expect: [ 'a', 'b', 'c' ] [ { n: 1 }, { n: 2 } ]
const copied = (compare?: Compare<number>) => [3, 20, 100].toSorted(compare);
console.log(copied(), copied((a, b) => b - a)); // expect: [ 100, 20, 3 ] [ 100, 20, 3 ]
const list: any = ["b", undefined, "a"];
const order: any = undefined;
console.log(list.sort(order), ["z", "y"].sort(order)); // expect: [ 'a', 'b', undefined ] [ 'y', 'z' ]
