// Event emitters whose maps of events are types, and events that bubble.
type EventMap = Record<string, any>;
type Key<T extends EventMap> = string & keyof T;
type Listener<T> = (payload: T) => void;
interface Emitter<T extends EventMap> {
  on<K extends Key<T>>(event: K, fn: Listener<T[K]>): () => void;
  off<K extends Key<T>>(event: K, fn: Listener<T[K]>): void;
  emit<K extends Key<T>>(event: K, ...args: T[K] extends undefined ? [] : [payload: T[K]]): boolean;
}
function createEmitter<T extends EventMap>(): Emitter<T> {
  const listeners: { [K in keyof T]?: Array<Listener<T[K]>> } = {};
  return {
    on(event, fn) {
      listeners[event] = (listeners[event] ?? []).concat(fn);
      return () => this.off(event, fn);
    },
    off(event, fn) {
      listeners[event] = (listeners[event] ?? []).filter((f) => f !== fn);
    },
    emit(event, ...args) {
      const fns = listeners[event];
      if (!fns || fns.length === 0) return false;
      fns.forEach((fn) => fn(args[0] as any));
      return true;
    },
  };
}
interface Events {
  login: { user: string; at: number };
  logout: { user: string };
  tick: undefined;
  "error:fatal": Error;
}
const em = createEmitter<Events>();
const off = em.on("login", ({ user, at }) => console.log(`login ${user} @${at}`));
em.on("tick", () => console.log("tick"));
em.on("error:fatal", (e) => console.log("fatal", e.message));
console.log(
  em.emit("login", { user: "ann", at: 5 }),
  em.emit("tick"),
  em.emit("logout", { user: "x" }),
);
off();
console.log(
  em.emit("login", { user: "bob", at: 6 }),
  em.emit("error:fatal", new TypeError("boom")),
);

class TypedEmitter<E extends { [k: string]: (...args: any[]) => void }> {
  private handlers = new Map<keyof E, Set<E[keyof E]>>();
  private onceSet = new WeakSet<Function>();
  private max = 10;
  static defaultMax = 10;
  addListener<K extends keyof E>(name: K, h: E[K]): this {
    let set = this.handlers.get(name);
    if (!set) this.handlers.set(name, (set = new Set()));
    set.add(h);
    if (set.size > this.max) console.warn(`too many listeners for ${String(name)}`);
    return this;
  }
  once<K extends keyof E>(name: K, h: E[K]): this {
    this.onceSet.add(h);
    return this.addListener(name, h);
  }
  removeListener<K extends keyof E>(name: K, h: E[K]): this {
    this.handlers.get(name)?.delete(h);
    return this;
  }
  protected fire<K extends keyof E>(name: K, ...args: Parameters<E[K]>): number {
    const set = this.handlers.get(name);
    if (!set) return 0;
    let n = 0;
    for (const h of [...set]) {
      if (this.onceSet.has(h)) set.delete(h);
      h.apply(this, args);
      n++;
    }
    return n;
  }
  listenerCount(name: keyof E) {
    return this.handlers.get(name)?.size ?? 0;
  }
  eventNames(): (keyof E)[] {
    return Array.from(this.handlers.keys());
  }
}
type DownloadEvents = {
  progress: (done: number, total: number) => void;
  done: (file: string) => void;
  error: (err: Error, code?: number) => void;
};
class Download extends TypedEmitter<DownloadEvents> {
  constructor(
    private file: string,
    private size: number,
  ) {
    super();
  }
  run(): void {
    for (let i = 0; i < this.size; i += 40)
      this.fire("progress", Math.min(i + 40, this.size), this.size);
    if (this.file.endsWith(".bad")) this.fire("error", new Error("checksum"), 42);
    else this.fire("done", this.file);
  }
}
const log: string[] = [];
const d = new Download("a.zip", 100)
  .addListener("progress", (a, b) => log.push(`${a}/${b}`))
  .once("done", (f) => log.push("done " + f));
d.run();
d.run();
console.log(log, d.listenerCount("done"), d.eventNames());
new Download("x.bad", 10).addListener("error", (e, c) => console.log(e.message, c)).run();
// DOM-like bubbling
class Ev<D = unknown> {
  defaultPrevented = false;
  private stopped = false;
  target: El | null = null;
  constructor(
    readonly type: string,
    readonly detail: D,
    readonly bubbles = true,
  ) {}
  stop() {
    this.stopped = true;
  }
  get isStopped() {
    return this.stopped;
  }
  preventDefault() {
    this.defaultPrevented = true;
  }
}
type Handler = (this: El, e: Ev<any>) => void;
class El {
  private static nextId = 1;
  readonly id = El.nextId++;
  parent?: El;
  private readonly subs: Record<string, Handler[]> = Object.create(null);
  constructor(
    readonly tag: string,
    ...children: El[]
  ) {
    for (const c of children) c.parent = this;
  }
  listen(type: string, h: Handler) {
    (this.subs[type] ||= []).push(h);
    return this;
  }
  dispatch(e: Ev): boolean {
    e.target ??= this;
    let node: El | undefined = this;
    while (node && !e.isStopped) {
      for (const h of node.subs[e.type] ?? []) h.call(node, e);
      if (!e.bubbles) break;
      node = node.parent;
    }
    return !e.defaultPrevented;
  }
}
const btn = new El("button"),
  form = new El("form", btn),
  bodyEl = new El("body", form);
bodyEl.listen("click", function (e) {
  console.log(this.tag, "saw", e.type, "from", e.target?.tag, e.detail);
});
form.listen("click", function (e) {
  console.log(this.tag, this.id, e.detail.x);
  if (e.detail.x > 5) {
    e.stop();
    e.preventDefault();
  }
});
console.log(
  btn.dispatch(new Ev("click", { x: 1 })),
  btn.dispatch(new Ev("click", { x: 9 })),
  btn.dispatch(new Ev("focus", null, false)),
);

// expect: login ann @5
// expect: tick
// expect: true true false
// expect: fatal boom
// expect: false true
// expect: [
// expect:   '40/100',
// expect:   '80/100',
// expect:   '100/100',
// expect:   'done a.zip',
// expect:   '40/100',
// expect:   '80/100',
// expect:   '100/100'
// expect: ] 0 [ 'progress', 'done' ]
// expect: checksum 42
// expect: form 2 1
// expect: body saw click from button { x: 1 }
// expect: form 2 9
// expect: true false true
