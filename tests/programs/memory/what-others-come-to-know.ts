// Objects become known to other workers one by one, and each brings along what it leads to: by stores into older objects, by copies of elements, as
// arguments and results of tasks, in Futures and texts.
import { type Future, fork, wait } from "tscript";

class Item {
  next: Item | undefined = undefined;
  readonly names: string[] = [];
  constructor(readonly value: number) {}
}

function chain(length: number): Item {
  let last = new Item(0);
  for (let i = 1; i < length; i++) {
    const item = new Item(i);
    item.next = last;
    item.names.push(`item ${i} of ${length} in a chain of them`);
    last = item;
  }
  return last;
}

function total(item: Item | undefined): number {
  let sum = 0;
  for (let each = item; each !== undefined; each = each.next) {
    sum += each.value + each.names.length + (each.names[0]?.length ?? 0);
  }
  return sum;
}

/** Makes what nobody keeps. */
function churn(rounds: number): number {
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum += total(chain(5));
  return sum;
}

const table = new Map<string, Item>();
const row: (Item | undefined)[] = [];
let newest: Item | undefined;

function fill(count: number): void {
  for (let i = 0; i < count; i++) {
    const made = chain(1 + (i % 6));
    made.next ??= chain(2);
    table.set(`key ${i % 9}`, made);
    row.push(made);
    // Linked when it is known already.
    made.next = chain(3);
    if (i % 4 === 0) row.splice(0, 2, chain(2), undefined);
    newest = chain(4);
    churn(3);
  }
}

const early = fork(churn, 40);
fill(30);
let sum = 0;
for (const item of table.values()) sum += total(item);
for (const item of row) sum += total(item);
console.log(table.size, row.length, sum, total(newest), wait(early)); // expect: 9 31 3627 99 5360

function grow(depth: number, from: Item): Item {
  if (depth === 0) {
    const copy = chain(3);
    copy.next = from;
    return copy;
  }
  const left = fork(grow, depth - 1, from);
  const right = grow(depth - 1, from);
  churn(2);
  const both = new Item(total(wait(left)) + total(right));
  both.names.push(...right.names);
  return both;
}
console.log(total(grow(4, chain(4))), total(grow(3, chain(2)))); // expect: 2577 737

const text = fork((count: number) => {
  let line = "";
  for (let i = 0; i < count; i++) line += `${i}: a text that grows by parts, `;
  return [line, line.slice(0, 20)];
}, 40);
const tasks: Future<readonly Item[]>[] = [];
for (let i = 0; i < 8; i++) {
  tasks.push(
    fork((length: number, before: Item | undefined) => {
      const found = [chain(length), before ?? chain(1)];
      churn(length);
      found.push(chain(2));
      return found.concat(chain(1));
    }, i + 1, newest),
  );
}
churn(5);
const [line = "", start = ""] = wait(text);
console.log(line.length, start); // expect: 1270 0: a text that grows
console.log(tasks.map((task) => wait(task).reduce((all, item) => all + total(item), 0)).join(" ")); // expect: 131 163 196 230 265 301 338 376
