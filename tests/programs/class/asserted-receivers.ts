// Methods that say what their object is after them: `asserts this is this & { … }`, and the same as a test.
class Box<T> { value?: T; hasValue(): this is this & { value: T } { return this.value !== undefined; }
  assertValue(): asserts this is this & { value: T } { if (this.value === undefined) throw new Error("none"); } }
const b: Box<number> = new Box<number>();
try { b.assertValue(); } catch (e) { console.log((e as Error).message); } // expect: none
b.value = 3; b.assertValue(); console.log(b.value.toFixed(1)); // expect: 3.0
const c = new Box<string>(); c.value = "q"; if (c.hasValue()) console.log(c.value.toUpperCase()); // expect: Q
