/** A game of entities and components: branded ids, stores by name, queries as generators of mapped types, systems one after another. */
type ComponentMap = {
  position: { x: number; y: number };
  velocity: { dx: number; dy: number };
  health: { hp: number; max: number };
  sprite: { char: string; z?: number };
  ai: { kind: "chase" | "wander" | "flee"; target?: EntityId };
};
type ComponentName = keyof ComponentMap;
declare const brand: unique symbol;
type EntityId = number & { readonly [brand]: "EntityId" };
type With<K extends ComponentName> = { [P in K]: ComponentMap[P] } & { readonly id: EntityId };

class Rng {
  constructor(private state: number) {}
  next() { this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0; return this.state / 2 ** 32; }
  int(lo: number, hi: number) { return lo + Math.floor(this.next() * (hi - lo + 1)); }
  pick<T>(xs: readonly T[]): T { return xs[this.int(0, xs.length - 1)]; }
}
class World {
  private nextId = 1;
  private readonly stores: { [K in ComponentName]: Map<EntityId, ComponentMap[K]> } = {
    position: new Map(), velocity: new Map(), health: new Map(), sprite: new Map(), ai: new Map(),
  };
  private readonly alive = new Set<EntityId>();
  private systems: Array<{ name: string; run: (world: World, dt: number) => void; enabled: boolean }> = [];
  readonly events: string[] = [];
  spawn(components: Partial<ComponentMap>): EntityId {
    const id = this.nextId++ as EntityId;
    this.alive.add(id);
    for (const name of Object.keys(components) as ComponentName[]) this.attach(id, name, components[name]!);
    return id;
  }
  attach<K extends ComponentName>(id: EntityId, name: K, value: ComponentMap[K]) {
    (this.stores[name] as Map<EntityId, ComponentMap[K]>).set(id, value);
    return this;
  }
  get<K extends ComponentName>(id: EntityId, name: K): ComponentMap[K] | undefined {
    return (this.stores[name] as Map<EntityId, ComponentMap[K]>).get(id);
  }
  destroy(id: EntityId) {
    for (const s of Object.values(this.stores)) s.delete(id);
    return this.alive.delete(id);
  }
  *query<K extends ComponentName>(...names: K[]): Generator<With<K>> {
    const [first, ...rest] = [...names].sort((a, b) => this.stores[a].size - this.stores[b].size);
    for (const id of this.stores[first].keys()) {
      if (!rest.every((n) => this.stores[n].has(id))) continue;
      const out: Record<string, unknown> = { id };
      for (const n of names) out[n] = this.stores[n].get(id);
      yield out as With<K>;
    }
  }
  system(name: string, run: (w: World, dt: number) => void) { this.systems.push({ name, run, enabled: true }); return this; }
  toggle(name: string) { const s = this.systems.find((x) => x.name === name); if (s) s.enabled = !s.enabled; return s?.enabled ?? false; }
  step(dt = 1) { for (const { run, enabled } of this.systems) if (enabled) run(this, dt); }
  get count() { return this.alive.size; }
}
const W = 16, H = 6;
const clamp = (v: number, lo: number, hi: number) => Math.min(Math.max(v, lo), hi);
const dist = ({ x, y }: { x: number; y: number }, o: { x: number; y: number }) => Math.hypot(x - o.x, y - o.y);
const rng = new Rng(42);
const world = new World();
const player = world.spawn({ position: { x: 2, y: 2 }, velocity: { dx: 1, dy: 0 }, health: { hp: 10, max: 10 }, sprite: { char: "@", z: 9 } });
for (let i = 0; i < 4; i++) {
  world.spawn({
    position: { x: rng.int(4, W - 1), y: rng.int(0, H - 1) },
    velocity: { dx: 0, dy: 0 },
    health: { hp: 3, max: 3 },
    sprite: { char: "gork"[i] },
    ai: { kind: (["chase", "wander", "flee"] as const)[i % 3], target: player },
  });
}
world.spawn({ position: { x: 8, y: 3 }, sprite: { char: "#" } });
world
  .system("ai", (w) => {
    for (const { position, velocity, ai } of w.query("position", "velocity", "ai")) {
      const target = ai.target !== undefined ? w.get(ai.target, "position") : undefined;
      switch (ai.kind) {
        case "wander":
          Object.assign(velocity, { dx: rng.pick([-1, 0, 1]), dy: rng.pick([-1, 0, 1]) });
          break;
        case "chase":
        case "flee": {
          if (!target) { velocity.dx = velocity.dy = 0; break; }
          const sign = ai.kind === "chase" ? 1 : -1;
          velocity.dx = sign * Math.sign(target.x - position.x);
          velocity.dy = sign * Math.sign(target.y - position.y);
        }
      }
    }
  })
  .system("move", (w, dt) => {
    for (const { position: p, velocity: { dx, dy } } of w.query("position", "velocity")) {
      p.x = clamp(p.x + dx * dt, 0, W - 1);
      p.y = clamp(p.y + dy * dt, 0, H - 1);
    }
  })
  .system("combat", (w) => {
    const mobs = [...w.query("position", "health")];
    for (const [i, a] of mobs.entries())
      for (const b of mobs.slice(i + 1))
        if (dist(a.position, b.position) < 1.5 && (a.id === player || b.id === player)) {
          const [attacker, victim] = rng.next() < 0.5 ? [a, b] : [b, a];
          const dmg = rng.int(1, 3);
          victim.health.hp -= dmg;
          w.events.push(`${attacker.id}->${victim.id} -${dmg}`);
          if (victim.health.hp <= 0) { w.destroy(victim.id); w.events.push(`${victim.id} dies`); }
        }
  });
function draw(w: World): string {
  const grid = Array.from({ length: H }, () => Array<string>(W).fill("."));
  const sorted = [...w.query("position", "sprite")].sort((a, b) => (a.sprite.z ?? 0) - (b.sprite.z ?? 0));
  for (const { position: { x, y }, sprite } of sorted) grid[y][x] = sprite.char;
  return grid.map((r) => r.join("")).join("\n");
}
for (let turn = 1; turn <= 8; turn++) {
  world.step();
  if (turn === 4) console.log("wander", world.toggle("ai"), world.toggle("missing"), world.toggle("ai"));
  if (turn % 4 === 0) console.log(`turn ${turn} (${world.count})\n${draw(world)}`);
}
console.log(world.events.join("; "));
console.log(world.get(player, "health") ?? "dead", [...world.query("ai")].map(({ id, ai: { kind } }) => ({ id, kind })));
// expect: wander false false true
// expect: turn 4 (5)
// expect: ............r...
// expect: ................
// expect: .....k@.........
// expect: ........#.......
// expect: ................
// expect: ................
// expect: turn 8 (4)
// expect: ...............r
// expect: .............o..
// expect: ..........@.....
// expect: ........#.......
// expect: ................
// expect: ................
// expect: 2->1 -3; 1->2 -3; 2 dies; 5->1 -3; 5->1 -1; 1->5 -3; 5 dies
// expect: { hp: 3, max: 10 } [ { id: 3, kind: 'wander' }, { id: 4, kind: 'flee' } ]
