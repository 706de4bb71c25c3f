// CRDTs: G-Counter, PN-Counter, LWW-Register, OR-Set, RGA text; generics, interfaces, mapped composite; simulated replication
type ReplicaId = string & { readonly __replica: unique symbol };
const replica = (s: string) => s as ReplicaId;

interface Crdt<Self, V> {
  readonly value: V;
  merge(other: Self): Self;
}
type ValueOf<C> = C extends Crdt<any, infer V> ? V : never;

class VectorClock {
  private constructor(private readonly counts: ReadonlyMap<ReplicaId, number>) {}
  static readonly zero = new VectorClock(new Map());
  tick(r: ReplicaId) {
    return new VectorClock(new Map(this.counts).set(r, this.get(r) + 1));
  }
  get(r: ReplicaId) {
    return this.counts.get(r) ?? 0;
  }
  merge(o: VectorClock) {
    const m = new Map(this.counts);
    for (const [k, v] of o.counts) m.set(k, Math.max(v, m.get(k) ?? 0));
    return new VectorClock(m);
  }
  compare(o: VectorClock): "before" | "after" | "equal" | "concurrent" {
    const keys = new Set([...this.counts.keys(), ...o.counts.keys()]);
    let less = false,
      more = false;
    for (const k of keys) {
      less ||= this.get(k) < o.get(k);
      more ||= this.get(k) > o.get(k);
    }
    return less && more ? "concurrent" : less ? "before" : more ? "after" : "equal";
  }
  toString() {
    return `{${[...this.counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${k}:${v}`)
      .join(",")}}`;
  }
}
class GCounter implements Crdt<GCounter, number> {
  constructor(private readonly counts: Readonly<Record<ReplicaId, number>> = {}) {}
  inc(r: ReplicaId, by = 1) {
    return new GCounter({ ...this.counts, [r]: (this.counts[r] ?? 0) + by });
  }
  get value() {
    return Object.values(this.counts).reduce((a, b) => a + b, 0);
  }
  merge(o: GCounter) {
    const out: Record<ReplicaId, number> = { ...this.counts };
    for (const [k, v] of Object.entries(o.counts) as [ReplicaId, number][])
      out[k] = Math.max(out[k] ?? 0, v);
    return new GCounter(out);
  }
}
class PNCounter implements Crdt<PNCounter, number> {
  constructor(
    private readonly p = new GCounter(),
    private readonly n = new GCounter(),
  ) {}
  add(r: ReplicaId, by: number) {
    return by >= 0
      ? new PNCounter(this.p.inc(r, by), this.n)
      : new PNCounter(this.p, this.n.inc(r, -by));
  }
  get value() {
    return this.p.value - this.n.value;
  }
  merge({ p, n }: PNCounter) {
    return new PNCounter(this.p.merge(p), this.n.merge(n));
  }
}
class Lww<T> implements Crdt<Lww<T>, T> {
  constructor(
    readonly value: T,
    private readonly at = 0,
    private readonly by: ReplicaId = replica(""),
  ) {}
  set(value: T, at: number, by: ReplicaId) {
    return new Lww(value, at, by);
  }
  merge(o: Lww<T>): Lww<T> {
    return o.at > this.at || (o.at === this.at && o.by > this.by) ? o : this;
  }
}
type Tag = `${string}#${number}`;
class OrSet<T extends string | number> implements Crdt<OrSet<T>, Set<T>> {
  private constructor(
    private readonly adds: ReadonlyMap<T, ReadonlySet<Tag>>,
    private readonly dead: ReadonlySet<Tag>,
  ) {}
  static empty<T extends string | number>() {
    return new OrSet<T>(new Map(), new Set());
  }
  add(x: T, tag: Tag) {
    return new OrSet(
      new Map(this.adds).set(x, new Set([...(this.adds.get(x) ?? []), tag])),
      this.dead,
    );
  }
  remove(x: T) {
    return new OrSet(this.adds, new Set([...this.dead, ...(this.adds.get(x) ?? [])]));
  }
  has(x: T) {
    return [...(this.adds.get(x) ?? [])].some((t) => !this.dead.has(t));
  }
  get value() {
    return new Set([...this.adds.keys()].filter((k) => this.has(k)).sort());
  }
  merge(o: OrSet<T>) {
    const adds = new Map<T, Set<Tag>>();
    for (const src of [this.adds, o.adds])
      for (const [k, tags] of src) {
        const s = adds.get(k) ?? new Set<Tag>();
        tags.forEach((t) => s.add(t));
        adds.set(k, s);
      }
    return new OrSet<T>(adds, new Set([...this.dead, ...o.dead]));
  }
}
interface Atom {
  readonly id: readonly [number, ReplicaId];
  readonly after: Atom["id"] | null;
  readonly ch: string;
  readonly gone: boolean;
}
const cmpId = (a: Atom["id"], b: Atom["id"]) =>
  a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
