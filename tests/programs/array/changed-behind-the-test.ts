// Loops that read an element right behind the test of its index, over arrays that change between.
interface Item {
  name: string;
  rest: Item[];
}
const item = (name: string, ...rest: Item[]): Item => ({ name, rest });

function names(items: Item[], onEach: (item: Item) => void): string {
  let text = "";
  for (const each of items) {
    text += each.name;
    onEach(each);
    for (const inner of each.rest) {
      text += `(${inner.name})`;
      onEach(inner);
    }
  }
  return text;
}

const shrinking = [item("a"), item("b", item("c"), item("d")), item("e")];
console.log(names(shrinking, (each) => void (each.name === "b" && shrinking.pop()))); // expect: ab(c)(d)
const growing = [item("a", item("b"))];
console.log(names(growing, (each) => void (each.name < "c" && growing.push(item("c"))))); // expect: a(b)cc
const moved = [item("a"), item("b"), item("c")];
console.log(names(moved, () => void moved.shift())); // expect: ac
const emptied = [item("a", item("x"), item("y")), item("b")];
console.log(
  names(emptied, (each) => {
    emptied.length = 0;
    each.rest.length = Math.min(each.rest.length, 1);
  }),
); // expect: a(x)

let list = [1, 2, 3, 4];
let sum = 0;
for (let i = 0; i < list.length; i++) {
  const value = list[i];
  if (value === 2) list = list.slice(1);
  sum += value * 10 + list[i];
}
console.log(sum, list); // expect: 78 [ 2, 3, 4 ]

const holes: (number | undefined)[] = new Array(3);
holes[1] = 5;
for (const each of holes) console.log(each); // expect: undefined
// expect: 5
// expect: undefined

function visit(values: readonly number[], at: (value: number, index: number) => number): number[] {
  const out: number[] = [];
  for (let i = 0; i < values.length; i += 2) {
    const value = values[i];
    const got = at(value, i);
    if (got < 0) continue;
    out.push(got + values[i]);
  }
  return out;
}
console.log(visit([1, 2, 3, 4, 5], (value, index) => (index === 2 ? -1 : value))); // expect: [ 2, 10 ]

// A counter that turns negative by wrapping is outside.
const few = [7, 8];
let wraps = 0;
let index = 0;
for (let round = 0; round < 4; round++) {
  if (index < few.length) {
    const value = few[index];
    if (value === undefined) wraps++;
  }
  index = (index + 1_073_741_823) | 0;
}
console.log(wraps, index); // expect: 1 -4
