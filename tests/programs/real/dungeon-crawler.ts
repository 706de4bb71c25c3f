// Rogue-like: dungeon generation (BSP), FOV shadow-casting, JPS-free A*, monsters as discriminated unions, dice notation, inventory with generics, turn queue
const rand = (function () {
  let s = 0xdecafbad >>> 0;
  return {
    next(): number {
      s ^= s << 13;
      s >>>= 0;
      s ^= s >>> 17;
      s ^= s << 5;
      s >>>= 0;
      return s / 4294967296;
    },
    int(lo: number, hi: number) {
      return lo + Math.floor(this.next() * (hi - lo + 1));
    },
    pick<T>(xs: readonly T[]): T {
      if (!xs.length) throw new Error("pick from nothing");
      return xs[this.int(0, xs.length - 1)]!;
    },
  };
})();
type Point = readonly [x: number, y: number];
const key = ([x, y]: Point) => `${x},${y}` as const;
type Key = ReturnType<typeof key>;
const unkey = (k: Key): Point => k.split(",").map(Number) as unknown as Point;
class Rect {
  constructor(
    public x: number,
    public y: number,
    public w: number,
    public h: number,
  ) {}
  get center(): Point {
    return [(this.x + this.w / 2) | 0, (this.y + this.h / 2) | 0];
  }
  *cells(): IterableIterator<Point> {
    for (let y = this.y; y < this.y + this.h; y++)
      for (let x = this.x; x < this.x + this.w; x++) yield [x, y];
  }
  split(horizontal: boolean, at: number): [Rect, Rect] {
    return horizontal
      ? [new Rect(this.x, this.y, this.w, at), new Rect(this.x, this.y + at, this.w, this.h - at)]
      : [new Rect(this.x, this.y, at, this.h), new Rect(this.x + at, this.y, this.w - at, this.h)];
  }
}
type Tile = "#" | "." | "+" | ">";
class Level {
  tiles: Tile[][];
  rooms: Rect[] = [];
  constructor(
    readonly w: number,
    readonly h: number,
  ) {
    this.tiles = Array.from({ length: h }, () => Array<Tile>(w).fill("#"));
    this.divide(new Rect(0, 0, w, h), 3);
    const last = this.rooms.at(-1)!;
    this.set(last.center, ">");
  }
  at([x, y]: Point): Tile {
    return this.tiles[y]?.[x] ?? "#";
  }
  set([x, y]: Point, t: Tile) {
    this.tiles[y][x] = t;
  }
  private divide(r: Rect, depth: number): Point {
    if (depth === 0 || (r.w < 14 && r.h < 10)) {
      const w = rand.int(3, Math.max(3, r.w - 4)),
        h = rand.int(3, Math.max(3, r.h - 3)),
        room = new Rect(
          r.x + rand.int(1, Math.max(1, r.w - w - 1)),
          r.y + rand.int(1, Math.max(1, r.h - h - 1)),
          w,
          h,
        );
      for (const c of room.cells()) if (c[0] < this.w - 1 && c[1] < this.h - 1) this.set(c, ".");
      this.rooms.push(room);
      return room.center;
    }
    const hz = r.w < r.h * 2,
      [a, b] = r.split(
        hz,
        rand.int(Math.floor((hz ? r.h : r.w) * 0.4), Math.ceil((hz ? r.h : r.w) * 0.6)),
      ),
      [p, q] = [this.divide(a, depth - 1), this.divide(b, depth - 1)];
    this.dig(p, q);
    return rand.next() < 0.5 ? p : q;
  }
  private dig([x, y]: Point, [tx, ty]: Point) {
    for (; x !== tx; x += Math.sign(tx - x)) this.open([x, y]);
    for (; y !== ty; y += Math.sign(ty - y)) this.open([x, y]);
  }
  private open(p: Point) {
    if (this.at(p) === "#") this.set(p, ".");
  }
}
function* bresenham([x0, y0]: Point, [x1, y1]: Point): Generator<Point, void> {
  const dx = Math.abs(x1 - x0),
    dy = -Math.abs(y1 - y0),
    sx = x0 < x1 ? 1 : -1,
    sy = y0 < y1 ? 1 : -1;
  for (let e = dx + dy; ; ) {
    yield [x0, y0];
    if (x0 === x1 && y0 === y1) return;
    const e2 = 2 * e;
    if (e2 >= dy) {
      e += dy;
      x0 += sx;
    }
    if (e2 <= dx) {
      e += dx;
      y0 += sy;
    }
  }
}
function fov(level: Level, from: Point, radius: number): Set<Key> {
  const seen = new Set<Key>();
  for (let a = 0; a < 360; a += 3) {
    const to: Point = [
      Math.round(from[0] + radius * Math.cos((a * Math.PI) / 180)),
      Math.round(from[1] + radius * Math.sin((a * Math.PI) / 180)),
    ];
    for (const p of bresenham(from, to)) {
      seen.add(key(p));
      if (level.at(p) === "#") break;
    }
  }
  return seen;
}
function path(level: Level, a: Point, b: Point): Point[] | undefined {
  const prev = new Map<Key, Key | null>([[key(a), null]]);
  let frontier: Point[] = [a];
  search: while (frontier.length > 0) {
    const next: Point[] = [];
    for (const p of frontier) {
      if (key(p) === key(b)) break search;
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const n: Point = [p[0] + dx, p[1] + dy];
        if (level.at(n) !== "#" && !prev.has(key(n))) {
          prev.set(key(n), key(p));
          next.push(n);
        }
      }
    }
    frontier = next;
  }
  if (!prev.has(key(b))) return;
  const out: Point[] = [];
  for (let k: Key | null | undefined = key(b); k; k = prev.get(k)) out.push(unkey(k));
  return out.reverse();
}
class Dice {
  private constructor(
    readonly n: number,
    readonly sides: number,
    readonly plus: number,
  ) {}
  static #cache = new Map<string, Dice>();
  static parse(s: string): Dice {
    let d = Dice.#cache.get(s);
    if (d) return d;
    const m = s.match(/^(?<n>\d*)d(?<sides>\d+|%)(?<plus>[+-]\d+)?$/);
    if (!m?.groups) throw new SyntaxError(`bad dice: ${s}`);
    const { n, sides, plus } = m.groups;
    d = new Dice(+(n || 1), sides === "%" ? 100 : +sides, +(plus ?? 0));
    Dice.#cache.set(s, d);
    return d;
  }
  roll() {
    let t = this.plus;
    for (let i = 0; i < this.n; i++) t += rand.int(1, this.sides);
    return t;
  }
  get mean() {
    return (this.n * (this.sides + 1)) / 2 + this.plus;
  }
}
type Item =
  | { kind: "potion"; heal: string }
  | { kind: "weapon"; name: string; damage: string }
  | { kind: "gold"; amount: number };
