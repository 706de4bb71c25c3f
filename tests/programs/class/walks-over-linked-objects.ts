// Steps from object to object, whatever their order in memory: made one after the other, turned round, relinked on the way, in circles.
class Item {
  next: Item | null = null;
  constructor(public value: number) {}
}

function chain(values: number[]): Item[] {
  return values.map((value) => new Item(value));
}

function link(items: Item[], order: number[]): Item | null {
  let head: Item | null = null;
  for (let i = order.length - 1; i >= 0; i--) {
    const item = items[order[i]];
    item.next = head;
    head = item;
  }
  return head;
}

function values(head: Item | null): string {
  const seen: number[] = [];
  for (let at = head; at !== null; at = at.next) seen.push(at.value);
  return seen.join(" ");
}

function reversed(head: Item | null): Item | null {
  let result: Item | null = null;
  let at = head;
  while (at) {
    const next = at.next;
    at.next = result;
    result = at;
    at = next;
  }
  return result;
}

function without(head: Item | null, unwanted: (value: number) => boolean): Item | null {
  let first = head;
  let before: Item | null = null;
  let at = head;
  while (at !== null) {
    const next: Item | null = at.next;
    if (unwanted(at.value)) {
      if (before) before.next = next;
      else first = next;
    } else before = at;
    at = next;
  }
  return first;
}

function last(head: Item): Item {
  let at = head;
  while (at.next !== null) at = at.next;
  return at;
}

function hasCircle(head: Item | null): boolean {
  let slow = head;
  let fast = head;
  while (fast && fast.next) {
    slow = slow!.next;
    fast = fast.next.next;
    if (slow === fast) return true;
  }
  return false;
}

const upward = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const strewn = [3, 7, 1, 9, 0, 4, 8, 2, 6, 5];
const items = chain(upward);
for (const order of [upward, [...upward].reverse(), strewn, [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]]) {
  const head = link(items, order);
  console.log(values(head), last(head!).value, hasCircle(head));
}
// expect: 0 1 2 3 4 5 6 7 8 9 9 false
// expect: 9 8 7 6 5 4 3 2 1 0 0 false
// expect: 3 7 1 9 0 4 8 2 6 5 5 false
// expect: 0 2 4 6 8 1 3 5 7 9 9 false
console.log(values(reversed(link(items, upward)))); // expect: 9 8 7 6 5 4 3 2 1 0
console.log(values(without(link(items, strewn), (value) => value % 2 === 0))); // expect: 3 7 1 9 5
console.log(values(without(link(items, upward), (value) => value < 4))); // expect: 4 5 6 7 8 9

// Circles: of one object, and of all.
const alone = new Item(1);
alone.next = alone;
let at: Item = alone;
for (let i = 0; i < 5; i++) at = at.next!;
console.log(at === alone, hasCircle(alone)); // expect: true true
const head = link(items, upward)!;
last(head).next = head;
let sum = 0;
let place: Item | null = head;
for (let i = 0; i < 25 && place; i++) {
  sum += place.value;
  place = place.next;
}
console.log(sum, hasCircle(head)); // expect: 100 true

// Links that change while they are walked, and an object that lies where the step before would lead.
const changing = chain([1, 2, 3, 4, 5, 6]);
let walked = "";
for (let here: Item | null = link(changing, [0, 1, 2, 3, 4, 5]); here; here = here.next) {
  walked += here.value;
  if (here.value === 2) here.next = changing[4];
  if (here.value === 5) here.next = here.value === 5 && walked.length < 5 ? changing[2] : null;
}
console.log(walked); // expect: 125345

// A missing link in the middle of a step ends as in Node.
interface Link {
  to: Link;
  name: string;
}
const broken = JSON.parse('{"name":"a","to":{"name":"b","to":{"name":"c"}}}') as Link;
let names = "";
try {
  for (let link = broken; ; link = link.to) names += link.name;
} catch (error) {
  console.log(names, error instanceof TypeError); // expect: abc true
}
