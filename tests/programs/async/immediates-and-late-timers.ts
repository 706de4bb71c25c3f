// Immediates run before timers that are due later, however long the program took to start.
const order: string[] = [];
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
await sleep(1);
setTimeout(() => order.push("timeout"), 100);
setImmediate(() => order.push("immediate"));
while (order.length < 2) await sleep(5);
console.log(order.join(" ")); // expect: immediate timeout
