// What a function returns by calling itself says nothing of its type: the other returns do.
interface Item {
  readonly value: number;
  readonly next?: Item;
  readonly isDeep?: boolean;
}

const found: string[] = [];
const walk = (item: Item, indent: string) => {
  if (item.value === 9) return;
  found.push(indent + item.value);
  if (item.next && item.isDeep) return walk(item.next, `${indent}-`);
  if (item.next) walk(item.next, indent);
};
walk({ value: 1, next: { value: 2, isDeep: true, next: { value: 3, next: { value: 9 } } } }, "");
console.log(found.join(" "));

const countdown = (n: number) => {
  if (n === 0) return "done";
  return countdown(n - 1);
};
console.log(countdown(3).toUpperCase());

const last = function self(items: readonly number[]) {
  if (items.length < 2) return items[0];
  return self(items.slice(1));
};
console.log(last([1, 2, 3]), last([]));
// expect: 1 2 -3
// expect: DONE
// expect: 3 undefined
