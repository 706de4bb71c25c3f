function attempt(f: () => unknown): void {
  try {
    console.log("fine", f());
  } catch (error) {
    console.log(String(error));
  }
}
class Counter {
  #seen = 0;
  constructor(public count: number) {}
  see(): number {
    this.#seen += 1;
    return this.#seen;
  }
  add(): number {
    this.count += 1;
    return this.count;
  }
  set total(count: number) {
    this.count = count;
  }
}
class Fixed extends Counter {
  label = "fixed";
  constructor(count: number) {
    super(count);
    Object.freeze(this);
  }
}
const counter = new Counter(1);
const fixed: Counter = new Fixed(5);
for (const each of [counter, fixed]) {
  attempt(() => each.add());
  attempt(() => each.see());
  attempt(() => (each.total = 8));
}
console.log(counter, fixed);
class Early {
  constructor() {
    Object.freeze(this);
  }
}
class Late extends Early {
  extra = 1;
}
attempt(() => new Early());
attempt(() => new Late());

// expect: fine 2
// expect: fine 1
// expect: fine 8
// expect: TypeError: Cannot assign to read only property 'count' of object '#<Fixed>'
// expect: fine 1
// expect: TypeError: Cannot assign to read only property 'count' of object '#<Fixed>'
// expect: Counter { count: 8 } Fixed { count: 5, label: 'fixed' }
// expect: fine Early {}
// expect: TypeError: Cannot define property extra, object is not extensible
