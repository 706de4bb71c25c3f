class Store extends EventTarget {
  #count = 0;
  add(n: number): boolean {
    this.#count += n;
    return this.dispatchEvent(new CustomEvent<number>("change", { detail: this.#count, cancelable: true }));
  }
}
const store = new Store();
const log = (event: Event) => console.log("change", (event as CustomEvent<number>).detail);
store.addEventListener("change", log);
store.addEventListener("change", log);
store.addEventListener("change", { handleEvent(event) { if ((event as CustomEvent).detail > 3) event.preventDefault(); } });
store.addEventListener("change", () => console.log("once"), { once: true });
console.log(store.add(1), store.add(1), store.add(5));
store.removeEventListener("change", log);
const off = new AbortController();
store.addEventListener("change", (event) => { console.log("a", event.defaultPrevented); event.stopImmediatePropagation(); }, { signal: off.signal });
store.addEventListener("change", () => console.log("never heard"));
console.log(store.add(1));
off.abort();
console.log(store.add(-100));
const event = new Event("x");
console.log(event.type, event.bubbles, event.cancelable, event.target, event instanceof Event, event.defaultPrevented, new CustomEvent("y").detail);
const target = new EventTarget();
target.addEventListener("x", (e) => console.log(e.currentTarget === target, e.eventPhase, e.composedPath().length));
target.dispatchEvent(event);
console.log(event.currentTarget, event.target === target, store);
target.addEventListener("boom", () => { throw new RangeError("in a listener"); });
target.addEventListener("boom", () => console.log("still heard"));
process.on("uncaughtException", (error) => console.log("uncaught", error.message));
console.log(target.dispatchEvent(new Event("boom")));
const again = new EventTarget();
again.addEventListener("z", (e) => { try { again.dispatchEvent(e); } catch (error) { console.log(String(error), (error as Error).name, (error as { code?: string }).code); } });
again.dispatchEvent(new Event("z"));
// Listeners that come and go while they are called
const busy = new EventTarget();
const second = () => console.log("second");
busy.addEventListener("t", () => { console.log("first"); busy.removeEventListener("t", second); busy.addEventListener("t", () => console.log("later")); });
busy.addEventListener("t", second);
busy.addEventListener("t", () => console.log("third"));
busy.dispatchEvent(new Event("t"));
const lone = new EventTarget();
lone.addEventListener("t", () => { console.log("lone"); lone.addEventListener("t", () => console.log("behind")); }, { once: true });
lone.dispatchEvent(new Event("t"));
lone.dispatchEvent(new Event("t"));
const passive = new EventTarget();
passive.addEventListener("p", (e) => e.preventDefault(), { passive: true });
console.log(passive.dispatchEvent(new Event("p", { cancelable: true })));
passive.addEventListener("q", (e) => { e.stopPropagation(); console.log(e.cancelBubble, e.returnValue); }, true);
passive.dispatchEvent(new CustomEvent("q", { detail: { a: 1 } }));
// expect: change 1
// expect: once
// expect: change 2
// expect: change 7
// expect: true true false
// expect: a true
// expect: false
// expect: never heard
// expect: true
// expect: x false false null true false null
// expect: true 2 1
// expect: null true Store {}
// expect: still heard
// expect: true
// expect: Error [ERR_EVENT_RECURSION]: The event "z" is already being dispatched Error ERR_EVENT_RECURSION
// expect: first
// expect: third
// expect: later
// expect: lone
// expect: behind
// expect: false
// expect: true true
// expect: uncaught in a listener
