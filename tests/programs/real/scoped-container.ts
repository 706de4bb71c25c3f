// A container of services by tokens, classes and symbols, with lifetimes and scopes.
type Ctor<T = any> = new (...args: any[]) => T;
type Token<T> = string | symbol | Ctor<T> | InjectionToken<T>;
class InjectionToken<T> {
  declare private readonly _type: T;
  constructor(readonly desc: string) {}
  toString() {
    return `InjectionToken(${this.desc})`;
  }
}
enum Lifetime {
  Singleton = "singleton",
  Transient = "transient",
  Scoped = "scoped",
}
interface Registration<T> {
  factory: (c: Container) => T;
  lifetime: Lifetime;
  instance?: T;
}
class ResolutionError extends Error {
  override name = "ResolutionError";
  constructor(
    readonly chain: string[],
    reason: string,
  ) {
    super(`${reason}: ${chain.join(" -> ")}`);
  }
}
function nameOf(t: Token<unknown>): string {
  if (typeof t === "string") return t;
  if (typeof t === "symbol") return t.description ?? t.toString();
  if (typeof t === "function") return t.name;
  return t.toString();
}
class Container {
  private readonly regs = new Map<Token<any>, Registration<any>>();
  private readonly scoped = new Map<Token<any>, unknown>();
  private static stack: Token<any>[] = [];
  constructor(private readonly parent?: Container) {}
  register<T>(
    token: Token<T>,
    factory: (c: Container) => T,
    lifetime: Lifetime = Lifetime.Transient,
  ): this {
    this.regs.set(token, { factory, lifetime });
    return this;
  }
  registerClass<T, A extends any[]>(
    token: Token<T>,
    ctor: new (...args: A) => T,
    deps: { [K in keyof A]: Token<A[K]> },
    lifetime = Lifetime.Singleton,
  ): this {
    return this.register(
      token,
      (c) => new ctor(...(deps.map((d: Token<any>) => c.resolve(d)) as A)),
      lifetime,
    );
  }
  registerValue<T>(token: Token<T>, value: T): this {
    return this.register(token, () => value, Lifetime.Singleton);
  }
  private find<T>(token: Token<T>): [Container, Registration<T>] | undefined {
    const own = this.regs.get(token);
    return own ? [this, own] : this.parent?.find(token);
  }
  resolve<T>(token: Token<T>): T {
    const chain = () => [...Container.stack, token].map(nameOf);
    if (Container.stack.includes(token)) throw new ResolutionError(chain(), "Circular dependency");
    const found = this.find(token);
    if (!found) throw new ResolutionError(chain(), "No provider");
    const [owner, reg] = found;
    Container.stack.push(token);
    try {
      switch (reg.lifetime) {
        case Lifetime.Singleton:
          return (reg.instance ??= reg.factory(owner));
        case Lifetime.Scoped: {
          if (!this.scoped.has(token)) this.scoped.set(token, reg.factory(this));
          return this.scoped.get(token) as T;
        }
        case Lifetime.Transient:
          return reg.factory(this);
      }
    } finally {
      Container.stack.pop();
    }
  }
  createScope() {
    return new Container(this);
  }
  get size(): number {
    return this.regs.size + (this.parent?.size ?? 0);
  }
}
interface Logger {
  log(msg: string): void;
  lines: string[];
}
class ConsoleLogger implements Logger {
  lines: string[] = [];
  constructor(private prefix: string) {}
  log(msg: string) {
    this.lines.push(`${this.prefix} ${msg}`);
    console.log(`${this.prefix} ${msg}`);
  }
}
const LOGGER = new InjectionToken<Logger>("Logger");
const CONFIG = Symbol("config");
interface Config {
  db: { url: string; pool: number };
  prefix: string;
}
class Database {
  static count = 0;
  readonly id = ++Database.count;
  constructor(private readonly url: string) {}
  query(sql: string): string[] {
    return [`${this.url}#${this.id}`, sql];
  }
}
class UserRepo {
  constructor(
    private db: Database,
    private logger: Logger,
  ) {}
  find(id: number) {
    this.logger.log(`find ${id}`);
    return this.db.query(`select * from users where id=${id}`);
  }
}
class Session {
  static n = 0;
  id = ++Session.n;
}
class Service {
  constructor(
    readonly repo: UserRepo,
    readonly session: Session,
    private readonly logger: Logger,
  ) {}
  handle(id: number) {
    const r = this.repo.find(id);
    this.logger.log(`session ${this.session.id}`);
    return r;
  }
}
const c = new Container()
  .registerValue<Config>(CONFIG, { db: { url: "mem://", pool: 2 }, prefix: "[app]" })
  .register<Logger>(
    LOGGER,
    (c) => new ConsoleLogger(c.resolve<Config>(CONFIG).prefix),
    Lifetime.Singleton,
  )
  .register(Database, (c) => new Database(c.resolve<Config>(CONFIG).db.url), Lifetime.Singleton)
  .registerClass(UserRepo, UserRepo, [Database, LOGGER])
  .register(Session, () => new Session(), Lifetime.Scoped)
  .registerClass(Service, Service, [UserRepo, Session, LOGGER], Lifetime.Transient)
  .register("a", (c) => ({ b: c.resolve("b") }))
  .register("b", (c) => ({ a: c.resolve("a") }))
  .register("needsMissing", (c) => c.resolve(new InjectionToken<number>("nope")));
const s1 = c.createScope(),
  s2 = c.createScope();
console.log(s1.resolve(Service).handle(1));
console.log(s1.resolve(Service).handle(2));
console.log(s2.resolve(Service).handle(3));
console.log(
  s1.resolve(UserRepo) === s2.resolve(UserRepo),
  s1.resolve(Session) === s1.resolve(Session),
  s1.resolve(Session) === s2.resolve(Session),
  Database.count,
);
for (const t of ["a", "needsMissing", "zzz"])
  try {
    c.resolve(t);
  } catch (e) {
    if (e instanceof ResolutionError) console.log(e.name, "|", e.message, "|", e.chain.length);
    else throw e;
  }
console.log(
  c.resolve(LOGGER).lines.length,
  s1.size,
  nameOf(CONFIG),
  nameOf(Service),
  String(LOGGER),
  `${Lifetime.Scoped}`,
);
console.log(c.resolve(UserRepo));

// expect: [app] find 1
// expect: [app] session 1
// expect: [ 'mem://#1', 'select * from users where id=1' ]
// expect: [app] find 2
// expect: [app] session 1
// expect: [ 'mem://#1', 'select * from users where id=2' ]
// expect: [app] find 3
// expect: [app] session 2
// expect: [ 'mem://#1', 'select * from users where id=3' ]
// expect: true true false 1
// expect: ResolutionError | Circular dependency: a -> b -> a | 3
// expect: ResolutionError | No provider: needsMissing -> InjectionToken(nope) | 2
// expect: ResolutionError | No provider: zzz | 1
// expect: 6 9 config Service InjectionToken(Logger) scoped
// expect: UserRepo {
// expect:   db: Database { url: 'mem://', id: 1 },
// expect:   logger: ConsoleLogger {
// expect:     prefix: '[app]',
// expect:     lines: [
// expect:       '[app] find 1',
// expect:       '[app] session 1',
// expect:       '[app] find 2',
// expect:       '[app] session 1',
// expect:       '[app] find 3',
// expect:       '[app] session 2'
// expect:     ]
// expect:   }
// expect: }
