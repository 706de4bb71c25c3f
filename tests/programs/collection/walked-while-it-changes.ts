// A walk holds its place by numbers of entries; what goes meanwhile is squeezed out when the table grows.
const map = new Map<string, number>();
for (let i = 0; i < 12; i++) map.set("k" + i, i);
const seen: string[] = [];
for (const [key, value] of map) {
  seen.push(key + value);
  if (value === 2) for (let i = 0; i < 6; i++) map.delete("k" + i);
  if (value === 7) for (let i = 0; i < 20; i++) map.set("n" + i, 100 + i);
  if (value === 105) map.clear();
  if (value === 105) map.set("last", 200);
}
console.log(seen.join(" ")); // expect: k00 k11 k22 k66 k77 k88 k99 k1010 k1111 n0100 n1101 n2102 n3103 n4104 n5105 last200
const cursor = map.values();
console.log(cursor.next(), cursor.next()); // expect: { value: 200, done: false } { value: undefined, done: true }
map.set("later", 1);
console.log(cursor.next().done, [...map.keys()]); // expect: true [ 'last', 'later' ]
const set = new Set([1, 2, 3, 4, 5, 6, 7, 8]);
let sum = 0;
for (const value of set) {
  sum += value;
  set.delete(value);
  if (value < 40) set.add(value + 8);
}
console.log(sum, [...set], set.size); // expect: 1128 [] 0
const mixed = new Map<number, boolean | string>([[1, true], [2, "two"]]);
for (const [key, value] of mixed.entries()) console.log(key, value);
// expect: 1 true
// expect: 2 two
const holes = new Map<string, number>([["a", [1][5]!]]);
for (const [key, value] of holes) console.log(key, value, value + 1);
// expect: a undefined NaN
