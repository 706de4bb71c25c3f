/** The knapsack problem by dynamic programming, greedily, and by search; which items were taken. */

interface Item {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
}

const ITEMS: readonly Item[] = [
  { name: "map", weight: 9, value: 150 },
  { name: "compass", weight: 13, value: 35 },
  { name: "water", weight: 153, value: 200 },
  { name: "sandwich", weight: 50, value: 160 },
  { name: "glucose", weight: 15, value: 60 },
  { name: "tin", weight: 68, value: 45 },
  { name: "banana", weight: 27, value: 60 },
  { name: "apple", weight: 39, value: 40 },
  { name: "cheese", weight: 23, value: 30 },
  { name: "camera", weight: 32, value: 30 },
];

function pack(items: readonly Item[], capacity: number): Item[] {
  const best: number[][] = Array.from({ length: items.length + 1 }, () => new Array<number>(capacity + 1).fill(0));
  for (let i = 1; i <= items.length; i++) {
    const { weight, value } = items[i - 1];
    for (let c = 0; c <= capacity; c++) {
      best[i][c] = best[i - 1][c];
      if (weight <= c) best[i][c] = Math.max(best[i][c], best[i - 1][c - weight] + value);
    }
  }
  const taken: Item[] = [];
  let c = capacity;
  for (let i = items.length; i > 0; i--) {
    if (best[i][c] === best[i - 1][c]) continue;
    taken.unshift(items[i - 1]);
    c -= items[i - 1].weight;
  }
  return taken;
}

function greedy(items: readonly Item[], capacity: number): Item[] {
  const sorted = [...items].sort((a, b) => b.value / b.weight - a.value / a.weight);
  const taken: Item[] = [];
  let room = capacity;
  for (const item of sorted) {
    if (item.weight > room) continue;
    room -= item.weight;
    taken.push(item);
  }
  return taken;
}

function search(items: readonly Item[], capacity: number, from = 0): number {
  if (from === items.length) return 0;
  const without = search(items, capacity, from + 1);
  const item = items[from];
  if (item.weight > capacity) return without;
  return Math.max(without, item.value + search(items, capacity - item.weight, from + 1));
}

const total = (items: Item[], key: "weight" | "value"): number => items.reduce((sum, item) => sum + item[key], 0);
for (const capacity of [50, 200, 1000]) {
  const exact = pack(ITEMS, capacity);
  const quick = greedy(ITEMS, capacity);
  console.log(capacity, exact.map(({ name }) => name).join(" "), total(exact, "value"), total(exact, "weight"));
  console.log("greedy", total(quick, "value"), "search", search(ITEMS, capacity));
}

// expect: 50 map compass glucose 245 37
// expect: greedy 245 search 245
// expect: 200 map compass sandwich glucose banana apple cheese 535 176
// expect: greedy 535 search 535
// expect: 1000 map compass water sandwich glucose tin banana apple cheese camera 810 429
// expect: greedy 810 search 810
