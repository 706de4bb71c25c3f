// An array of numbers is a member of a union of mixed arrays: it is found to be an array there, and read as one.
type Item = null | number | string | Uint8Array | Item[] | Map<Item, Item>;
function show(item: Item): string {
  if (item instanceof Uint8Array) return `bytes ${item.length}`;
  if (Array.isArray(item)) return `[${item.map(show).join()}]`;
  return item instanceof Map ? "map" : `${item}`;
}
const numbers = [1, 2, 3];
console.log(show(numbers), show(Array.from({ length: 2 }, (_, i) => i * 37))); // expect: [1,2,3] [0,37]
console.log(show([numbers, "a", null, Uint8Array.of(7, 8)])); // expect: [[1,2,3],a,null,bytes 2]
numbers.push(4);
console.log(numbers.reduce((a, b) => a + b), show(numbers)); // expect: 10 [1,2,3,4]
