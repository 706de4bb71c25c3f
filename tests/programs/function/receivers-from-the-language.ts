import { EventEmitter } from "node:events";

const o = {
  n: 1,
  show(): void {
    console.log(this === undefined, this?.n);
  },
};
const emitter = new EventEmitter();
emitter.on("event", function (this: EventEmitter, n: number) {
  console.log(this === emitter, n); // expect: true 1
});
emitter.emit("event", 1);
const add = { k: 10 };
new Map([["a", 1]]).forEach(function (this: { k: number }, value, key) {
  console.log(this.k + value, key); // expect: 11 a
}, add);
new Set([2]).forEach(function (this: { k: number }, value) {
  console.log(this.k + value); // expect: 12
}, add);
const made = Array.from([1, 2], function (this: { k: number }, value) { return this.k + value; }, add);
console.log(made); // expect: [ 11, 12 ]
const cmp = { sign: -1, of: (a: number, b: number): number => a - b, compare(a: number, b: number) { return this.of(a, b) * this.sign; } };
console.log([1, 3, 2].sort((a, b) => cmp.compare(a, b)), [1, 3, 2].sort(cmp.compare.bind(cmp))); // expect: [ 3, 2, 1 ] [ 3, 2, 1 ]
Promise.resolve().then(o.show); // expect: true undefined
queueMicrotask(o.show); // expect: true undefined
setTimeout(o.show, 1); // expect: false undefined
