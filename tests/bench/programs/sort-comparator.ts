// Sorts objects by a comparator, by two keys.
class Item {
  constructor(
    readonly name: string,
    readonly weight: number,
  ) {}
}

const count = Number(process.argv[2] ?? "10000");
const items: Item[] = [];
let state = 99;
for (let i = 0; i < count; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  items.push(new Item(`item${(state >>> 10) % 1000}`, (state >>> 8) % 500));
}
const byWeight = [...items].sort((a, b) => a.weight - b.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
const numbers = items.map((item) => item.weight * 7919 % 10007).sort((a, b) => a - b);
console.log(byWeight[0].name, byWeight[count - 1].name, numbers[0], numbers[count >> 1], numbers[count - 1]);
