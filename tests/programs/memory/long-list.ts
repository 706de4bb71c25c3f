// A list far longer than any stack is deep is followed to its end.
interface Item {
  readonly value: number;
  readonly rest: Item | undefined;
}
let list: Item | undefined;
for (let i = 0; i < 30_000; i++) list = { value: i, rest: list };
let garbage = 0;
for (let i = 0; i < 5000; i++) garbage += [i, i + 1].length;
let sum = 0;
for (let item = list; item !== undefined; item = item.rest) sum += item.value;
console.log(sum, garbage); // expect: 449985000 10000
