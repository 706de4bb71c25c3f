// Entities made of components, systems that ask for them by their classes, and typed events.
abstract class Component {
  static readonly id: number;
  abstract get name(): string;
}
class Position extends Component {
  constructor(
    public x = 0,
    public y = 0,
  ) {
    super();
  }
  get name() {
    return "pos";
  }
}
class Velocity extends Component {
  constructor(
    public dx: number,
    public dy: number,
  ) {
    super();
  }
  get name() {
    return "vel";
  }
}
class Health extends Component {
  #hp: number;
  constructor(readonly max: number) {
    super();
    this.#hp = max;
  }
  get hp() {
    return this.#hp;
  }
  set hp(v: number) {
    this.#hp = Math.max(0, Math.min(this.max, v));
  }
  get name() {
    return "health";
  }
  get alive() {
    return this.#hp > 0;
  }
  toJSON() {
    return { hp: this.#hp, max: this.max };
  }
}
class Sprite extends Component {
  constructor(
    readonly glyph: string,
    readonly layer = 0,
  ) {
    super();
  }
  get name() {
    return "sprite";
  }
}
type ComponentClass<T extends Component> = new (...args: any[]) => T;
class Entity {
  private static next = 1;
  readonly id = Entity.next++;
  private readonly parts = new Map<ComponentClass<any>, Component>();
  readonly tags = new Set<string>();
  constructor(public label?: string) {}
  add(...cs: Component[]): this {
    for (const c of cs) this.parts.set(c.constructor as ComponentClass<Component>, c);
    return this;
  }
  get<T extends Component>(k: ComponentClass<T>): T | undefined {
    return this.parts.get(k) as T | undefined;
  }
  must<T extends Component>(k: ComponentClass<T>): T {
    const c = this.get(k);
    if (!c) throw new Error(`${this.label ?? "#" + this.id} lacks ${k.name}`);
    return c;
  }
  has(...ks: ComponentClass<any>[]): boolean {
    return ks.every((k) => this.parts.has(k));
  }
  remove(k: ComponentClass<any>) {
    return this.parts.delete(k);
  }
  get components() {
    return [...this.parts.values()];
  }
}
interface GameEvents {
  spawn: [e: Entity];
  death: [e: Entity, killer?: Entity];
  hit: [target: Entity, damage: number];
  tick: [n: number];
}
class Emitter<M extends Record<keyof M, any[]>> {
  private handlers: { [K in keyof M]?: ((...a: M[K]) => void)[] } = {};
  on<K extends keyof M>(k: K, h: (...a: M[K]) => void): () => void {
    (this.handlers[k] ??= []).push(h);
    return () => {
      const hs = this.handlers[k];
      if (hs) this.handlers[k] = hs.filter((x) => x !== h);
    };
  }
  once<K extends keyof M>(k: K, h: (...a: M[K]) => void) {
    const off = this.on(k, (...a) => {
      off();
      h(...a);
    });
    return off;
  }
  emit<K extends keyof M>(k: K, ...a: M[K]): boolean {
    const hs = this.handlers[k];
    hs?.forEach((h) => h(...a));
    return !!hs?.length;
  }
}
abstract class System {
  enabled = true;
  abstract readonly needs: ComponentClass<any>[];
  constructor(protected world: World) {}
  abstract update(es: Entity[], dt: number): void;
}
class World extends Emitter<GameEvents> {
  readonly entities: Entity[] = [];
  private systems: System[] = [];
  time = 0;
  spawn(label: string, ...cs: Component[]) {
    const e = new Entity(label).add(...cs);
    this.entities.push(e);
    this.emit("spawn", e);
    return e;
  }
  use(...S: (new (w: World) => System)[]) {
    this.systems.push(...S.map((K) => new K(this)));
    return this;
  }
  query(...ks: ComponentClass<any>[]) {
    return this.entities.filter((e) => e.has(...ks));
  }
  kill(e: Entity, by?: Entity) {
    const i = this.entities.indexOf(e);
    if (i >= 0) {
      this.entities.splice(i, 1);
      this.emit("death", e, by);
    }
  }
  step(dt = 1) {
    this.time += dt;
    this.emit("tick", this.time);
    for (const s of this.systems) if (s.enabled) s.update(this.query(...s.needs), dt);
  }
}
class Movement extends System {
  needs = [Position, Velocity];
  update(es: Entity[], dt: number) {
    for (const e of es) {
      const p = e.must(Position),
        v = e.must(Velocity);
      p.x += v.dx * dt;
      p.y += v.dy * dt;
      if (p.x < 0 || p.x > 9) {
        v.dx *= -1;
        p.x = Math.min(9, Math.max(0, p.x));
      }
      if (p.y < 0 || p.y > 4) {
        v.dy = -v.dy;
        p.y = Math.min(4, Math.max(0, p.y));
      }
    }
  }
}
class Combat extends System {
  needs = [Position, Health];
  update(es: Entity[]) {
    for (let i = 0; i < es.length; i++)
      for (let j = i + 1; j < es.length; j++) {
        const [a, b] = [es[i], es[j]];
        const pa = a.must(Position),
          pb = b.must(Position);
        if (Math.hypot(pa.x - pb.x, pa.y - pb.y) > 1.5) continue;
        for (const [t, by] of [
          [a, b],
          [b, a],
        ] as const) {
          if (t.tags.has("wall")) continue;
          const h = t.get(Health)!;
          h.hp -= by.tags.has("boss") ? 3 : 1;
          this.world.emit("hit", t, h.max - h.hp);
          if (!h.alive) this.world.kill(t, by);
        }
      }
  }
}
class Render extends System {
  needs: ComponentClass<any>[] = [Position, Sprite];
  frames: string[] = [];
  update(es: Entity[]) {
    const g = Array.from({ length: 5 }, () => Array<string>(10).fill("."));
    for (const e of es.sort((a, b) => a.must(Sprite).layer - b.must(Sprite).layer)) {
      const { x, y } = e.must(Position);
      g[Math.round(y)][Math.round(x)] = e.must(Sprite).glyph;
    }
    this.frames.push(g.map((r) => r.join("")).join("\n"));
    if (this.world.time % 3 === 0) console.log(this.frames.at(-1) + "\n");
  }
}
const w = new World().use(Movement, Combat, Render);
const log: string[] = [];
w.on("death", (e, k) => log.push(`${e.label} killed by ${k?.label ?? "?"} at ${w.time}`));
w.once("hit", (t, d) => log.push(`first blood: ${t.label} ${d}`));
const off = w.on("spawn", (e) => log.push("spawn " + e.id));
const hero = w.spawn("hero", new Position(1, 1), new Velocity(1, 0.5), new Health(10), new Sprite("@", 2));
w.spawn("orc", new Position(8, 2), new Velocity(-1, 0), new Health(3), new Sprite("o", 1));
off();
const boss = w.spawn("dragon", new Position(5, 4), new Health(20), new Sprite("D", 5));
boss.tags.add("boss");
w.spawn("tree", new Position(3, 3), new Sprite("T"));
for (let i = 0; i < 12; i++) w.step();
console.log(
  log,
  w.entities.map((e) => `${e.label}:${e.components.map((c) => c.name)}`),
);
console.log(hero, JSON.stringify(w.entities));
console.log(boss.components);
try {
  boss.must(Velocity);
} catch (e) {
  console.log((e as Error).message);
}
const copy = new Position(3, 4);
console.log(
  copy,
  copy instanceof Position,
  copy.name,
  w.emit("tick", 1),
  hero.remove(Velocity),
  hero.has(Velocity),
  hero.get(Velocity)?.dx,
);

// expect: ..........
// expect: ..........
// expect: .....o....
// expect: ...T@.....
// expect: .....D....
// expect:
// expect: ..........
// expect: ..........
// expect: ..o.......
// expect: ...T......
// expect: .....D.@..
// expect:
// expect: ..........
// expect: ..........
// expect: o.........
// expect: ...T.....@
// expect: .....D....
// expect:
// expect: ..........
// expect: ..........
// expect: ...o..@...
// expect: ...T......
// expect: .....D....
// expect:
// expect: [ 'spawn 1', 'spawn 2', 'first blood: hero 1' ] [
// expect:   'hero:pos,vel,health,sprite',
// expect:   'orc:pos,vel,health,sprite',
// expect:   'dragon:pos,health,sprite',
// expect:   'tree:pos,sprite'
// expect: ]
// expect: Entity {
// expect:   label: 'hero',
// expect:   id: 1,
// expect:   parts: Map(4) {
// expect:     [class Position extends Component] => Position { x: 6, y: 1.5 },
// expect:     [class Velocity extends Component] => Velocity { dx: -1, dy: -0.5 },
// expect:     [class Health extends Component] => Health { max: 10 },
// expect:     [class Sprite extends Component] => Sprite { glyph: '@', layer: 2 }
// expect:   },
// expect:   tags: Set(0) {}
// expect: } [{"label":"hero","id":1,"parts":{},"tags":{}},{"label":"orc","id":2,"parts":{},"tags":{}},{"label":"dragon","id":3,"parts":{},"tags":{}},{"label":"tree","id":4,"parts":{},"tags":{}}]
// expect: [
// expect:   Position { x: 5, y: 4 },
// expect:   Health { max: 20 },
// expect:   Sprite { glyph: 'D', layer: 5 }
// expect: ]
// expect: dragon lacks Velocity
// expect: Position { x: 3, y: 4 } true pos false true false undefined
