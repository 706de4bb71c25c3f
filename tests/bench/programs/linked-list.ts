// Lists of nodes: made, reversed, walked.
interface Node {
  value: number;
  next: Node | undefined;
}

function make(count: number): Node | undefined {
  let head: Node | undefined;
  for (let i = 0; i < count; i++) head = { value: i, next: head };
  return head;
}

function reverse(list: Node | undefined): Node | undefined {
  let result: Node | undefined;
  let at = list;
  while (at !== undefined) {
    const next = at.next;
    at.next = result;
    result = at;
    at = next;
  }
  return result;
}

function sum(list: Node | undefined): number {
  let total = 0;
  for (let at = list; at !== undefined; at = at.next) total += at.value;
  return total;
}

const rounds = Number(process.argv[2] ?? "100");
let total = 0;
for (let round = 0; round < rounds; round++) total += sum(reverse(make(1000)));
let list = make(100000);
for (let round = 0; round < rounds / 10; round++) {
  list = reverse(list);
  total += sum(list);
}
console.log(total);
