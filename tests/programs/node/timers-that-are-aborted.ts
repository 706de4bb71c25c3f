import { setTimeout as delay, scheduler } from "node:timers/promises";

const controller = new AbortController();
setTimeout(() => controller.abort(new Error("enough")), 5);
try {
  await delay(10_000, "never", { signal: controller.signal });
} catch (error) {
  const { name, message, code, cause } = error as Error & { code?: string };
  console.log(name, message, code, (cause as Error).message); // expect: AbortError The operation was aborted ABORT_ERR enough
}
console.log(await delay(1, "in time", { signal: new AbortController().signal })); // expect: in time
await scheduler.wait(1, { signal: controller.signal }).catch((error: Error) => console.log(error.name)); // expect: AbortError
console.log(await delay(2, 7), await delay()); // expect: 7 undefined
