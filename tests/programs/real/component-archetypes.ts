// Entities in archetypes, found by the classes of their components, and systems in the order that they ask for.
type Ctor<T> = new (...args: any[]) => T;
type Instances<C extends readonly Ctor<any>[]> = { [I in keyof C]: C[I] extends Ctor<infer T> ? T : never };
type Entity = number & { readonly __brand: "entity" };
let nextTypeId = 0;
const typeIds = new WeakMap<Ctor<any>, number>();
const idOf = (c: Ctor<any>): number => {
  let id = typeIds.get(c);
  if (id === undefined) typeIds.set(c, (id = nextTypeId++));
  return id;
};
class Archetype {
  readonly entities: Entity[] = [];
  readonly columns = new Map<number, object[]>();
  constructor(
    readonly mask: bigint,
    readonly types: readonly number[],
  ) {
    for (const t of types) this.columns.set(t, []);
  }
  has(m: bigint) {
    return (this.mask & m) === m;
  }
}
class World {
  private archetypes = new Map<string, Archetype>();
  private where = new Map<Entity, { a: Archetype; row: number }>();
  private next = 1;
  private resources = new Map<Ctor<any>, unknown>();
  readonly events: { [name: string]: unknown[] } = Object.create(null);
  tick = 0;
  private arch(types: number[]): Archetype {
    const mask = types.reduce((m, t) => m | (1n << BigInt(t)), 0n);
    const key = mask.toString(16);
    let a = this.archetypes.get(key);
    if (!a)
      this.archetypes.set(
        key,
        (a = new Archetype(
          mask,
          types.toSorted((x, y) => x - y),
        )),
      );
    return a;
  }
  spawn(...components: object[]): Entity {
    const e = this.next++ as Entity;
    const a = this.arch(components.map((c) => idOf(c.constructor as Ctor<any>)));
    for (const c of components) a.columns.get(idOf(c.constructor as Ctor<any>))!.push(c);
    this.where.set(e, { a, row: a.entities.push(e) - 1 });
    return e;
  }
  despawn(e: Entity): boolean {
    const loc = this.where.get(e);
    if (!loc) return false;
    const { a, row } = loc,
      last = a.entities.length - 1;
    for (const col of a.columns.values()) {
      col[row] = col[last]!;
      col.pop();
    }
    const moved = a.entities[last]!;
    a.entities[row] = moved;
    a.entities.pop();
    if (moved !== e) this.where.get(moved)!.row = row;
    this.where.delete(e);
    return true;
  }
  get<T extends object>(e: Entity, c: Ctor<T>): T | undefined {
    const loc = this.where.get(e);
    return loc?.a.columns.get(idOf(c))?.[loc.row] as T | undefined;
  }
  insert(e: Entity, ...cs: object[]): this {
    const loc = this.where.get(e);
    if (!loc) throw new ReferenceError(`no entity ${e}`);
    const old = loc.a.types.map((t) => loc.a.columns.get(t)![loc.row]!);
    this.despawn(e);
    const keep = old.filter((o) => !cs.some((c) => c.constructor === o.constructor));
    const save = this.next;
    this.next = e;
    this.spawn(...keep, ...cs);
    this.next = save;
    return this;
  }
  *query<const C extends readonly Ctor<any>[]>(...cs: C): Generator<[Entity, ...Instances<C>]> {
    const ids = cs.map(idOf),
      mask = ids.reduce((m, t) => m | (1n << BigInt(t)), 0n);
    for (const a of this.archetypes.values())
      if (a.has(mask)) {
        const cols = ids.map((t) => a.columns.get(t)!);
        for (let i = a.entities.length - 1; i >= 0; i--)
          yield [a.entities[i]!, ...cols.map((c) => c[i])] as unknown as [Entity, ...Instances<C>];
      }
  }
  count(...cs: Ctor<any>[]): number {
    let n = 0;
    for (const _ of this.query(...cs)) n++;
    return n;
  }
  resource<T>(c: Ctor<T>, init?: () => T): T {
    if (!this.resources.has(c)) {
      if (!init) throw new Error(`missing resource ${c.name}`);
      this.resources.set(c, init());
    }
    return this.resources.get(c) as T;
  }
  emit<T>(name: string, payload: T) {
    (this.events[name] ??= []).push(payload);
  }
}
class Position {
  constructor(
    public x = 0,
    public y = 0,
  ) {}
  toString() {
    return `(${this.x},${this.y})`;
  }
}
class Velocity {
  constructor(
    public dx: number,
    public dy: number,
  ) {}
}
class Health {
  #hp: number;
  constructor(readonly max: number) {
    this.#hp = max;
  }
  get hp() {
    return this.#hp;
  }
  set hp(v) {
    this.#hp = Math.max(0, Math.min(this.max, v));
  }
  get dead() {
    return this.#hp === 0;
  }
}
class Name {
  constructor(readonly value: string) {}
}
class Poison {
  constructor(
    public left: number,
    readonly dmg = 2,
  ) {}
}
class Rng {
  constructor(private s: number) {}
  next(n: number) {
    this.s = (Math.imul(this.s, 1664525) + 1013904223) >>> 0;
    return this.s % n;
  }
}
interface System {
  readonly name: string;
  readonly after?: readonly string[];
  run(w: World): void;
}
class Schedule {
  private order: System[] = [];
  constructor(systems: System[]) {
    const by = new Map(systems.map((s) => [s.name, s])),
      done = new Set<string>(),
      active = new Set<string>();
    const visit = (s: System, path: string[]): void => {
      if (done.has(s.name)) return;
      if (active.has(s.name)) throw new Error(`cycle: ${[...path, s.name].join(" -> ")}`);
      active.add(s.name);
      for (const d of s.after ?? []) {
        const dep = by.get(d);
        if (dep) visit(dep, [...path, s.name]);
      }
      active.delete(s.name);
      done.add(s.name);
      this.order.push(s);
    };
    systems.forEach((s) => visit(s, []));
  }
  get names() {
    return this.order.map(({ name }) => name);
  }
  run(w: World, n = 1) {
    for (let i = 0; i < n; i++, w.tick++) for (const s of this.order) s.run(w);
  }
}
const move: System = {
  name: "move",
  run(w) {
    for (const [, p, v] of w.query(Position, Velocity)) {
      p.x += v.dx;
      p.y += v.dy;
    }
  },
};
const poison: System = {
  name: "poison",
  after: ["move"],
  run(w) {
    for (const [e, h, p] of w.query(Health, Poison)) {
      h.hp -= p.dmg;
      if (--p.left <= 0) w.emit("cured", w.get(e, Name)?.value ?? e);
      if (h.dead) w.emit("died", { e, tick: w.tick });
    }
  },
};
const reap: System = {
  name: "reap",
  after: ["poison", "move"],
  run(w) {
    const dead = [...w.query(Health)].filter(([, h]) => h.dead).map(([e]) => e);
    dead.forEach((e) => w.despawn(e));
  },
};
const wander: System = {
  name: "wander",
  after: [],
  run(w) {
    const r = w.resource(Rng, () => new Rng(42));
    for (const [, v] of w.query(Velocity)) if (r.next(3) === 0) [v.dx, v.dy] = [v.dy, -v.dx];
  },
};
const s = new Schedule([reap, poison, wander, move]);
console.log(s.names);
const w = new World();
const a = w.spawn(new Position(1, 2), new Velocity(1, 0), new Name("ann")),
  b = w.spawn(new Position(), new Velocity(0, 2), new Health(7), new Poison(9)),
  c = w.spawn(new Name("rock"), new Position(5, 5));
