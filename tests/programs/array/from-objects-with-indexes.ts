console.log(Array.from({ length: 2, 0: "a", 1: "b" }), Array.from({ length: 2, 0: 5, 1: 6 }, (n, i) => n * 2 + i));
const like: ArrayLike<string> = { length: 3, 0: "x", 1: "y", 2: "z" };
console.log(Array.from(like), Array.from(like, (s) => s + s).join(""));
function toList<T>(items: ArrayLike<T>): T[] {
  return Array.from(items);
}
console.log(toList("ab"), toList([1, 2]), toList({ length: 1, 0: true }));
interface Boxes {
  length: number;
  [index: number]: { n: number };
}
const boxes: Boxes = { length: 2, 0: { n: 1 }, 1: { n: 2 } };
console.log(Array.from(boxes).map((each) => each.n));

// expect: [ 'a', 'b' ] [ 10, 13 ]
// expect: [ 'x', 'y', 'z' ] xxyyzz
// expect: [ 'a', 'b' ] [ 1, 2 ] [ true ]
// expect: [ 1, 2 ]
