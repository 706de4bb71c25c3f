// What closures in module variables have captured is theirs, whoever calls them and wherever.
function random(seed: number): () => number {
  return () => {
    seed |= 0;
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
function early(): string {
  try {
    return String(first());
  } catch (error) {
    return String(error instanceof Error);
  }
}
console.log(early()); // expect: true
const first = random(5);
const second = random(6.5);
function both(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += first() - second();
  return sum;
}
console.log(both(3).toFixed(9), first().toFixed(9), second().toFixed(9)); // expect: 0.491019615 0.623178822 0.202162701
const order: string[] = [];
function note(text: string): number {
  order.push(text);
  return order.length;
}
function adder(step: number, name: string): (by: number) => string {
  note("made");
  return (by) => {
    step += by;
    return name + step;
  };
}
const add = adder(note("argument"), "n");
function adds(): string {
  let text = "";
  for (let i = 0; i < 3; i++) text += add(note("given"));
  return text;
}
console.log(adds(), order.join()); // expect: n4n8n13 argument,made,given,given,given
let changed = adder(1, "a");
function callChanged(): string {
  return changed(1);
}
const before = callChanged();
changed = adder(10, "b");
console.log(before, callChanged()); // expect: a2 b11
let later: ((by: number) => string) | undefined;
function callLater(): string {
  return later?.(2) ?? "none";
}
const none = callLater();
if (order.length > 3) later = adder(0.5, "l");
console.log(none, callLater(), callLater()); // expect: none l2.5 l4.5
let looped = adder(0, "x");
for (let i = 0; i < 3; i++) looped = adder(i, "loop");
console.log(looped(1), looped(1)); // expect: loop3 loop4
function counted<A extends unknown[], R>(f: (...args: A) => R): { call: (...args: A) => R; count: () => number } {
  let n = 0;
  const call = (...args: A): R => {
    n++;
    return f(...args);
  };
  return { call, count: () => n };
}
const power = counted((a: number, b: number) => a ** b);
let total = 0;
for (let i = 0; i < 4; i++) total += power.call(i, 2);
console.log(total, power.count()); // expect: 14 4
function once(f: (n: number) => number): (n: number) => number {
  const known = new Map<number, number>();
  return (n) => {
    let value = known.get(n);
    if (value === undefined) known.set(n, (value = f(n)));
    return value;
  };
}
const fibonacci = once((n: number): number => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)));
console.log(fibonacci(70)); // expect: 190392490709135
function big(state: bigint): () => bigint {
  return () => (state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn);
}
const nextBig = big(1n);
let last = 0n;
for (let i = 0; i < 5; i++) last ^= nextBig();
console.log(last); // expect: 16313212125737799516n
function failing(limit: number): () => number {
  let n = 0;
  return () => {
    if (++n > limit) throw new RangeError(`more than ${limit}`);
    return n;
  };
}
const fails = failing(2);
function run(): string {
  let sum = 0;
  try {
    for (;;) sum += fails();
  } catch (error) {
    return `${sum} ${(error as Error).message}`;
  }
}
console.log(run(), run()); // expect: 3 more than 2 0 more than 2
