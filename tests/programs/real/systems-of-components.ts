// A world of entities, with components by class and systems by priority.
type ComponentCtor<T> = new (...args: any[]) => T;
class Position {
  constructor(
    public x = 0,
    public y = 0,
  ) {}
}
class Velocity {
  constructor(
    public dx: number,
    public dy: number,
  ) {}
}
class Health {
  max: number;
  constructor(public hp: number) {
    this.max = hp;
  }
  get alive() {
    return this.hp > 0;
  }
}
class Tag<N extends string = string> {
  constructor(readonly name: N) {}
}
type Entity = number & { readonly __brand: unique symbol };
class World {
  private next = 0;
  private stores = new Map<ComponentCtor<any>, Map<Entity, any>>();
  private systems: System[] = [];
  private dead: Entity[] = [];
  readonly events: string[] = [];
  tick = 0;
  spawn(...components: object[]): Entity {
    const e = (this.dead.pop() ?? this.next++) as Entity;
    for (const c of components) this.add(e, c);
    return e;
  }
  private store<T>(c: ComponentCtor<T>): Map<Entity, T> {
    let s = this.stores.get(c);
    if (!s) {
      s = new Map();
      this.stores.set(c, s);
    }
    return s;
  }
  add<T extends object>(e: Entity, c: T): this {
    this.store(c.constructor as ComponentCtor<T>).set(e, c);
    return this;
  }
  get<T>(e: Entity, c: ComponentCtor<T>): T | undefined {
    return this.stores.get(c)?.get(e);
  }
  has(e: Entity, ...cs: ComponentCtor<any>[]) {
    return cs.every((c) => this.stores.get(c)?.has(e) ?? false);
  }
  remove(e: Entity, c: ComponentCtor<any>) {
    return this.stores.get(c)?.delete(e) ?? false;
  }
  despawn(e: Entity) {
    for (const s of this.stores.values()) s.delete(e);
    this.dead.push(e);
    this.events.push(`despawn ${e}`);
  }
  *query<T extends readonly ComponentCtor<any>[]>(
    ...cs: T
  ): Generator<
    [Entity, ...{ -readonly [K in keyof T]: T[K] extends ComponentCtor<infer U> ? U : never }]
  > {
    const [first, ...rest] = cs;
    if (!first) return;
    for (const [e, c] of [...this.store(first)]) {
      const others = rest.map((r) => this.get(e, r));
      if (others.every((o) => o !== undefined)) yield [e, c, ...others] as any;
    }
  }
  use(...s: System[]): this {
    this.systems.push(...s);
    this.systems.sort((a, b) => a.priority - b.priority);
    return this;
  }
  step(dt: number) {
    this.tick++;
    for (const s of this.systems) if (s.enabled) s.update(this, dt);
  }
}
abstract class System {
  enabled = true;
  abstract readonly priority: number;
  abstract update(w: World, dt: number): void;
  toString() {
    return this.constructor.name;
  }
}
class Movement extends System {
  readonly priority = 1;
  update(w: World, dt: number) {
    for (const [, p, v] of w.query(Position, Velocity)) {
      p.x += v.dx * dt;
      p.y += v.dy * dt;
      if (p.x < 0 || p.x > 10) v.dx *= -1;
    }
  }
}
class Collision extends System {
  readonly priority = 2;
  update(w: World) {
    const all = [...w.query(Position, Health)];
    for (let i = 0; i < all.length; i++)
      for (let j = i + 1; j < all.length; j++) {
        const [a, pa, ha] = all[i]!,
          [b, pb, hb] = all[j]!;
        if (Math.hypot(pa.x - pb.x, pa.y - pb.y) < 1) {
          ha.hp -= 3;
          hb.hp--;
          w.events.push(`t${w.tick} hit ${a}/${b}`);
        }
      }
  }
}
class Reaper extends System {
  override readonly priority = 3;
  update(w: World) {
    for (const [e, h] of w.query(Health)) if (!h.alive) w.despawn(e);
  }
}
const w = new World().use(new Reaper(), new Movement(), new Collision());
const a = w.spawn(new Position(0, 0), new Velocity(1, 0), new Health(10), new Tag("hero")),
  b = w.spawn(new Position(4, 0), new Velocity(-0.5, 0), new Health(4)),
  c = w.spawn(new Position(5, 5), new Tag("tree"));
for (let i = 0; i < 8; i++) w.step(1);
console.log(
  w.events,
  w.get(a, Position),
  w.get(b, Health),
  w.has(c, Position, Tag),
  w.has(c, Health),
);
const d = w.spawn(new Tag("ghost" as const));
console.log(
  d === b,
  [...w.query(Tag)].map(([e, t]) => `${e}:${t.name}`),
  w.remove(c, Tag),
  w.remove(c, Velocity),
);
w.add(a, new Velocity(9, 9)).step(0.5);
console.log(w.get(a, Position), w.get(a, Velocity));
console.log(w);

// expect: [ 't3 hit 0/1' ] Position { x: 8, y: 0 } Health { hp: 3, max: 4 } true false
// expect: false [ '0:hero', '2:tree', '3:ghost' ] true false
// expect: Position { x: 12.5, y: 4.5 } Velocity { dx: -9, dy: 9 }
// expect: World {
// expect:   next: 4,
// expect:   stores: Map(4) {
// expect:     [class Position] => Map(3) { 0 => [Position], 1 => [Position], 2 => [Position] },
// expect:     [class Velocity] => Map(2) { 0 => [Velocity], 1 => [Velocity] },
// expect:     [class Health] => Map(2) { 0 => [Health], 1 => [Health] },
// expect:     [class Tag] => Map(2) { 0 => [Tag], 3 => [Tag] }
// expect:   },
// expect:   systems: [
// expect:     Movement { enabled: true, priority: 1 },
// expect:     Collision { enabled: true, priority: 2 },
// expect:     Reaper { enabled: true, priority: 3 }
// expect:   ],
// expect:   dead: [],
// expect:   events: [ 't3 hit 0/1' ],
// expect:   tick: 9
// expect: }
