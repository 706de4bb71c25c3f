// A dungeon of rooms and monsters, played by its own rules: template literal types for dice, events, generators of what is seen.
import { EventEmitter } from "events";
const W = 40,
  H = 16;
type Tile = "#" | "." | "+" | "<" | ">";
interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}
function mulberry32(a: number) {
  return function () {
    a |= 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
class Dice {
  constructor(private rnd: () => number) {}
  roll(spec: `${number}d${number}` | `${number}d${number}+${number}`): number {
    const m = /^(\d+)d(\d+)(?:\+(\d+))?$/.exec(spec)!;
    let [, n, d, plus = "0"] = m;
    let total = +plus;
    for (let i = 0; i < +n; i++) total += 1 + Math.floor(this.rnd() * +d);
    return total;
  }
  pick<T>(xs: readonly T[]): T {
    return xs[Math.floor(this.rnd() * xs.length)];
  }
  int(a: number, b: number) {
    return a + Math.floor(this.rnd() * (b - a + 1));
  }
  chance(p: number) {
    return this.rnd() < p;
  }
  weighted<T extends string>(t: Record<T, number>): T {
    const es = Object.entries(t) as [T, number][];
    let r = this.rnd() * es.reduce((s, [, w]) => s + w, 0);
    for (const [k, w] of es) if ((r -= w) < 0) return k;
    return es[es.length - 1][0];
  }
}
class GameMap {
  private tiles: Tile[][];
  rooms: Rect[] = [];
  explored = new Set<number>();
  constructor(private dice: Dice) {
    this.tiles = [...Array(H)].map(() => Array(W).fill("#"));
    this.generate();
  }
  at(x: number, y: number): Tile {
    return this.tiles[y]?.[x] ?? "#";
  }
  set(x: number, y: number, t: Tile) {
    this.tiles[y][x] = t;
  }
  walkable = (x: number, y: number) => this.at(x, y) !== "#";
  private generate() {
    for (let tries = 0; tries < 40 && this.rooms.length < 7; tries++) {
      const w = this.dice.int(4, 9),
        h = this.dice.int(3, 5);
      const r: Rect = { w, h, x: this.dice.int(1, W - w - 2), y: this.dice.int(1, H - h - 2) };
      if (this.rooms.some((o) => r.x <= o.x + o.w && r.x + r.w >= o.x && r.y <= o.y + o.h && r.y + r.h >= o.y)) continue;
      for (let y = r.y; y < r.y + h; y++) for (let x = r.x; x < r.x + w; x++) this.set(x, y, ".");
      const prev = this.rooms[this.rooms.length - 1];
      if (prev) this.tunnel(center(prev), center(r));
      this.rooms.push(r);
    }
    const { x, y } = center(this.rooms.at(-1)!);
    this.set(x, y, ">");
  }
  private tunnel(a: { x: number; y: number }, b: { x: number; y: number }) {
    let { x, y } = a;
    const dig = () => {
      if (this.at(x, y) === "#") this.set(x, y, ".");
    };
    const hx = () => {
        while (x !== b.x) {
          x += Math.sign(b.x - x);
          dig();
        }
      },
      hy = () => {
        while (y !== b.y) {
          y += Math.sign(b.y - y);
          dig();
        }
      };
    this.dice.chance(0.5) ? (hx(), hy()) : (hy(), hx());
  }
  *fov(cx: number, cy: number, radius: number): Generator<[number, number]> {
    const seen = new Set<number>();
    for (let a = 0; a < 360; a += 3) {
      const dx = Math.cos((a * Math.PI) / 180),
        dy = Math.sin((a * Math.PI) / 180);
      for (let r = 0, x = cx + 0.5, y = cy + 0.5; r <= radius; r++, x += dx, y += dy) {
        const k = Math.floor(y) * W + Math.floor(x);
        if (!seen.has(k)) {
          seen.add(k);
          yield [Math.floor(x), Math.floor(y)];
        }
        if (!this.walkable(Math.floor(x), Math.floor(y))) break;
      }
    }
  }
  render(actors: Iterable<Actor>, visible: ReadonlySet<number>) {
    const over = new Map<number, string>();
    for (const a of actors) over.set(a.y * W + a.x, a.glyph);
    return this.tiles
      .map((row, y) =>
        row
          .map((t, x) => {
            const k = y * W + x;
            return visible.has(k) ? (over.get(k) ?? t) : this.explored.has(k) ? t : " ";
          })
          .join("")
          .trimEnd(),
      )
      .join("\n");
  }
  path(from: { x: number; y: number }, to: { x: number; y: number }): [number, number][] {
    const start = from.y * W + from.x,
      goal = to.y * W + to.x;
    const came = new Map<number, number | null>([[start, null]]),
      g = { [start]: 0 } as Record<number, number>,
      open = [start];
    while (open.length) {
      open.sort((a, b) => g[b] + h(b) - (g[a] + h(a)) || b - a);
      const c = open.pop()!;
      if (c === goal) break;
      for (const d of [-1, 1, -W, W]) {
        const n = c + d;
        if (!this.walkable(n % W, (n / W) | 0)) continue;
        const cost = g[c] + 1;
        if (!(n in g) || cost < g[n]) {
          g[n] = cost;
          came.set(n, c);
          open.push(n);
        }
      }
    }
    function h(k: number) {
      return Math.abs((k % W) - to.x) + Math.abs(((k / W) | 0) - to.y);
    }
    const out: [number, number][] = [];
    for (let k: number | null | undefined = goal; k != null && k !== start; k = came.get(k)) out.unshift([k % W, Math.trunc(k / W)]);
    return came.has(goal) ? out : [];
  }
}
const center = ({ x, y, w, h }: Rect) => ({ x: x + (w >> 1), y: y + (h >> 1) });
interface Stats {
  hp: number;
  maxHp: number;
  atk: `${number}d${number}`;
  def: number;
  xp: number;
}
abstract class Actor {
  protected constructor(
    public x: number,
    public y: number,
    readonly glyph: string,
    readonly name: string,
    readonly stats: Stats,
  ) {}
  get dead() {
    return this.stats.hp <= 0;
  }
  abstract act(g: Game): void;
  dist(o: Actor) {
    return Math.max(Math.abs(this.x - o.x), Math.abs(this.y - o.y));
  }
  attack(o: Actor, g: Game) {
    const dmg = Math.max(0, g.dice.roll(this.stats.atk) - o.stats.def);
    o.stats.hp -= dmg;
    g.emit("log", dmg ? `${this} hits ${o} for ${dmg}` : `${this} misses ${o}`);
    if (o.dead) g.emit("death", o, this);
  }
  toString() {
    return this.name;
  }
}
const MONSTERS = {
  rat: { glyph: "r", stats: { hp: 3, maxHp: 3, atk: "1d3", def: 0, xp: 2 }, speed: 1 },
  orc: { glyph: "o", stats: { hp: 8, maxHp: 8, atk: "1d6", def: 1, xp: 7 }, speed: 1 },
  slug: { glyph: "s", stats: { hp: 12, maxHp: 12, atk: "2d2", def: 0, xp: 4 }, speed: 3 },
} as const satisfies Record<string, { glyph: string; stats: Stats; speed: number }>;
type MonsterKind = keyof typeof MONSTERS;
class Monster extends Actor {
  private wait = 0;
  private static counts: Partial<Record<MonsterKind, number>> = {};
  constructor(kind: MonsterKind, x: number, y: number) {
    const m = MONSTERS[kind];
    Monster.counts[kind] = (Monster.counts[kind] ?? 0) + 1;
    super(x, y, m.glyph, `${kind}#${Monster.counts[kind]}`, { ...m.stats });
    this.kind = kind;
  }
  readonly kind: MonsterKind;
  act(g: Game) {
    if (++this.wait % MONSTERS[this.kind].speed) return;
    if (this.dist(g.player) <= 1) return this.attack(g.player, g);
    if (this.dist(g.player) < 8) {
      const [next] = g.map.path(this, g.player);
      if (next && !g.actorAt(...next)) [this.x, this.y] = next;
    }
  }
  static census() {
    return { ...this.counts };
  }
}
class Player extends Actor {
  level = 1;
  inventory: Item[] = [];
  constructor(x: number, y: number) {
    super(x, y, "@", "you", { hp: 30, maxHp: 30, atk: "2d4", def: 1, xp: 0 });
  }
  act(g: Game) {
    if (this.stats.hp < 10) {
      const i = this.inventory.findIndex((i) => i.kind === "potion");
      if (i >= 0) {
        const [it] = this.inventory.splice(i, 1);
        return it.use(this, g);
      }
    }
    const target = g.monsters.filter((m) => !m.dead).sort((a, b) => this.dist(a) - this.dist(b) || a.name.localeCompare(b.name))[0];
    if (target && this.dist(target) <= 1) return this.attack(target, g);
    const goal = target ?? { x: g.exit.x, y: g.exit.y };
    const [n] = g.map.path(this, goal);
    if (n) {
      [this.x, this.y] = n;
    }
    if (!target && this.x === g.exit.x && this.y === g.exit.y) g.over = "won";
  }
  gain(xp: number, g: Game) {
    this.stats.xp += xp;
    while (this.stats.xp >= this.level * 10) {
      this.stats.xp -= this.level++ * 10;
      this.stats.maxHp += 5;
      this.stats.hp = this.stats.maxHp;
      g.emit("log", `level ${this.level}!`);
    }
  }
}
type Item = { kind: "potion"; power: number; use(p: Player, g: Game): void } | { kind: "scroll"; use(p: Player, g: Game): void };
class Game extends EventEmitter {
  readonly dice: Dice;
  readonly map: GameMap;
  readonly player: Player;
  monsters: Monster[] = [];
  turn = 0;
  log: string[] = [];
  over?: "won" | "lost";
  exit: { x: number; y: number };
  constructor(seed: number) {
    super();
    this.dice = new Dice(mulberry32(seed));
    this.map = new GameMap(this.dice);
    const [first, ...rest] = this.map.rooms;
    const c = center(first);
    this.player = new Player(c.x, c.y);
    this.player.inventory.push({
      kind: "potion",
      power: 15,
      use(p, g) {
        p.stats.hp = Math.min(p.stats.maxHp, p.stats.hp + this.power);
        g.emit("log", `quaffed, hp ${p.stats.hp}`);
      },
    });
    this.exit = center(rest[rest.length - 1]);
    for (const r of rest) {
      const p = center(r);
      this.monsters.push(new Monster(this.dice.weighted({ rat: 5, orc: 3, slug: 2 }), p.x - 1, p.y));
    }
    this.on("log", (m: string) => this.log.push(`${String(this.turn).padStart(3)} ${m}`)).on("death", (who: Actor, by: Actor) => {
      this.emit("log", `${who} dies`);
      if (who === this.player) this.over = "lost";
      else if (by instanceof Player) by.gain(who.stats.xp, this);
    });
  }
  actorAt(x: number, y: number): Actor | undefined {
    return [this.player, ...this.monsters].find((a) => !a.dead && a.x === x && a.y === y);
  }
  visible() {
    const v = new Set<number>();
    for (const [x, y] of this.map.fov(this.player.x, this.player.y, 7)) {
      v.add(y * W + x);
      this.map.explored.add(y * W + x);
    }
    return v;
  }
  run(max = 200) {
    while (!this.over && this.turn < max) {
      this.turn++;
      this.visible();
      this.player.act(this);
      for (const m of this.monsters) {
        if (!m.dead && !this.player.dead) m.act(this);
      }
      this.monsters = this.monsters.filter((m) => !m.dead);
    }
    return this.over ?? "timeout";
  }
}
for (const seed of [7, 2024]) {
  const g = new Game(seed);
  console.log(g.map.render([g.player, ...g.monsters], g.visible()));
  console.log(seed, g.run(), g.turn, g.player.level, g.player.stats, g.player.inventory);
  console.log(g.log.slice(0, 8).join("\n"), g.log.length, g.listenerCount("log"));
  console.log(g.map.render([g.player, ...g.monsters], g.visible()));
}
console.log(Monster.census(), new Monster("rat", 1, 2));

// expect:
// expect:
// expect:                                    .
// expect:                                    .
// expect:                                    .##
// expect:                                    ..#
// expect:                                    #.#
// expect:                                  ###.##
// expect:                                  #....#
// expect:                                  #..@.#
// expect:                                  #....#
// expect:                                  ######
// expect:
// expect:
// expect:
// expect:
// expect: 7 won 57 2 { hp: 29, maxHp: 35, atk: '2d4', def: 1, xp: 9 } [ { kind: 'potion', power: 15, use: [Function: use] } ]
// expect:   5 you hits rat#3 for 4
// expect:   5 rat#3 dies
// expect:  15 you hits rat#4 for 7
// expect:  15 rat#4 dies
// expect:  23 you hits slug#1 for 7
// expect:  24 you hits slug#1 for 6
// expect:  24 slug#1 dies
// expect:  37 rat#1 hits you for 1 18 1
// expect:
// expect: ######                     ##########
// expect: #....#######################........#
// expect: #..@................................#
// expect: #....#..............................##
// expect: ######.....####......................#
// expect:      #.....#  #.......#####.####.###.#
// expect:      ####.##  ####.####   #.#  #.###.##
// expect:     #####.####   #.#      #.#  #.#....#
// expect:     #........#####.#      #.#  #.#....#
// expect:     #..............#      ...  #.#....#
// expect:     #........#######      ...   .######
// expect:     ##########            ...   .
// expect:
// expect:
// expect:
// expect:
// expect:
// expect:
// expect:
// expect:
// expect:
// expect:                    ##########
// expect:                    #........#
// expect:                    #........#
// expect:                  .......@...#
// expect:                    #........#
// expect:                    #........#
// expect:                   ............
// expect:                   ############.
// expect:
// expect:
// expect: 2024 won 111 2 { hp: 31, maxHp: 35, atk: '2d4', def: 1, xp: 12 } [ { kind: 'potion', power: 15, use: [Function: use] } ]
// expect:   6 you hits rat#6 for 4
// expect:   6 rat#6 dies
// expect:   9 rat#5 misses you
// expect:  10 you hits rat#5 for 7
// expect:  10 rat#5 dies
// expect:  18 rat#7 misses you
// expect:  19 you hits rat#7 for 5
// expect:  19 rat#7 dies 24 1
// expect: ##########
// expect: #........# ###########
// expect: #........# #.........
// expect: #....@...# #.......########....
// expect: #........# #...................
// expect: #####.#### #.......##########
// expect:     #.#    ####..############
// expect:    ##.##### ###..###........#
// expect:    #......# #......#........#
// expect:    #......###...............#
// expect:    #...............#........#
// expect:    #......###......#........#
// expect:    #..........................
// expect:    ###########################.
// expect:
// expect:
// expect: { slug: 1, rat: 8, orc: 3 } Monster {
// expect:   x: 1,
// expect:   y: 2,
// expect:   glyph: 'r',
// expect:   name: 'rat#9',
// expect:   stats: { hp: 3, maxHp: 3, atk: '1d3', def: 0, xp: 2 },
// expect:   wait: 0,
// expect:   kind: 'rat'
// expect: }