class Rga implements Crdt<Rga, string> {
  constructor(private readonly atoms: readonly Atom[] = []) {}
  private get clock() {
    return this.atoms.reduce((m, a) => Math.max(m, a.id[0]), 0);
  }
  private ordered(): Atom[] {
    const children = new Map<string, Atom[]>();
    for (const a of this.atoms) {
      const k = String(a.after);
      children.has(k) ? children.get(k)!.push(a) : children.set(k, [a]);
    }
    const out: Atom[] = [];
    const walk = (k: string) => {
      for (const a of (children.get(k) ?? []).sort((x, y) => cmpId(y.id, x.id))) {
        out.push(a);
        walk(String(a.id));
      }
    };
    walk("null");
    return out;
  }
  get value() {
    return this.ordered()
      .filter((a) => !a.gone)
      .map((a) => a.ch)
      .join("");
  }
  insert(at: number, text: string, by: ReplicaId): Rga {
    let after = this.ordered().filter((a) => !a.gone)[at - 1]?.id ?? null,
      n = this.clock;
    const fresh: Atom[] = [];
    for (const ch of text) {
      const id = [++n, by] as const;
      fresh.push({ id, after, ch, gone: false });
      after = id;
    }
    return new Rga([...this.atoms, ...fresh]);
  }
  delete(at: number, count = 1): Rga {
    const doomed = new Set(
      this.ordered()
        .filter((a) => !a.gone)
        .slice(at, at + count),
    );
    return new Rga(this.atoms.map((a) => (doomed.has(a) ? { ...a, gone: true } : a)));
  }
  merge(o: Rga): Rga {
    const all = new Map<string, Atom>();
    for (const a of [...this.atoms, ...o.atoms]) {
      const k = a.id.join("@");
      all.set(k, { ...a, gone: a.gone || (all.get(k)?.gone ?? false) });
    }
    return new Rga([...all.values()]);
  }
}
const schema = {
  title: new Lww("untitled"),
  votes: new PNCounter(),
  tags: OrSet.empty<string>(),
  body: new Rga(),
  views: new GCounter(),
};
type Doc = typeof schema;
type Values<D> = { -readonly [K in keyof D]: ValueOf<D[K]> };
type Change = {
  [K in keyof Doc]: {
    field: K;
    update: (old: Doc[K], ctx: { by: ReplicaId; now: number }) => Doc[K];
  };
}[keyof Doc];
class Replica {
  #doc: Doc = { ...schema };
  #clock = VectorClock.zero;
  #now = 0;
  readonly log: string[] = [];
  constructor(readonly id: ReplicaId) {}
  apply<K extends keyof Doc>(
    field: K,
    update: (old: Doc[K], ctx: { by: ReplicaId; now: number }) => Doc[K],
  ): this {
    this.#clock = this.#clock.tick(this.id);
    this.#doc = {
      ...this.#doc,
      [field]: update(this.#doc[field], { by: this.id, now: ++this.#now }),
    };
    this.log.push(`${this.id} ${field}`);
    return this;
  }
  sync(o: Replica): string {
    const relation = this.#clock.compare(o.#clock);
    const d = this.#doc,
      e = o.#doc;
    this.#doc = {
      title: d.title.merge(e.title),
      votes: d.votes.merge(e.votes),
      tags: d.tags.merge(e.tags),
      body: d.body.merge(e.body),
      views: d.views.merge(e.views),
    };
    this.#clock = this.#clock.merge(o.#clock);
    this.#now = Math.max(this.#now, o.#now);
    return `${this.id}<-${o.id} ${relation} ${this.#clock}`;
  }
  get values(): Values<Doc> {
    const { title, votes, tags, body, views } = this.#doc;
    return {
      title: title.value,
      votes: votes.value,
      tags: tags.value,
      body: body.value,
      views: views.value,
    };
  }
}
const [a, b, c] = ["ann", "bob", "cid"].map((s) => new Replica(replica(s))) as [
  Replica,
  Replica,
  Replica,
];
a.apply("title", (t, { now, by }) => t.set("Draft", now, by))
  .apply("body", (r, { by }) => r.insert(0, "hello world", by))
  .apply("tags", (s) => s.add("x", "ann#1"));
