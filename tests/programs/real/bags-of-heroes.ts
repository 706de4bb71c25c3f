// Dungeon of inventories: class hierarchy with abstract members, static registries, getters, sort with multi-key comparators, tables
type Rarity = "common" | "rare" | "epic";
type Slot = "hand" | "body" | "ring";
type Stats = { readonly [K in "atk" | "def" | "hp" | "luck"]?: number };
type Comparator<T> = (a: T, b: T) => number;

const by = <T,>(...keys: ((x: T) => string | number)[]): Comparator<T> & { desc: Comparator<T> } => {
  const cmp: Comparator<T> = (a, b) => {
    for (const key of keys) {
      const x = key(a), y = key(b);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
  return Object.assign(cmp, { desc: (a: T, b: T) => cmp(b, a) });
};

abstract class Item {
  private static readonly registry = new Map<string, () => Item>();
  static register(name: string, make: () => Item): void {
    if (this.registry.has(name)) throw new Error(`duplicate item: ${name}`);
    Item.registry.set(name, make);
  }
  static make(name: string): Item {
    const f = Item.registry.get(name);
    if (!f) throw new ReferenceError(`no item called "${name}", did you mean ${Item.nearest(name)}?`);
    return f();
  }
  private static nearest(name: string): string {
    const distance = (a: string, b: string): number => {
      let row = Array.from({ length: b.length + 1 }, (_, i) => i);
      for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
        row = next;
      }
      return row[b.length]!;
    };
    return [...this.registry.keys()].map((k) => [distance(k, name), k] as const).sort(([a, x], [b, y]) => a - b || x.localeCompare(y))[0]![1];
  }
  #count = 1;
  abstract readonly weight: number;
  constructor(
    public readonly name: string,
    public readonly value: number,
    protected readonly rarity: Rarity = "common",
  ) {}
  get count() {
    return this.#count;
  }
  set count(n: number) {
    if (n < 0 || !Number.isSafeInteger(n)) throw new RangeError(`count of ${this.name}: ${n}`);
    this.#count = n;
  }
  get total(): number {
    return this.value * this.#count * Item.factor[this.rarity];
  }
  protected static readonly factor: Record<Rarity, number> = { common: 1, rare: 2.5, epic: 10 };
  stacksWith(other: Item): boolean {
    return other.constructor === this.constructor && other.name === this.name;
  }
  describe(): string {
    return `${this.count > 1 ? `${this.count}x ` : ""}${this.rarity === "common" ? "" : `[${this.rarity}] `}${this.name}`;
  }
  clone(): this {
    const copy = Object.create(Object.getPrototypeOf(this)) as this;
    return Object.assign(copy, this);
  }
}
class Gear extends Item {
  constructor(name: string, value: number, rarity: Rarity, readonly slot: Slot, readonly stats: Stats, readonly weight = 5) {
    super(name, value, rarity);
  }
  override stacksWith(): boolean {
    return false;
  }
  override describe() {
    const stats = Object.entries(this.stats).map(([k, v]) => `${v! > 0 ? "+" : ""}${v} ${k}`);
    return `${super.describe()} (${this.slot}${stats.length ? `: ${stats.join(", ")}` : ""})`;
  }
}
interface Usable {
  use(on: Hero): string;
  charges?: number;
}
class Potion extends Item implements Usable {
  readonly weight = 0.5;
  charges? = 1;
  constructor(name: string, value: number, private readonly effect: (h: Hero) => number) {
    super(name, value);
  }
  use(on: Hero): string {
    const n = this.effect(on);
    return `${on.name} drinks ${this.name}: ${n >= 0 ? "+" : ""}${n}`;
  }
}
class Key extends Item {
  weight = 0;
  constructor(public readonly opens: string) {
    super(`key of ${opens}`, 0, "rare");
  }
}
const isUsable = (i: Item): i is Item & Usable => "use" in i && typeof i.use === "function";

class Bag {
  readonly #items: Item[] = [];
  constructor(readonly capacity: number) {}
  get weight(): number {
    return this.#items.reduce((w, i) => w + i.weight * i.count, 0);
  }
  add(...items: Item[]): this {
    for (const item of items) {
      if (this.weight + item.weight * item.count > this.capacity) throw new BagFullError(item, this);
      const stack = this.#items.find((i) => i.stacksWith(item));
      if (stack) stack.count += item.count;
      else this.#items.push(item);
    }
    return this;
  }
  take<T extends Item>(test: (i: Item) => i is T, n?: number): T | undefined;
  take(name: string, n?: number): Item | undefined;
  take(what: string | ((i: Item) => boolean), n = 1): Item | undefined {
    const i = this.#items.findIndex(typeof what === "string" ? (x) => x.name === what : what);
    const item = this.#items[i];
    if (item === undefined) return;
    if (item.count > n) {
      item.count -= n;
      return item;
    }
    return this.#items.splice(i, 1)[0];
  }
  *[Symbol.iterator]() {
    yield* this.#items;
  }
  table(order: Comparator<Item> = by((i) => i.name)): string {
    const rows = [...this].sort(order).map((i) => [i.describe(), (i.weight * i.count).toFixed(1), i.total.toLocaleString("en-US")]);
    const widths = rows.reduce<number[]>((w, r) => r.map((c, j) => Math.max(w[j] ?? 0, c.length)), []);
    return rows.map((r) => r.map((c, j) => (j ? c.padStart(widths[j]!) : c.padEnd(widths[j]!))).join(" | ")).join("\n");
  }
}
class BagFullError extends Error {
  override readonly name = "BagFullError";
  constructor(readonly item: Item, readonly bag: Bag) {
    super(`${item.name} weighs ${item.weight * item.count}, ${bag.capacity - bag.weight} left`);
  }
}
class Hero {
  hp = 20;
  readonly worn: Partial<Record<Slot, Gear>> = {};
  constructor(readonly name: string, readonly bag = new Bag(30)) {}
  equip(g: Gear): Gear | undefined {
    const { [g.slot]: old } = this.worn;
    this.worn[g.slot] = g;
    return old;
  }
  stat(k: keyof Stats): number {
    return Object.values(this.worn).reduce((s, g) => s + (g?.stats[k] ?? 0), k === "hp" ? this.hp : 1);
  }
}
Item.register("sword", () => new Gear("sword", 100, "rare", "hand", { atk: 5 }));
Item.register("cursed ring", () => new Gear("cursed ring", 900, "epic", "ring", { luck: -3, hp: 2 }, 0.1));
Item.register("axe", () => new Gear("axe", 80, "common", "hand", { atk: 7, def: -1 }, 9));
Item.register("potion", () => new Potion("potion", 10, (h) => (h.hp = Math.min(25, h.hp + 10)) - 20));
Item.register("poison", () => new Potion("poison", 1, (h) => ((h.hp -= 7), -7)));
Item.register("key", () => new Key("vault"));
const hero = new Hero("Mia");
for (const name of ["sword", "potion", "potion", "cursed ring", "axe", "key", "poison", "potion"]) hero.bag.add(Item.make(name));
console.log(hero.bag.table());
console.log(hero.bag.table(by<Item>((i) => i.total, (i) => i.name).desc));
const isGear = (i: Item): i is Gear => i instanceof Gear;
for (let g; (g = hero.bag.take(isGear)); ) {
  const old = hero.equip(g);
  console.log("equip", g.describe(), "instead of", old?.name ?? "nothing");
}
console.log((["atk", "def", "hp", "luck"] as const).map((k) => `${k}=${hero.stat(k)}`).join(" "));
for (const item of [...hero.bag].filter(isUsable)) console.log(item.use(hero), hero.hp, item.charges);
try {
  hero.bag.add(Object.assign(Item.make("potion"), { count: 99 }));
} catch (e) {
  if (e instanceof BagFullError) console.log(`${e}`, e.item.count, e.bag === hero.bag, Object.keys(e));
}
for (const f of [() => Item.make("swrd"), () => Item.register("key", () => new Key("x")), () => (Item.make("key").count = -1)]) {
  try {
    f();
  } catch (e) {
    console.log(String(e));
  }
}
console.log(hero.bag.take("potion", 2)?.describe(), hero.bag.take("nothing"), hero.worn);
// expect: axe (hand: +7 atk, -1 def)                | 9.0 |    80
// expect: [epic] cursed ring (ring: -3 luck, +2 hp) | 0.1 | 9,000
// expect: [rare] key of vault                       | 0.0 |     0
// expect: poison                                    | 0.5 |     1
// expect: 3x potion                                 | 1.5 |    30
// expect: [rare] sword (hand: +5 atk)               | 5.0 |   250
// expect: [epic] cursed ring (ring: -3 luck, +2 hp) | 0.1 | 9,000
// expect: [rare] sword (hand: +5 atk)               | 5.0 |   250
// expect: axe (hand: +7 atk, -1 def)                | 9.0 |    80
// expect: 3x potion                                 | 1.5 |    30
// expect: poison                                    | 0.5 |     1
// expect: [rare] key of vault                       | 0.0 |     0
// expect: equip [rare] sword (hand: +5 atk) instead of nothing
// expect: equip [epic] cursed ring (ring: -3 luck, +2 hp) instead of nothing
// expect: equip axe (hand: +7 atk, -1 def) instead of sword
// expect: atk=8 def=0 hp=22 luck=-2
// expect: Mia drinks potion: +5 25 1
// expect: Mia drinks poison: -7 18 1
// expect: BagFullError: potion weighs 49.5, 28 left 99 true [ 'item', 'bag', 'name' ]
// expect: ReferenceError: no item called "swrd", did you mean sword?
// expect: Error: duplicate item: key
// expect: RangeError: count of key of vault: -1
// expect: potion undefined {
// expect:   hand: Gear {
// expect:     name: 'axe',
// expect:     value: 80,
// expect:     rarity: 'common',
// expect:     slot: 'hand',
// expect:     stats: { atk: 7, def: -1 },
// expect:     weight: 9
// expect:   },
// expect:   ring: Gear {
// expect:     name: 'cursed ring',
// expect:     value: 900,
// expect:     rarity: 'epic',
// expect:     slot: 'ring',
// expect:     stats: { luck: -3, hp: 2 },
// expect:     weight: 0.1
// expect:   }
// expect: }
