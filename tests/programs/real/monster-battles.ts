// Battles of monsters: records of functions, states in tagged unions, weighted tables.
type Stat = "hp" | "atk" | "def" | "spd";
type Stats = Record<Stat, number>;
type Element_ = "fire" | "water" | "grass" | "normal";
const CHART: Record<Element_, Partial<Record<Element_, number>>> = {
  fire: { grass: 2, water: 0.5 },
  water: { fire: 2, grass: 0.5 },
  grass: { water: 2, fire: 0.5 },
  normal: {},
};
interface Move {
  name: string;
  power: number;
  type: Element_;
  effect?: (self: Monster, target: Monster, rng: Rng) => string | void;
  pp: number;
}
type Status =
  | null
  | { kind: "burn"; dmg: number }
  | { kind: "sleep"; turns: number }
  | { kind: "poison"; stack: number };
class Rng {
  constructor(private seed: number) {}
  next = () => {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  int(a: number, b: number) {
    return a + Math.floor(this.next() * (b - a + 1));
  }
  pick<T>(xs: readonly T[]): T {
    return xs[this.int(0, xs.length - 1)]!;
  }
  weighted<T extends string>(w: { [K in T]: number }): T {
    const es = Object.entries(w) as [T, number][];
    let r = this.next() * es.reduce((s, [, n]) => s + n, 0);
    for (const [k, n] of es) if ((r -= n) < 0) return k;
    return es[es.length - 1][0];
  }
  chance(p: number) {
    return this.next() < p;
  }
}
const MOVES = {
  tackle: { name: "Tackle", power: 40, type: "normal", pp: 35 },
  ember: {
    name: "Ember",
    power: 40,
    type: "fire",
    pp: 25,
    effect: (_s, t, r) => {
      if (r.chance(0.3) && !t.status) {
        t.status = { kind: "burn", dmg: Math.max(1, t.max.hp >> 4) };
        return `${t.name} was burned!`;
      }
    },
  },
  splash: {
    name: "Splash",
    power: 0,
    type: "water",
    pp: 40,
    effect: () => "But nothing happened!",
  },
  surf: { name: "Surf", power: 60, type: "water", pp: 5 },
  vine: { name: "Vine Whip", power: 45, type: "grass", pp: 25 },
  spore: {
    name: "Spore",
    power: 0,
    type: "grass",
    pp: 3,
    effect(_, t, r) {
      if (t.status) return "It failed!";
      t.status = { kind: "sleep", turns: r.int(1, 3) };
      return `${t.name} fell asleep!`;
    },
  },
  toxic: {
    name: "Toxic",
    power: 0,
    type: "normal",
    pp: 10,
    effect: (s, t) => {
      if (t.status?.kind === "poison") {
        t.status.stack++;
        return `${t.name}'s poison worsened`;
      }
      t.status ??= { kind: "poison", stack: 1 };
    },
  },
} satisfies Record<string, Move>;
type MoveName = keyof typeof MOVES;
class Monster {
  readonly max: Stats;
  cur: Stats;
  status: Status = null;
  readonly moves: Map<MoveName, Move & { left: number }>;
  private static ids = new WeakMap<Monster, number>();
  static #n = 0;
  constructor(
    readonly name: string,
    readonly type: Element_,
    base: Stats,
    readonly level: number,
    ...moves: MoveName[]
  ) {
    this.max = Object.fromEntries(
      (Object.entries(base) as [Stat, number][]).map(([k, v]) => [
        k,
        k === "hp"
          ? Math.floor((2 * v * level) / 100) + level + 10
          : Math.floor((2 * v * level) / 100) + 5,
      ]),
    ) as Stats;
    this.cur = { ...this.max };
    this.moves = new Map(moves.map((m) => [m, { ...MOVES[m], left: MOVES[m].pp }]));
    Monster.ids.set(this, ++Monster.#n);
  }
  get id() {
    return Monster.ids.get(this)!;
  }
  get alive() {
    return this.cur.hp > 0;
  }
  get bar() {
    const n = Math.ceil((this.cur.hp / this.max.hp) * 10);
    return "█".repeat(n) + "░".repeat(10 - n);
  }
  hurt(n: number) {
    const d = Math.min(this.cur.hp, Math.max(1, Math.floor(n)));
    this.cur.hp -= d;
    return d;
  }
  toString() {
    return `${this.name.padEnd(9)} L${this.level} ${this.bar} ${String(this.cur.hp).padStart(3)}/${this.max.hp}${this.status ? ` [${this.status.kind[0].toUpperCase()}]` : ""}`;
  }
}
type Event_ =
  | { t: "move"; who: string; move: string; dmg: number; eff: number; crit: boolean }
  | { t: "msg"; text: string }
  | { t: "faint"; who: string };
class Battle {
  readonly log: Event_[] = [];
  turn = 0;
  constructor(
    private a: Monster,
    private b: Monster,
    private rng: Rng,
  ) {}
  private say(text: string | void) {
    if (text) this.log.push({ t: "msg", text });
  }
  private choose(m: Monster, foe: Monster): (Move & { left: number }) | undefined {
    const usable = [...m.moves].filter(([, v]) => v.left > 0);
    if (!usable.length) return;
    const w = Object.fromEntries(
      usable.map(([k, v]) => [k, 1 + (v.power * (CHART[v.type][foe.type] ?? 1)) / 20]),
    ) as Record<MoveName, number>;
    return m.moves.get(this.rng.weighted(w));
  }
  private act(m: Monster, foe: Monster) {
    if (!m.alive || !foe.alive) return;
    const st = m.status;
    if (st?.kind === "sleep") {
      if (--st.turns > 0) return this.say(`${m.name} is asleep`);
      m.status = null;
      this.say(`${m.name} woke up`);
    }
    const mv = this.choose(m, foe);
    if (!mv) {
      this.say(`${m.name} struggles`);
      m.hurt(m.max.hp / 4);
      foe.hurt(10);
      return;
    }
    mv.left--;
    let dmg = 0,
      eff = 1,
      crit = false;
    if (mv.power) {
      eff = CHART[mv.type][foe.type] ?? 1;
      crit = this.rng.chance(1 / 16);
      const stab = mv.type === m.type ? 1.5 : 1,
        burn = m.status?.kind === "burn" ? 0.5 : 1;
      dmg = foe.hurt(
        ((((2 * m.level) / 5 + 2) * mv.power * (m.cur.atk / foe.cur.def)) / 50 + 2) *
          stab *
          eff *
          burn *
          (crit ? 2 : 1) *
          (this.rng.int(85, 100) / 100),
      );
    }
    this.log.push({ t: "move", who: m.name, move: mv.name, dmg, eff, crit });
    if (foe.alive) this.say(mv.effect?.(m, foe, this.rng));
  }
  private endOfTurn(m: Monster) {
    const s = m.status;
    if (!m.alive || s === null) return;
    switch (s.kind) {
      case "burn":
        this.say(`${m.name} is hurt by its burn (${m.hurt(s.dmg)})`);
        break;
      case "poison":
        this.say(`${m.name} is hurt by poison (${m.hurt((m.max.hp * s.stack++) / 16)})`);
        break;
      case "sleep":
        break;
      default:
        s satisfies never;
    }
  }
  run(max = 50): Monster | null {
    while (this.turn++ < max) {
      const order = [this.a, this.b].sort((x, y) => y.cur.spd - x.cur.spd || x.id - y.id);
      order.forEach((m, i) => this.act(m, order[1 - i]));
      order.forEach((m) => this.endOfTurn(m));
      const dead = order.filter((m) => !m.alive);
      dead.forEach((m) => this.log.push({ t: "faint", who: m.name }));
      if (dead.length) return dead.length === 2 ? null : order.find((m) => m.alive)!;
    }
    return null;
  }
}
const make: Record<string, (l: number) => Monster> = {
  Charma: (l) =>
    new Monster("Charma", "fire", { hp: 39, atk: 52, def: 43, spd: 65 }, l, "tackle", "ember"),
  Squirt: (l) =>
    new Monster(
      "Squirt",
      "water",
      { hp: 44, atk: 48, def: 65, spd: 43 },
      l,
      "tackle",
      "surf",
      "splash",
    ),
  Bulba: (l) =>
    new Monster(
      "Bulba",
      "grass",
      { hp: 45, atk: 49, def: 49, spd: 45 },
      l,
      "vine",
      "spore",
      "toxic",
    ),
  Normo: (l) =>
    new Monster("Normo", "normal", { hp: 60, atk: 60, def: 60, spd: 45 }, l, "toxic", "tackle"),
};
const show = (e: Event_): string =>
  e.t === "move"
    ? `${e.who} used ${e.move}${e.dmg ? `: ${e.dmg}${e.crit ? " (crit)" : ""}${e.eff > 1 ? " super effective" : e.eff < 1 ? " not very effective" : ""}` : ""}`
    : e.t === "faint"
      ? `${e.who} fainted!`
      : `  ${e.text}`;
const first = new Battle(make.Charma(20), make.Bulba(21), new Rng(1));
const winner = first.run();
console.log(first.log.map(show).join("\n"));
console.log(`${winner}`, first.turn);
const names = Object.keys(make),
  table: Record<string, Record<string, number>> = {};
const seen: Record<string, number> = {};
for (const x of names)
  for (const y of names) {
    if (x === y) continue;
    let wins = 0;
    for (let s = 0; s < 4; s++) {
      const b = new Battle(
        make[x](30),
        make[y](30),
        new Rng(s * 7919 + x.length + y.charCodeAt(0)),
      );
      const w = b.run();
      if (w?.name === x) wins++;
      for (const e of b.log) {
        const k = e.t === "move" ? `move:${e.move}` : e.t;
        seen[k] = (seen[k] ?? 0) + 1;
      }
    }
    (table[x] ??= {})[y] = wins;
  }
console.table(table);
console.log(Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1))));
console.log(make.Normo(50));
// expect: Charma used Ember: 49 (crit) super effective
// expect: Bulba fainted!
// expect: Charma    L20 ██████████  45/45 1
// expect: ┌─────────┬────────┬───────┬───────┬────────┐
// expect: │ (index) │ Squirt │ Bulba │ Normo │ Charma │
// expect: ├─────────┼────────┼───────┼───────┼────────┤
// expect: │ Charma  │ 0      │ 4     │ 0     │        │
// expect: │ Squirt  │        │ 0     │ 0     │ 4      │
// expect: │ Bulba   │ 4      │       │ 0     │ 0      │
// expect: │ Normo   │ 4      │ 4     │       │ 4      │
// expect: └─────────┴────────┴───────┴───────┴────────┘
// expect: {
// expect:   faint: 50,
// expect:   'move:Ember': 36,
// expect:   'move:Splash': 5,
// expect:   'move:Spore': 24,
// expect:   'move:Surf': 28,
// expect:   'move:Tackle': 138,
// expect:   'move:Toxic': 33,
// expect:   'move:Vine Whip': 46,
// expect:   msg: 151
// expect: }
// expect: Monster {
// expect:   name: 'Normo',
// expect:   type: 'normal',
// expect:   level: 50,
// expect:   max: { hp: 120, atk: 65, def: 65, spd: 50 },
// expect:   cur: { hp: 120, atk: 65, def: 65, spd: 50 },
// expect:   status: null,
// expect:   moves: Map(2) {
// expect:     'toxic' => {
// expect:       name: 'Toxic',
// expect:       power: 0,
// expect:       type: 'normal',
// expect:       pp: 10,
// expect:       effect: [Function: effect],
// expect:       left: 10
// expect:     },
// expect:     'tackle' => { name: 'Tackle', power: 40, type: 'normal', pp: 35, left: 35 }
// expect:   }
// expect: }
