// ECS game loop
type ComponentMap = { position: { x: number; y: number }; velocity: { dx: number; dy: number }; health: { hp: number; max: number }; tag: string; bouncy: true };
type CName = keyof ComponentMap;
type Entity = number & { readonly __brand: "entity" };
class Registry {
  private next = 0;
  private readonly stores: { [K in CName]: Map<Entity, ComponentMap[K]> } = { position: new Map(), velocity: new Map(), health: new Map(), tag: new Map(), bouncy: new Map() };
  private readonly dead = new Set<Entity>();
  create(parts: Partial<ComponentMap> = {}): Entity {
    const e = this.next++ as Entity;
    for (const key in parts) {
      const k = key as CName;
      this.add(e, k, parts[k] as never);
    }
    return e;
  }
  add<K extends CName>(e: Entity, k: K, v: ComponentMap[K]) { this.stores[k].set(e, v); return this; }
  get<K extends CName>(e: Entity, k: K): ComponentMap[K] | undefined { return this.stores[k].get(e); }
  kill(e: Entity) { this.dead.add(e); }
  sweep() { let n = 0; for (const e of this.dead) for (const s of Object.values(this.stores)) if (s.delete(e)) n++; this.dead.clear(); return n; }
  *view<K extends CName>(...names: K[]): Generator<[Entity, Pick<ComponentMap, K>]> {
    const [first, ...rest] = names;
    if (first === undefined) return;
    outer: for (const [e, v] of this.stores[first]) {
      const row = { [first]: v } as Pick<ComponentMap, K>;
      for (const n of rest) {
        const c = this.stores[n].get(e);
        if (c === undefined) continue outer;
        row[n] = c as ComponentMap[K];
      }
      yield [e, row];
    }
  }
}
type System = { readonly name: string; update(r: Registry, dt: number): void };
const systems: System[] = [
  { name: "move", update(r, dt) { for (const [, { position, velocity }] of r.view("position", "velocity")) { position.x += velocity.dx * dt; position.y += velocity.dy * dt; } } },
  { name: "bounce", update(r) {
    for (const [e, { position: p, velocity: v }] of r.view("bouncy", "position", "velocity")) {
      if (p.x < 0 || p.x > 10) { v.dx = -v.dx; p.x = Math.min(10, Math.max(0, p.x)); const h = r.get(e, "health"); if (h) h.hp -= 3; }
      if (p.y < 0 || p.y > 10) { v.dy *= -1; p.y = Math.min(10, Math.max(0, p.y)); }
    }
  } },
  { name: "reap", update(r) { for (const [e, { health }] of r.view("health")) if (health.hp <= 0) r.kill(e); } },
];
const r = new Registry();
const ball = r.create({ position: { x: 1, y: 2 }, velocity: { dx: 3, dy: -1.5 }, health: { hp: 8, max: 8 }, bouncy: true, tag: "ball" });
const rock = r.create({ position: { x: 5, y: 5 }, tag: "rock" });
const bird = r.create({ position: { x: 9, y: 9 }, velocity: { dx: -0.1, dy: 0.25 } });
r.add(bird, "tag", "bird").add(bird, "health", { hp: 1, max: 5 });
for (let frame = 0; frame < 20; frame++) {
  for (const s of systems) s.update(r, 0.5);
  const swept = r.sweep();
  if (swept) console.log(`frame ${frame}: swept ${swept}`);
  if (frame % 5 === 0) for (const [e, { tag, position: { x, y } }] of r.view("tag", "position")) console.log(frame, e, tag.padEnd(5), x.toFixed(2), y.toFixed(3));
}
console.log(r.get(ball, "health"), r.get(rock, "velocity"), r.get(bird, "health"));
console.log(r);
// expect: 0 0 ball  2.50 1.250
// expect: 0 1 rock  5.00 5.000
// expect: 0 2 bird  8.95 9.125
// expect: 5 0 ball  10.00 2.250
// expect: 5 1 rock  5.00 5.000
// expect: 5 2 bird  8.70 9.750
// expect: 10 0 ball  4.00 6.000
// expect: 10 1 rock  5.00 5.000
// expect: 10 2 bird  8.45 10.375
// expect: 15 0 ball  3.00 9.750
// expect: 15 1 rock  5.00 5.000
// expect: 15 2 bird  8.20 11.000
// expect: { hp: 2, max: 8 } undefined { hp: 1, max: 5 }
// expect: Registry {
// expect:   next: 3,
// expect:   stores: {
// expect:     position: Map(3) { 0 => [Object], 1 => [Object], 2 => [Object] },
// expect:     velocity: Map(2) { 0 => [Object], 2 => [Object] },
// expect:     health: Map(2) { 0 => [Object], 2 => [Object] },
// expect:     tag: Map(3) { 0 => 'ball', 1 => 'rock', 2 => 'bird' },
// expect:     bouncy: Map(1) { 0 => true }
// expect:   },
// expect:   dead: Set(0) {}
// expect: }
