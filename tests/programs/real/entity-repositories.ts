// Entities, repositories, hooks and transactions over tables in memory.
// in-memory ORM: entities, repositories, relations, unit of work, identity map, query, hooks
type EntityClass<T extends Entity> = { new (): T; readonly table: string; readonly schema: Schema };
type ColType = "int" | "text" | "bool" | "date" | "json";
interface Col {
  type: ColType;
  nullable?: boolean;
  unique?: boolean;
  default?: () => unknown;
}
type Schema = Readonly<Record<string, Col>>;
abstract class Entity {
  static readonly table: string = "?";
  static readonly schema: Schema = {};
  id = 0;
  createdAt?: Date;
  beforeSave?(): void;
  afterLoad?(): void;
  toString() {
    return `${this.constructor.name}#${this.id}`;
  }
}
class DbError extends Error {
  static codes = { UNIQUE: 1, NOTNULL: 2, TYPE: 3 } as const;
  constructor(
    readonly code: (typeof DbError.codes)[keyof typeof DbError.codes],
    msg: string,
  ) {
    super(msg);
    this.name = "DbError";
  }
}
type RowData = Record<string, unknown>;
class TableStore {
  private rows = new Map<number, RowData>();
  private seq = 0;
  constructor(
    readonly name: string,
    readonly schema: Schema,
  ) {}
  check(row: RowData, self?: number) {
    for (const [c, def] of Object.entries(this.schema)) {
      const v = row[c];
      if (v === undefined || v === null) {
        if (!def.nullable) throw new DbError(DbError.codes.NOTNULL, `${this.name}.${c} is null`);
        continue;
      }
      const ok = {
        int: typeof v === "number" && Number.isInteger(v),
        text: typeof v === "string",
        bool: typeof v === "boolean",
        date: v instanceof Date,
        json: typeof v === "object",
      }[def.type];
      if (!ok)
        throw new DbError(DbError.codes.TYPE, `${this.name}.${c}: ${typeof v} is not ${def.type}`);
      if (def.unique)
        for (const [id, r] of this.rows)
          if (id !== self && r[c] === v)
            throw new DbError(DbError.codes.UNIQUE, `${this.name}.${c} duplicate ${String(v)}`);
    }
  }
  insert(row: RowData): number {
    this.check(row);
    const id = ++this.seq;
    this.rows.set(id, { ...row, id });
    return id;
  }
  update(id: number, row: RowData) {
    this.check(row, id);
    if (!this.rows.has(id)) return false;
    this.rows.set(id, { ...this.rows.get(id), ...row, id });
    return true;
  }
  delete(id: number) {
    return this.rows.delete(id);
  }
  get(id: number) {
    return this.rows.get(id);
  }
  *scan(): IterableIterator<RowData> {
    yield* this.rows.values();
  }
  snapshot() {
    const copy = new Map([...this.rows].map(([k, v]) => [k, { ...v }] as const)),
      seq = this.seq;
    return () => {
      this.rows = copy;
      this.seq = seq;
    };
  }
  get size() {
    return this.rows.size;
  }
}
type Filter<T> = {
  [K in keyof T]?: T[K] | { gt?: T[K]; lt?: T[K]; in?: readonly T[K][]; like?: string };
};
class Repo<T extends Entity> {
  private readonly identity = new Map<number, T>();
  constructor(
    private readonly em: EntityManager,
    readonly cls: EntityClass<T>,
    private readonly store: TableStore,
  ) {}
  create(init: Partial<T>): T {
    const e = Object.assign(new this.cls(), init);
    for (const [k, c] of Object.entries(this.cls.schema))
      if ((e as any)[k] === undefined && c.default) (e as any)[k] = c.default();
    return e;
  }
  save(e: T): T {
    e.beforeSave?.();
    const row: RowData = {};
    for (const k of Object.keys(this.cls.schema)) row[k] = e[k as keyof T];
    if (e.id) this.store.update(e.id, row);
    else {
      e.id = this.store.insert(row);
      this.identity.set(e.id, e);
    }
    this.em.stats.saved++;
    return e;
  }
  private hydrate(row: RowData): T {
    const id = row["id"] as number;
    const known = this.identity.get(id);
    if (known) return known;
    const e = new this.cls();
    Object.assign(e, row);
    e.afterLoad?.();
    this.identity.set(id, e);
    this.em.stats.hydrated++;
    return e;
  }
  find(id: number): T | null {
    const r = this.store.get(id);
    return r ? this.hydrate(r) : null;
  }
  where(filter: Filter<T>): T[] {
    const out: T[] = [];
    for (const row of this.store.scan()) {
      const ok = (Object.keys(filter) as (keyof T & string)[]).every((k) => {
        const f = filter[k] as any,
          v = row[k] as any;
        if (f !== null && typeof f === "object" && !(f instanceof Date))
          return (
            (f.gt === undefined || v > f.gt) &&
            (f.lt === undefined || v < f.lt) &&
            (f.in === undefined || f.in.includes(v)) &&
            (f.like === undefined || String(v).includes(f.like))
          );
        return v === f;
      });
      if (ok) out.push(this.hydrate(row));
    }
    return out;
  }
  all() {
    return this.where({});
  }
  remove(e: T) {
    this.identity.delete(e.id);
    return this.store.delete(e.id);
  }
  clear() {
    this.identity.clear();
  }
  count() {
    return this.store.size;
  }
}
class EntityManager {
  private stores = new Map<string, TableStore>();
  private repos = new Map<EntityClass<any>, Repo<any>>();
  readonly stats = { saved: 0, hydrated: 0 };
  repo<T extends Entity>(cls: EntityClass<T>): Repo<T> {
    let r = this.repos.get(cls) as Repo<T> | undefined;
    if (!r) {
      const store = this.stores.get(cls.table) ?? new TableStore(cls.table, cls.schema);
      this.stores.set(cls.table, store);
      r = new Repo(this, cls, store);
      this.repos.set(cls, r);
    }
    return r;
  }
  transaction<R>(work: (em: this) => R): R {
    const undo = [...this.stores.values()].map((s) => s.snapshot());
    try {
      return work(this);
    } catch (e) {
      undo.forEach((u) => u());
      this.repos.forEach((r) => r.clear());
      throw e;
    }
  }
}
class User extends Entity {
  static override readonly table = "users";
  static override readonly schema = {
    name: { type: "text" },
    email: { type: "text", unique: true },
    age: { type: "int", nullable: true },
    active: { type: "bool", default: () => true },
  } as const satisfies Schema;
  name!: string;
  email!: string;
  age?: number;
  active!: boolean;
  override beforeSave() {
    this.email = this.email.toLowerCase();
  }
  posts(em: EntityManager) {
    return em.repo(Post).where({ authorId: this.id });
  }
}
class Post extends Entity {
  static override readonly table = "posts";
  static override readonly schema = {
    title: { type: "text" },
    authorId: { type: "int" },
    tags: { type: "json", default: () => [] },
    at: { type: "date" },
  } satisfies Schema;
  title = "";
  authorId = 0;
  tags: string[] = [];
  at = new Date(0);
  slug = "";
  override afterLoad() {
    this.slug = this.title.toLowerCase().replace(/\W+/g, "-");
  }
  author(em: EntityManager) {
    return em.repo(User).find(this.authorId);
  }
}
const em = new EntityManager(),
  users = em.repo(User),
  posts = em.repo(Post);