class Bag<T extends { kind: string }> {
  private slots: T[] = [];
  add(...xs: T[]) {
    this.slots.push(...xs);
    return this;
  }
  ofKind<K extends T["kind"]>(k: K): Extract<T, { kind: K }>[] {
    return this.slots.filter((s): s is Extract<T, { kind: K }> => s.kind === k);
  }
  take<K extends T["kind"]>(k: K) {
    const i = this.slots.findIndex((s) => s.kind === k);
    return i < 0 ? undefined : (this.slots.splice(i, 1)[0] as Extract<T, { kind: K }>);
  }
  get size() {
    return this.slots.length;
  }
}
abstract class Actor {
  hp: number;
  energy = 0;
  abstract readonly glyph: string;
  abstract get attack(): Dice;
  constructor(
    public pos: Point,
    readonly maxHp: number,
    readonly speed: number,
  ) {
    this.hp = maxHp;
  }
  get dead() {
    return this.hp <= 0;
  }
  abstract act(g: Game): void;
  hit(other: Actor, g: Game) {
    const d = Math.max(0, this.attack.roll());
    other.hp -= d;
    g.say(`${this} hits ${other} for ${d}${other.dead ? ", killing it" : ""}`);
  }
  toString() {
    return this.constructor.name.toLowerCase();
  }
}
class Hero extends Actor {
  glyph = "@";
  bag = new Bag<Item>();
  gold = 0;
  get attack() {
    return Dice.parse(
      this.bag
        .ofKind("weapon")
        .reduce((b, w) => (Dice.parse(w.damage).mean > Dice.parse(b).mean ? w.damage : b), "d3"),
    );
  }
  act(g: Game) {
    if (this.hp < 6) {
      const p = this.bag.take("potion");
      if (p) {
        const h = Dice.parse(p.heal).roll();
        this.hp = Math.min(this.maxHp, this.hp + h);
        return g.say(`hero drinks (+${h})`);
      }
    }
    const near = g.monsters.find(
      (m) => !m.dead && Math.abs(m.pos[0] - this.pos[0]) + Math.abs(m.pos[1] - this.pos[1]) === 1,
    );
    if (near) return this.hit(near, g);
    const visible = fov(g.level, this.pos, 7),
      target = g.monsters.find((m) => !m.dead && visible.has(key(m.pos)))?.pos ?? g.goal;
    const p = path(g.level, this.pos, target);
    if (p && p.length > 1 && !g.actorAt(p[1])) {
      this.pos = p[1];
      const it = g.items.get(key(this.pos));
      if (it) {
        g.items.delete(key(this.pos));
        this.pickUp(it, g);
      }
    }
  }
  private pickUp(it: Item, g: Game) {
    switch (it.kind) {
      case "gold":
        this.gold += it.amount;
        g.say(`found ${it.amount} gold`);
        break;
      case "weapon":
        g.say(`found a ${it.name}`);
        this.bag.add(it);
        break;
      case "potion":
        this.bag.add(it);
    }
  }
}
abstract class Monster extends Actor {
  act(g: Game) {
    const h = g.hero;
    if (Math.abs(h.pos[0] - this.pos[0]) + Math.abs(h.pos[1] - this.pos[1]) === 1)
      return this.hit(h, g);
    if (!fov(g.level, this.pos, 6).has(key(h.pos))) return;
    const p = path(g.level, this.pos, h.pos);
    if (p && !g.actorAt(p[1])) this.pos = p[1];
  }
}
class Rat extends Monster {
  glyph = "r";
  get attack() {
    return Dice.parse("d2");
  }
  constructor(p: Point) {
    super(p, 3, 12);
  }
}
class Orc extends Monster {
  glyph = "o";
  attack = Dice.parse("1d6+1");
  constructor(p: Point) {
    super(p, 9, 8);
  }
}
class Ghost extends Monster {
  glyph = "G";
  get attack() {
    return Dice.parse("d4-1");
  }
  constructor(p: Point) {
    super(p, 5, 10);
  }
  override act(g: Game) {
    if (rand.next() < 0.3) return g.say(`${this} flickers`);
    super.act(g);
  }
}
class Game {
  readonly level = new Level(48, 18);
  readonly hero: Hero;
  monsters: Monster[] = [];
  items = new Map<Key, Item>();
  goal: Point;
  log: string[] = [];
  turn = 0;
  constructor() {
    const [first, ...others] = this.level.rooms;
    this.hero = new Hero(first.center, 25, 10);
    this.goal = others.at(-1)!.center;
    const kinds = [Rat, Orc, Ghost] as const;
    for (const r of others) {
      const K = rand.pick(kinds);
      this.monsters.push(new K(r.center));
      this.items.set(
        key([r.x, r.y]),
        rand.pick<Item>([
          { kind: "gold", amount: rand.int(5, 50) },
          { kind: "potion", heal: "2d4" },
          { kind: "weapon", name: "sword", damage: "2d4+1" },
        ]),
      );
    }
    this.hero.bag.add(
      { kind: "potion", heal: "2d4" },
      { kind: "weapon", name: "dagger", damage: "d4" },
    );
  }
  say(s: string) {
    this.log.push(`${this.turn}: ${s}`);
  }
  actorAt(p: Point): Actor | undefined {
    return [this.hero, ...this.monsters].find((a) => !a.dead && key(a.pos) === key(p));
  }
  tick(): "won" | "lost" | undefined {
    this.turn++;
    for (const a of [this.hero, ...this.monsters]) {
      if (a.dead) continue;
      for (a.energy += a.speed; a.energy >= 10; a.energy -= 10) a.act(this);
      if (this.hero.dead) return "lost";
    }
    if (key(this.hero.pos) === key(this.goal)) return "won";
    return undefined;
  }
  draw(lit: Set<Key>): string {
    return this.level.tiles
      .map((row, y) =>
        row
          .map((t, x) => {
            const a = this.actorAt([x, y]);
            return a
              ? a.glyph
              : this.items.has(key([x, y]))
                ? "!"
                : lit.has(key([x, y]))
                  ? t
                  : t === "#"
                    ? " "
                    : "·";
          })
          .join("")
          .trimEnd(),
      )
      .join("\n");
  }
}
const g = new Game();
console.log(g.draw(fov(g.level, g.hero.pos, 8)));
let result: ReturnType<Game["tick"]>;
do result = g.tick();
while (!result && g.turn < 300);
console.log(
  result ?? "draw",
  g.turn,
  g.hero.hp,
  g.hero.gold,
  g.hero.bag.size,
  g.monsters
    .filter((m) => m.dead)
    .map((m) => m.glyph)
    .join(""),
);
console.log(g.log.slice(0, 12).join("\n"));
console.log(g.log.length, Dice.parse("3d6").mean, `${Dice.parse("d%").sides}`);
try {
  Dice.parse("2x");
} catch (e) {
  console.log(`${e}`);
}
// expect:    #######
// expect:    #.....#                       !··      !···
// expect:   ##.....##   !·······           ···      ··G·
// expect:   #...@........·······        ····o···········
// expect:   #......##   ····o···        ·  ···
// expect:   #.######    ········        ·   ·
// expect:    ·                          ·   ·
// expect:    ·                          ·   ·
// expect:    ·               !···       ·   ·
// expect:    ·               ····       ·   ·  !···
// expect:  !····             ····       ·   ·  ····
// expect:  ·····             ··o·       ·   ·  ····
// expect:  ·····             ····      !··  ·  ··o·
// expect:  ··G·······························  ····
// expect:  ·····                       ·o··········
// expect:  ·····                       ···
// expect:  ·····
// expect:
// expect: lost 38 -1 0 1 G
// expect: 1: ghost flickers
// expect: 3: ghost flickers
// expect: 3: ghost flickers
// expect: 4: ghost flickers
// expect: 7: ghost flickers
// expect: 8: ghost flickers
// expect: 9: ghost flickers
// expect: 11: hero hits ghost for 4
// expect: 11: ghost hits hero for 1
// expect: 11: ghost flickers
// expect: 12: hero hits ghost for 4, killing it
// expect: 12: ghost flickers
// expect: 28 10.5 100
// expect: SyntaxError: bad dice: 2x