w.insert(a, new Health(20), new Poison(2, 3));
s.run(w, 5);
console.log(
  `${w.get(a, Position)}`,
  String(w.get(b, Position)),
  w.get(a, Health)?.hp,
  w.get(b, Health),
  w.count(Position),
  w.count(Health, Poison),
  w.tick,
);
console.log(
  w.events,
  Object.keys(w.events),
  w.despawn(c),
  w.despawn(c),
  [...w.query(Name)].map(([e, n]) => `${e}:${n.value}`),
);
try {
  w.insert(c, new Name("x"));
} catch (e) {
  console.log(e instanceof ReferenceError, (e as Error).message);
}
try {
  new World().resource(Rng);
} catch (e) {
  console.log((e as Error).message);
}
try {
  new Schedule([
    { name: "a", after: ["b"], run() {} },
    { name: "b", after: ["a"], run: () => {} },
  ]);
} catch (e) {
  console.log((e as Error).message);
}
// expect: [ 'move', 'poison', 'reap', 'wander' ]
// expect: (3,-1) undefined 5 undefined 2 1 5
// expect: [Object: null prototype] {
// expect:   cured: [ 'ann', 'ann', 'ann', 'ann' ],
// expect:   died: [ { e: 2, tick: 3 } ]
// expect: } [ 'cured', 'died' ] true false [ '1:ann' ]
// expect: true no entity 3
// expect: missing resource Rng
// expect: cycle: a -> b -> a