const ann = users.save(users.create({ name: "Ann", email: "ANN@x.io", age: 30 })),
  bob = users.save(users.create({ name: "Bob", email: "bob@x.io", active: false }));
posts.save(posts.create({ title: "Hello, World!", authorId: ann.id, tags: ["a", "b"] }));
posts.save(posts.create({ title: "Second", authorId: ann.id, at: new Date(Date.UTC(2024, 0, 2)) }));
posts.save(posts.create({ title: "Bobs", authorId: bob.id }));
console.log(`${ann} ${bob}`, ann, bob);
console.log(
  users.where({ age: { gt: 20 } }).map(String),
  users.where({ name: { in: ["Bob", "Zed"] } }).length,
  users.where({ email: { like: "@x" }, active: true }).map((u) => u.name),
);
posts.clear();
console.log(
  ann.posts(em).map((p) => [p.slug, p.at.toISOString(), p.tags]),
  posts.find(3)?.author(em)?.name,
  posts.find(99),
);
console.log(users.find(1) === ann, posts.find(1) === posts.find(1), em.stats);
for (const bad of [
  { name: "X", email: "BOB@x.io" },
  { name: "Y" },
  { name: "Z", email: "z@", age: 1.5 },
])
  try {
    users.save(users.create(bad));
  } catch (e) {
    if (e instanceof DbError) console.log(e.name, e.code, e.message);
    else console.log("other", String(e));
  }
try {
  em.transaction((m) => {
    m.repo(User).save(users.create({ name: "T", email: "t@x" }));
    console.log(users.count());
    m.repo(Post).save(posts.create({ title: "no author" }));
    throw new Error("rollback");
  });
} catch (e) {
  console.log((e as Error).message, users.count(), posts.count());
}
console.log(
  em.transaction(() => users.remove(bob)),
  users.count(),
  users.find(2),
  users.all().map((u) => u.name),
  User.schema.email.unique,
  Object.keys(Post.schema),
);

// expect: User#1 User#2 User {
// expect:   id: 1,
// expect:   createdAt: undefined,
// expect:   name: 'Ann',
// expect:   email: 'ann@x.io',
// expect:   age: 30,
// expect:   active: true
// expect: } User {
// expect:   id: 2,
// expect:   createdAt: undefined,
// expect:   name: 'Bob',
// expect:   email: 'bob@x.io',
// expect:   age: undefined,
// expect:   active: false
// expect: }
// expect: [ 'User#1' ] 1 [ 'Ann' ]
// expect: [
// expect:   [ 'hello-world-', '1970-01-01T00:00:00.000Z', [ 'a', 'b' ] ],
// expect:   [ 'second', '2024-01-02T00:00:00.000Z', [] ]
// expect: ] Bob null
// expect: true true { saved: 5, hydrated: 3 }
// expect: DbError 1 users.email duplicate bob@x.io
// expect: other TypeError: Cannot read properties of undefined (reading 'toLowerCase')
// expect: DbError 3 users.age: number is not int
// expect: 3
// expect: rollback 2 3
// expect: true 1 null [ 'Ann' ] true [ 'title', 'authorId', 'tags', 'at' ]
