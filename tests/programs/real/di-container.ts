// A dependency-injection container: typed tokens, factories, lifetimes, cycles found, and disposal in reverse order.
class Token<T> {
  declare readonly type: T;
  constructor(readonly name: string) {}
  toString(): string {
    return `Token(${this.name})`;
  }
}

type Lifetime = "singleton" | "scoped" | "transient";

interface Registration<T = unknown> {
  readonly lifetime: Lifetime;
  readonly create: (container: Container) => T;
  readonly dispose?: (instance: T) => void;
}

class ResolutionError extends Error {
  constructor(
    message: string,
    readonly chain: readonly string[],
  ) {
    super(`${message}: ${chain.join(" -> ")}`);
    this.name = new.target.name;
  }
}
class CycleError extends ResolutionError {}
class MissingError extends ResolutionError {}

class Container {
  readonly #registrations: Map<Token<unknown>, Registration<any>>;
  readonly #instances = new Map<Token<unknown>, unknown>();
  readonly #created: { token: Token<unknown>; instance: unknown }[] = [];
  readonly #resolving: Token<unknown>[] = [];

  constructor(private readonly parent?: Container) {
    this.#registrations = parent ? parent.#registrations : new Map();
  }

  register<T>(token: Token<T>, registration: Registration<T>): this {
    this.#registrations.set(token, registration);
    return this;
  }

  value<T>(token: Token<T>, value: T): this {
    return this.register(token, { lifetime: "singleton", create: () => value });
  }

  get<T>(token: Token<T>): T {
    const chain = (): string[] => [...this.#resolving, token].map((each) => each.name);
    const registration = this.#registrations.get(token) as Registration<T> | undefined;
    if (!registration) throw new MissingError("nothing registered", chain());
    if (registration.lifetime === "singleton" && this.parent) return this.parent.get(token);
    if (this.#instances.has(token)) return this.#instances.get(token) as T;
    if (this.#resolving.includes(token)) throw new CycleError("cycle", chain());
    this.#resolving.push(token);
    try {
      const instance = registration.create(this);
      if (registration.lifetime !== "transient") this.#instances.set(token, instance);
      this.#created.push({ token, instance });
      return instance;
    } finally {
      this.#resolving.pop();
    }
  }

  scope(): Container {
    return new Container(this);
  }

  dispose(): string[] {
    const done: string[] = [];
    for (const { token, instance } of this.#created.reverse()) {
      const dispose = this.#registrations.get(token)?.dispose;
      if (!dispose) continue;
      dispose(instance);
      done.push(token.name);
    }
    this.#created.length = 0;
    this.#instances.clear();
    return done;
  }
}

interface Logger {
  log(message: string): void;
}
class MemoryLogger implements Logger {
  static count = 0;
  readonly lines: string[] = [];
  readonly id = ++MemoryLogger.count;
  log(message: string): void {
    this.lines.push(`[${this.id}] ${message}`);
  }
}
class Database {
  #open = true;
  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {
    logger.log(`open ${url}`);
  }
  query(sql: string): string[] {
    if (!this.#open) throw new Error(`${this.url} is closed`);
    this.logger.log(sql);
    return sql.split(" ");
  }
  close(): void {
    this.#open = false;
    this.logger.log("close");
  }
}
class Session {
  static #next = 1;
  readonly id = Session.#next++;
  constructor(readonly database: Database) {}
}

const LOGGER = new Token<MemoryLogger>("logger");
const URL = new Token<string>("url");
const DATABASE = new Token<Database>("database");
const SESSION = new Token<Session>("session");
const HANDLER = new Token<(name: string) => string>("handler");
const [CHICKEN, EGG] = [new Token<object>("chicken"), new Token<object>("egg")];

const root = new Container()
  .register(LOGGER, { lifetime: "singleton", create: () => new MemoryLogger() })
  .register(DATABASE, {
    lifetime: "singleton",
    create: (c) => new Database(c.get(URL), c.get(LOGGER)),
    dispose: (database) => database.close(),
  })
  .register(SESSION, { lifetime: "scoped", create: (c) => new Session(c.get(DATABASE)) })
  .register(HANDLER, {
    lifetime: "transient",
    create: (c) => {
      const { id, database } = c.get(SESSION);
      return (name) => `${id}: ${database.query(`select ${name}`).length}`;
    },
  })
  .register(CHICKEN, { lifetime: "transient", create: (c) => [c.get(EGG)] })
  .register(EGG, { lifetime: "transient", create: (c) => ({ from: c.get(CHICKEN) }) });

const attempt = (work: () => unknown): void => {
  try {
    console.log(work());
  } catch (error) {
    if (error instanceof ResolutionError)
      console.log(error.name, error.message, error.chain.length);
    else console.log("other", (error as Error).message);
  }
};
attempt(() => root.get(HANDLER)("x"));
root.value(URL, "db://local");
attempt(() => root.get(HANDLER)("a"));
const [first, second] = [root.scope(), root.scope()];
attempt(() => [first.get(HANDLER)("b"), first.get(HANDLER)("c"), second.get(HANDLER)("d")]);
attempt(() => first.get(SESSION) === first.get(SESSION));
attempt(() => first.get(SESSION) === second.get(SESSION));
attempt(() => first.get(DATABASE) === second.get(DATABASE));
attempt(() => root.get(CHICKEN));
console.log(String(EGG), root.get(LOGGER).lines);
console.log(root.dispose(), first.dispose());
attempt(() => first.get(SESSION).database.query("late"));

// expect: MissingError nothing registered: handler -> session -> database -> url 4
// expect: 1: 2
// expect: [ '2: 2', '2: 2', '3: 2' ]
// expect: true
// expect: false
// expect: true
// expect: CycleError cycle: chicken -> egg -> chicken 3
// expect: Token(egg) [
// expect:   '[1] open db://local',
// expect:   '[1] select a',
// expect:   '[1] select b',
// expect:   '[1] select c',
// expect:   '[1] select d'
// expect: ]
// expect: [ 'database' ] []
// expect: [ 'late' ]
