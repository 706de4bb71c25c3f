// DI container with tokens, scopes, cycle detection
declare const brand: unique symbol;
interface Token<T> {
  readonly id: symbol;
  readonly [brand]?: T;
}
const token = <T>(name: string): Token<T> => ({ id: Symbol(name) });
type Lifetime = "singleton" | "scoped" | "transient";
type Factory<T> = (c: Container) => T;
interface Registration<T> {
  factory: Factory<T>;
  lifetime: Lifetime;
}
class ResolutionError extends Error {
  override name = "ResolutionError";
  constructor(message: string, readonly path: readonly string[], options?: ErrorOptions) {
    super(`${message} (${path.join(" -> ")})`, options);
  }
}
class Container {
  readonly #regs: Map<symbol, Registration<unknown>>;
  readonly #cache = new Map<symbol, unknown>();
  #stack: symbol[] = [];
  #disposers: Array<() => void> = [];
  constructor(private readonly parent?: Container) {
    this.#regs = parent ? parent.#regs : new Map();
  }
  register<T>(t: Token<T>, factory: Factory<T>, lifetime: Lifetime = "transient"): this {
    this.#regs.set(t.id, { factory, lifetime });
    return this;
  }
  value<T>(t: Token<T>, v: T): this {
    return this.register(t, () => v, "singleton");
  }
  get<T>(t: Token<T>): T {
    const reg = this.#regs.get(t.id) as Registration<T> | undefined;
    const path = () => [...this.#stack, t.id].map((s) => s.description ?? "?");
    if (!reg) throw new ResolutionError("not registered", path());
    if (this.#stack.includes(t.id)) throw new ResolutionError("cycle", path());
    const owner = reg.lifetime === "singleton" ? this.root() : this;
    if (reg.lifetime !== "transient" && owner.#cache.has(t.id)) return owner.#cache.get(t.id) as T;
    this.#stack.push(t.id);
    try {
      const made = reg.factory(this);
      if (reg.lifetime !== "transient") owner.#cache.set(t.id, made);
      if (isDisposable(made)) owner.#disposers.unshift(() => made.dispose());
      return made;
    } finally {
      this.#stack.pop();
    }
  }
  private root(): Container {
    return this.parent?.root() ?? this;
  }
  scope<R>(fn: (c: Container) => R): R {
    const child = new Container(this);
    try {
      return fn(child);
    } finally {
      child.dispose();
    }
  }
  dispose() {
    for (const d of this.#disposers.splice(0)) d();
    this.#cache.clear();
  }
}
interface Disposable_ {
  dispose(): void;
}
function isDisposable(x: unknown): x is Disposable_ {
  return typeof x === "object" && x !== null && "dispose" in x && typeof x.dispose === "function";
}

interface Logger {
  log(msg: string): void;
  readonly lines: readonly string[];
}
class MemoryLogger implements Logger {
  private readonly _lines: string[] = [];
  get lines() {
    return this._lines;
  }
  log(msg: string) {
    this._lines.push(`[${this._lines.length}] ${msg}`);
  }
}
class Db {
  static count = 0;
  readonly id = ++Db.count;
  constructor(private log: Logger, private url: string) {
    log.log(`open db ${this.id} ${url}`);
  }
  query(sql: string) {
    this.log.log(`db${this.id}: ${sql}`);
    return [{ id: 1, sql }];
  }
  dispose() {
    this.log.log(`close db ${this.id}`);
  }
}
class UserService {
  constructor(private readonly db: Db, private readonly now: () => number) {}
  find(id: number) {
    const [row] = this.db.query(`select * from users where id = ${id}`);
    return { ...row, at: this.now() };
  }
}
const LOGGER = token<Logger>("Logger");
const URL_ = token<string>("Url");
const DB = token<Db>("Db");
const CLOCK = token<() => number>("Clock");
const USERS = token<UserService>("UserService");
const A = token<{ b: unknown }>("A");
const B = token<{ a: unknown }>("B");
let t = 100;
const c = new Container()
  .register(LOGGER, () => new MemoryLogger(), "singleton")
  .value(URL_, "mem://x")
  .value(CLOCK, () => t++)
  .register(DB, (c) => new Db(c.get(LOGGER), c.get(URL_)), "scoped")
  .register(USERS, (c) => new UserService(c.get(DB), c.get(CLOCK)))
  .register(A, (c) => ({ b: c.get(B) }))
  .register(B, (c) => ({ a: c.get(A) }));

console.log(c.scope((s) => s.get(USERS).find(1)));
console.log(c.scope((s) => [s.get(USERS).find(2).at, s.get(USERS).find(3).at, s.get(DB) === s.get(DB), s.get(USERS) === s.get(USERS)]));
console.log(c.get(LOGGER) === c.scope((s) => s.get(LOGGER)));
for (const tk of [A, token<number>("Missing")] as Token<unknown>[]) {
  try {
    c.get(tk);
  } catch (e) {
    if (e instanceof ResolutionError) console.log(e.name, e.message, e.path.length);
    else throw e;
  }
}
console.log(c.get(LOGGER).lines.join("\n"));
// expect: { id: 1, sql: 'select * from users where id = 1', at: 100 }
// expect: [ 101, 102, true, false ]
// expect: true
// expect: ResolutionError cycle (A -> B -> A) 3
// expect: ResolutionError not registered (Missing) 1
// expect: [0] open db 1 mem://x
// expect: [1] db1: select * from users where id = 1
// expect: [2] close db 1
// expect: [3] open db 2 mem://x
// expect: [4] db2: select * from users where id = 2
// expect: [5] db2: select * from users where id = 3
// expect: [6] close db 2