console.log(b.sync(a), b.values);
b.apply("body", (r, { by }) => r.insert(5, ", dear", by))
  .apply("votes", (v, { by }) => v.add(by, 3))
  .apply("tags", (s) => s.remove("x"));
a.apply("body", (r) => r.delete(0, 1))
  .apply("body", (r, { by }) => r.insert(0, "J", by))
  .apply("tags", (s, { now }) => s.add("x", `ann#${now}`))
  .apply("votes", (v, { by }) => v.add(by, -1));
c.apply("views", (g, { by }) => g.inc(by, 10))
  .apply("title", (t, { now, by }) => t.set("Other", now, by))
  .apply("body", (r, { by }) => r.insert(0, ">> ", by));
for (const [x, y] of [
  [a, b],
  [b, a],
  [c, a],
  [a, c],
  [b, c],
] as const)
  console.log(x.sync(y));
console.log(a.values);
console.log([b, c].map((r) => JSON.stringify({ ...r.values, tags: [...r.values.tags] })));
console.log(new Set([a, b, c].map((r) => r.values.body)).size === 1, a.log.join(" | "));
const ops: Change[] = [
  { field: "votes", update: (v, { by }) => v.add(by, 5) },
  { field: "body", update: (r) => r.delete(0, 3) },
];
for (const op of ops) a.apply(op.field, op.update as never);
console.log(a.values.votes, a.values.body, VectorClock.zero.compare(VectorClock.zero));
// expect: bob<-ann before {ann:3} {
// expect:   title: 'Draft',
// expect:   votes: 0,
// expect:   tags: Set(1) { 'x' },
// expect:   body: 'hello world',
// expect:   views: 0
// expect: }
// expect: ann<-bob concurrent {ann:7,bob:3}
// expect: bob<-ann before {ann:7,bob:3}
// expect: cid<-ann concurrent {ann:7,bob:3,cid:3}
// expect: ann<-cid before {ann:7,bob:3,cid:3}
// expect: bob<-cid before {ann:7,bob:3,cid:3}
// expect: {
// expect:   title: 'Other',
// expect:   votes: 2,
// expect:   tags: Set(1) { 'x' },
// expect:   body: 'J>> ello, dear world',
// expect:   views: 10
// expect: }
// expect: [
// expect:   '{"title":"Other","votes":2,"tags":["x"],"body":"J>> ello, dear world","views":10}',
// expect:   '{"title":"Other","votes":2,"tags":["x"],"body":"J>> ello, dear world","views":10}'
// expect: ]
// expect: true ann title | ann body | ann tags | ann body | ann body | ann tags | ann votes
// expect: 7  ello, dear world equal
