// singletons and local classes referencing each other, counters
function createStore<S>(initial: S) {
  type Listener = (s: S) => void;
  class Store {
    #state: S = initial;
    static instances = 0;
    private listeners: Listener[] = [];
    constructor() { Store.instances++; }
    get state() { return this.#state; }
    set(next: S) { this.#state = next; for (const l of this.listeners) l(next); }
    subscribe(l: Listener) { this.listeners.push(l); return () => { this.listeners = this.listeners.filter((x) => x !== l); }; }
    fork() { const s = new Store(); s.set(this.#state); return s; }
  }
  class LoggedStore extends Store {
    log: string[] = [];
    override set(next: S) { this.log.push(JSON.stringify(next)); super.set(next); }
    static make() { return new LoggedStore(); }
  }
  return { Store, LoggedStore };
}
const { Store, LoggedStore } = createStore({ n: 0 });
const s = new Store(); const off = s.subscribe((x) => console.log("now", x.n));
s.set({ n: 1 }); off(); s.set({ n: 2 });
const l = LoggedStore.make(); l.set({ n: 9 });
console.log(s.state, l.log, l instanceof Store, s instanceof LoggedStore, s.fork().state, Store.instances, LoggedStore.instances);
const other = createStore(5);
console.log(new other.Store().state, other.Store.instances, Store.instances);
function outer() {
  class A { static n = 0; b() { return new B(); } static bump() { return ++A.n; } }
  class B { a() { return new A(); } is(x: unknown) { return x instanceof A; } }
  A.bump();
  return [A.bump(), new B().is(new A()), new A().b() instanceof B, A.n] as const;
}
console.log(outer(), outer());
const Counter = (() => { let c = 0; return class Counter { inc() { return ++c; } static get count() { return c; } static reset() { c = 0; } }; })();
new Counter().inc(); new Counter().inc();
console.log(Counter.count); Counter.reset(); console.log(Counter.count, new Counter().inc());
// expect: now 1
// expect: { n: 2 } [ '{"n":9}' ] true false { n: 2 } 3 3
// expect: 5 1 3
// expect: [ 2, true, true, 2 ] [ 2, true, true, 2 ]
// expect: 2
// expect: 0 1
