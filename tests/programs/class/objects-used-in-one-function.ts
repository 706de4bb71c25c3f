// Objects that only one function sees, under several names, written in loops.
class Counter {
  #value = 0;
  get value(): number {
    return this.#value;
  }
  set value(next: number) {
    this.#value = next;
  }
}

function count(rounds: number): number {
  const counter = new Counter();
  const other = counter;
  for (let i = 0; i < rounds; i++) {
    counter.value = counter.value + 1;
    other.value += 10;
  }
  return counter.value;
}
console.log(count(0), count(3)); // expect: 0 33

function perRound(rounds: number): string {
  let text = "";
  let last = new Counter();
  for (let i = 0; i < rounds; i++) {
    const fresh = new Counter();
    const same = fresh;
    same.value = i;
    last.value += fresh.value;
    if (i === 2) last = same;
    text += `${last.value} `;
  }
  return text.trimEnd();
}
console.log(perRound(5)); // expect: 0 1 2 5 9

function halfWay(limit: number): string {
  const counter = new Counter();
  const alias = counter;
  try {
    for (;;) {
      alias.value += 1;
      if (counter.value > limit) throw new Error(`at ${alias.value}`);
    }
  } catch (error) {
    return `${(error as Error).message}, ${counter.value}`;
  }
}
console.log(halfWay(2)); // expect: at 3, 3

function swapped(): string {
  let a = { name: "a", size: 1 };
  let b = { name: "b", size: 2 };
  for (let i = 0; i < 3; i++) {
    const held = a;
    a = b;
    b = held;
    held.size += 10;
  }
  return `${a.name}${a.size} ${b.name}${b.size}`;
}
console.log(swapped()); // expect: b12 a21
