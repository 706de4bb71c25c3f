const controller = new AbortController();
const { signal } = controller;
console.log(signal.aborted, signal.reason, controller);
signal.addEventListener("abort", () => console.log("heard", signal.reason?.name), { once: true });
signal.onabort = (event) => console.log("onabort", event.type, event.target === signal, event.isTrusted, new Event("x").isTrusted);
controller.abort();
controller.abort(new Error("late"));
console.log(signal.aborted, signal.reason.message, signal.reason.code, signal);
try { signal.throwIfAborted(); } catch (e) { console.log((e as Error).name, e instanceof Error); }
const own = AbortSignal.abort(new Error("why"));
console.log(own.aborted, own.reason.message);
const first = new AbortController(), second = new AbortController();
const any = AbortSignal.any([first.signal, second.signal]);
any.addEventListener("abort", () => console.log("any", any.reason));
second.abort("stop");
console.log(any.aborted, first.signal.aborted);
function delay(ms: number, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => resolve("done"), ms);
    signal?.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
  });
}
const third = new AbortController();
setTimeout(() => third.abort(), 5);
delay(1000, third.signal).then(console.log, (e) => console.log("rejected", e.name, e.message));
delay(1).then(console.log);
try { new AbortSignal(); } catch (error) { console.log(String(error), (error as { code?: string }).code); }
const chain = AbortSignal.any([AbortSignal.any([third.signal]), AbortSignal.timeout(100000)]);
chain.onabort = () => console.log("replaced");
chain.onabort = () => console.log("chain", chain.reason === third.signal.reason);
const short = AbortSignal.timeout(1);
short.addEventListener("abort", () => console.log(short.reason.name, short.reason.message, short.reason.code));
setTimeout(() => {}, 20);
async function poll(signal: AbortSignal): Promise<number> {
  let rounds = 0;
  try {
    for (;;) { signal.throwIfAborted(); rounds++; await null; if (rounds === 3) fourth.abort(new RangeError("enough")); }
  } catch (error) {
    console.log(error instanceof RangeError, (error as Error).message);
    return rounds;
  }
}
const fourth = new AbortController();
poll(fourth.signal).then(console.log);
class Job { constructor(private readonly controller = new AbortController()) {} get signal() { return this.controller.signal; } cancel() { this.controller.abort(); } }
const job = new Job(); job.cancel(); console.log(job.signal.aborted, job);
// expect: false undefined AbortController { signal: AbortSignal { aborted: false } }
// expect: heard AbortError
// expect: onabort abort true true false
// expect: true This operation was aborted 20 AbortSignal { aborted: true }
// expect: AbortError true
// expect: true why
// expect: any stop
// expect: true false
// expect: TypeError [ERR_ILLEGAL_CONSTRUCTOR]: Illegal constructor ERR_ILLEGAL_CONSTRUCTOR
// expect: true Job {
// expect:   controller: AbortController { signal: AbortSignal { aborted: true } }
// expect: }
// expect: true enough
// expect: 3
// expect: done
// expect: TimeoutError The operation was aborted due to timeout 23
// expect: chain true
// expect: rejected AbortError This operation was aborted
