// What was written to a field is known where it is read again, unless something may have written it in between.
class Cell {
  value: number;
  constructor(value: number) {
    this.value = value;
  }
  add(by: number): number {
    this.value += by;
    return this.value * 2 + this.value;
  }
}
class Named extends Cell {
  name = "n";
}

function both(a: Cell, b: Cell): number {
  a.value = 1;
  b.value = 2;
  return a.value;
}
const one = new Cell(0);
console.log(both(one, one), both(one, new Cell(0))); // expect: 2 1

function derived(a: Cell, b: Named): number {
  a.value = 1;
  b.value = 2;
  return a.value * 10 + b.value;
}
const named = new Named(0);
console.log(derived(named, named), derived(new Cell(0), named)); // expect: 22 12

function replaced(first: Cell, other: Cell): string {
  let cell = first;
  cell.value = ((cell = other), 5);
  const seen = cell.value;
  cell.value = 6;
  cell = first;
  return `${seen} ${cell.value} ${other.value}`;
}
console.log(replaced(new Cell(1), new Cell(2))); // expect: 2 5 6

let current = new Cell(3);
function swap(): number {
  current = new Cell(100);
  return 4;
}
function throughVariable(): string {
  const before = current;
  current.value = swap();
  return `${current.value} ${before.value}`;
}
console.log(throughVariable()); // expect: 100 4

const touch = (cell: Cell): void => {
  if (cell.value > 0) cell.value = -cell.value;
};
function called(cell: Cell, list: number[]): number {
  cell.value = 9;
  for (let i = 0; i < 3; i++) touch(cell);
  list.forEach((each) => {
    cell.value += each;
  });
  return cell.value;
}
console.log(called(new Cell(1), [1, 2])); // expect: -6

function branches(cell: Cell, other: Cell, flag: boolean): number {
  cell.value = 3;
  if (flag) other.value = 4;
  let sum = cell.value;
  for (let i = 0; i < 3; i++) {
    sum += cell.value;
    other.value += 1;
    if (i === 1) continue;
    sum += cell.value * 100;
  }
  return sum;
}
const cell = new Cell(0);
console.log(branches(cell, cell, true), branches(cell, new Cell(0), true)); // expect: 1219 612

function caught(target: Cell, text: string): number {
  try {
    target.value = 1;
    JSON.parse(text);
    target.value = 2;
  } catch {
    return target.value;
  }
  return target.value;
}
console.log(caught(new Cell(0), "{"), caught(new Cell(0), "{}")); // expect: 1 2

class Guarded {
  #inner = 0;
  get inner(): number {
    return this.#inner + 1;
  }
  set inner(value: number) {
    this.#inner = value * 2;
  }
}
const guarded = new Guarded();
guarded.inner = 5;
console.log(guarded.inner, (guarded.inner += 1), guarded.inner); // expect: 11 12 25

function* steps(target: Cell): Generator<number> {
  target.value = 1;
  yield target.value;
  yield target.value;
}
const walked = new Cell(0);
const walk = steps(walked);
walk.next();
walked.value = 8;
console.log(walk.next().value); // expect: 8

const zero = new Cell(0);
zero.value = -zero.value;
console.log(Object.is(zero.value, -0), zero.add(-0), 1 / zero.value); // expect: true -0 -Infinity
zero.value = Number("x");
console.log(zero.value, zero.add(1)); // expect: NaN NaN

const holes: number[] = [1, , 3] as number[];
zero.value = holes[1]!;
console.log(zero.value, zero.value === undefined); // expect: undefined true

const frozen: { value: number } = Object.freeze({ value: 1 });
try {
  (frozen as { value: number }).value = 2;
} catch {
  console.log(frozen.value); // expect: 1
}

let total = 0;
const bump = (by: number): number => (total += by);
function order(): string {
  total = 1;
  const seen = `${total} ${bump(2)} ${total}`;
  total *= 5;
  return `${seen} ${total + bump(1)} ${total}`;
}
console.log(order()); // expect: 1 3 3 31 16
