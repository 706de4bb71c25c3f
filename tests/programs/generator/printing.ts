function* some() {
  yield 1;
}
const generator = some();
console.log(generator, generator[Symbol.iterator]() === generator);
console.log([1, 2].values(), "ab"[Symbol.iterator](), [{ all: some() }]);
const map = new Map([
  ["a", 1],
  ["b", 2],
]);
const keys = map.keys();
keys.next();
console.log(map.entries(), keys, map.values(), new Set([1, 2]).values());
function show(items: Iterable<number>) {
  console.log(items, [...items]);
}
show([1, 2]);
show(new Set([3]));
// expect: Object [Generator] {} true
// expect: Object [Array Iterator] {} Object [String Iterator] {} [ { all: Object [Generator] {} } ]
// expect: [Map Entries] { [ 'a', 1 ], [ 'b', 2 ] } [Map Iterator] { 'b' } [Map Iterator] { 1, 2 } [Set Iterator] { 1, 2 }
// expect: [ 1, 2 ] [ 1, 2 ]
// expect: Set(1) { 3 } [ 3 ]
