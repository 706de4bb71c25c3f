// Immediates run before timers that are due later, however long the program took to start.
const order: string[] = [];
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
await sleep(1);
setTimeout(() => order.push("timeout"), 0);
setImmediate(() => order.push("immediate"));
await sleep(10);
console.log(order.join(" ")); // expect: immediate timeout
