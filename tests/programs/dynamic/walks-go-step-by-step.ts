// What is only known to be anything is walked over one step at a time: what its iterator does comes between the rounds, and what is left early is closed.
function* counted(limit: number): Generator<number> {
  try {
    for (let n = 0; n < limit; n++) {
      console.log("make", n);
      yield n;
    }
  } finally {
    console.log("closed");
  }
}
function walk(items: unknown): void {
  for (const item of items as Iterable<unknown>) console.log("got", item);
}
walk(counted(2));
walk("a𝒳");
walk(new Uint8Array([7]));
function first(items: any): unknown {
  for (const item of items) return item;
  return undefined;
}
console.log(first(counted(Infinity)), first([3, 4]), first(new Set(["s"])), first([]));
function failing(items: any): void {
  try {
    for (const item of items) throw new Error("failed at " + item);
  } catch (error) {
    console.log((error as Error).message);
  }
}
failing(counted(5));
const [one, , three = 3] = counted(2) as any;
console.log(one, three);
const [head, ...tail]: any[] = counted(3) as any;
console.log(head, tail);

class Steps {
  at = 0;
  next() {
    console.log("next", this.at);
    return { value: this.at, done: this.at++ >= 3 };
  }
  return() {
    console.log("return");
    return { value: undefined, done: true };
  }
  [Symbol.iterator]() {
    return this;
  }
}
outer: for (const round of [1, 2] as any) {
  for (const item of new Steps() as any) {
    if (item === round) continue outer;
    console.log(round, item);
  }
}
console.log([...(new Steps() as any)]);

// What grows while it is walked over.
const list: any = [1, 2];
for (const item of list) if (item < 4) list.push(item + 2);
const numbers: number[] = [1, 2];
for (const item of numbers as any) if (item < 4) numbers.push(item + 2);
const set = new Set([1, 2]);
for (const item of set as any) if (item < 4) set.add(item + 2);
console.log(list, numbers, set);

// expect: make 0
// expect: got 0
// expect: make 1
// expect: got 1
// expect: closed
// expect: got a
// expect: got 𝒳
// expect: got 7
// expect: make 0
// expect: closed
// expect: 0 3 s undefined
// expect: make 0
// expect: closed
// expect: failed at 0
// expect: make 0
// expect: make 1
// expect: closed
// expect: 0 3
// expect: make 0
// expect: make 1
// expect: make 2
// expect: closed
// expect: 0 [ 1, 2 ]
// expect: next 0
// expect: 1 0
// expect: next 1
// expect: return
// expect: next 0
// expect: 2 0
// expect: next 1
// expect: 2 1
// expect: next 2
// expect: return
// expect: next 0
// expect: next 1
// expect: next 2
// expect: next 3
// expect: [ 0, 1, 2 ]
// expect: [ 1, 2, 3, 4, 5 ] [ 1, 2, 3, 4, 5 ] Set(5) { 1, 2, 3, 4, 5 }
