import { EventEmitter } from "node:events";

class Counter extends EventEmitter {
  count = 0;
  add(n: number): void {
    this.count += n;
    this.emit("added", n, this.count);
  }
}
const counter = new Counter();
const show = (n: number, total: number) => console.log(n, total);
counter.on("added", show);
counter.once("added", () => console.log("once"));
counter.add(2);
counter.add(3);
counter.off("added", show);
counter.add(4);
console.log(counter.count, counter.emit("other"), counter.listenerCount("added"));
try {
  counter.emit("error", new Error("nobody hears"));
} catch (error) {
  console.log((error as Error).message);
}

// expect: 2 2
// expect: once
// expect: 3 5
// expect: 9 false 0
// expect: nobody hears
