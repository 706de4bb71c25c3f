// min test-framework + text adventure + inventory, with namespaces-like object modules, static registries, getters
type Listener<T> = (ev: T) => void | boolean;
const createBus = <M extends Record<string, any>>() => {
  const ls = new Map<keyof M, Set<Listener<any>>>();
  return {
    on<K extends keyof M>(k: K, l: Listener<M[K]>) {
      const s = ls.get(k) ?? new Set();
      ls.set(k, s.add(l));
      return () => {
        s.delete(l);
      };
    },
    emit<K extends keyof M>(k: K, ev: M[K]) {
      for (const l of ls.get(k) ?? []) if (l(ev) === false) return false;
      return true;
    },
    get size() {
      return [...ls.values()].reduce((n, s) => n + s.size, 0);
    },
  };
};
interface GameEvents {
  enter: { room: Room; from?: Room };
  take: { item: Item };
  say: string;
}
class Item {
  static #count = 0;
  readonly id = ++Item.#count;
  constructor(
    public readonly name: string,
    public weight = 1,
    private readonly _desc?: string,
  ) {}
  get description() {
    return this._desc ?? `An ordinary ${this.name}.`;
  }
  static get count() {
    return Item.#count;
  }
}
type Direction = "north" | "south" | "east" | "west";
const opposite: Record<Direction, Direction> = {
  north: "south",
  south: "north",
  east: "west",
  west: "east",
};
class Room {
  readonly exits: Partial<Record<Direction, Room>> = {};
  readonly items: Item[] = [];
  visited = false;
  constructor(
    readonly name: string,
    ...items: Item[]
  ) {
    this.items.push(...items);
  }
  connect(d: Direction, r: Room) {
    this.exits[d] = r;
    r.exits[opposite[d]] ??= this;
    return this;
  }
  look() {
    const ex = Object.keys(this.exits).join(", ") || "none";
    return `${this.name}${this.visited ? "" : " (new)"}: exits ${ex}${this.items.length ? "; you see " + this.items.map((i) => i.name).join(" and ") : ""}`;
  }
}
class Player {
  bag: Item[] = [];
  constructor(
    public at: Room,
    readonly max = 5,
  ) {}
  get load() {
    return this.bag.reduce((w, { weight }) => w + weight, 0);
  }
}
class Game {
  private bus = createBus<GameEvents>();
  private out: string[] = [];
  readonly player: Player;
  #over = false;
  private cmds: { [verb: string]: (this: Game, ...args: string[]) => string | void } = {
    go(d) {
      const next = this.player.at.exits[d as Direction];
      if (!next) return `You can't go ${d ?? "nowhere"}.`;
      const from = this.player.at;
      this.player.at = next;
      if (!this.bus.emit("enter", { room: next, from })) {
        this.player.at = from;
        return "Something blocks the way.";
      }
      const t = next.look();
      next.visited = true;
      return t;
    },
    take(...words) {
      const name = words.join(" "),
        i = this.player.at.items.findIndex((x) => x.name === name);
      if (i === -1) return `No ${name} here.`;
      const [item] = this.player.at.items.splice(i, 1);
      if (this.player.load + item.weight > this.player.max) {
        this.player.at.items.push(item);
        return `${name} is too heavy.`;
      }
      this.player.bag.push(item);
      this.bus.emit("take", { item });
      return "Taken.";
    },
    drop(name) {
      const i = this.player.bag.findIndex((x) => x.name == name);
      if (i < 0) return "You don't have that.";
      this.player.at.items.push(...this.player.bag.splice(i, 1));
    },
    inv() {
      return this.player.bag.length
        ? this.player.bag.map((x, i) => `${i + 1}) ${x.name} [${x.weight}]`).join("; ")
        : "empty-handed";
    },
    x: function (name) {
      return [...this.player.bag, ...this.player.at.items].find((i) => i.name === name)
        ?.description;
    },
    quit() {
      this.#over = true;
      return "Bye!";
    },
  };
  private aliases: Record<string, string[]> = {
    n: ["go", "north"],
    s: ["go", "south"],
    e: ["go", "east"],
    w: ["go", "west"],
    get: ["take"],
    i: ["inv"],
  };
  constructor(start: Room) {
    this.player = new Player(start);
    start.visited = true;
    this.bus.on(
      "enter",
      ({ room }) => !(room.name === "Vault" && !this.player.bag.some((i) => i.name === "key")),
    );
    this.bus.on("take", ({ item }) => {
      if (item.name === "gold") this.#over = true;
    });
    const off = this.bus.on("say", (s) => {
      this.out.push(s);
      off();
    });
  }
  exec(line: string): string {
    const [verb, ...rest] = line.trim().toLowerCase().split(/\s+/);
    const [v, ...args] = [...(this.aliases[verb] ?? [verb]), ...rest];
    const f = Object.hasOwn(this.cmds, v) ? this.cmds[v] : undefined;
    if (!f) {
      this.bus.emit("say", v);
      return `I don't know how to "${v}".`;
    }
    return f.apply(this, args) ?? "OK.";
  }
  get over() {
    return this.#over;
  }
  get log() {
    return this.out;
  }
  get listeners() {
    return this.bus.size;
  }
}
const hall = new Room("Hall", new Item("lamp"), new Item("rusty key", 2)),
  cellar = new Room("Cellar", new Item("anvil", 9), new Item("key", 1, "It is shiny.")),
  vault = new Room("Vault", new Item("gold", 3));
hall.connect("south", cellar).connect("east", vault);
const g = new Game(hall);
for (const c of [
  "look",
  "e",
  "s",
  "take anvil",
  "get key",
  "x key",
  "x dragon",
  "i",
  "n",
  "TAKE  rusty   key",
  "drop lamp",
  "toString",
  "e",
  "take gold",
  "w",
  "inv",
]) {
  console.log(`> ${c}\n${g.exec(c)}`);
  if (g.over) break;
}
console.log(
  g.over,
  g.log,
  g.listeners,
  Item.count,
  g.player.load,
  hall.items.map((i) => i.id),
);

// expect: > look
// expect: I don't know how to "look".
// expect: > e
// expect: Something blocks the way.
// expect: > s
// expect: Cellar (new): exits north; you see anvil and key
// expect: > take anvil
// expect: anvil is too heavy.
// expect: > get key
// expect: Taken.
// expect: > x key
// expect: It is shiny.
// expect: > x dragon
// expect: OK.
// expect: > i
// expect: 1) key [1]
// expect: > n
// expect: Hall: exits south, east; you see lamp and rusty key
// expect: > TAKE  rusty   key
// expect: Taken.
// expect: > drop lamp
// expect: You don't have that.
// expect: > toString
// expect: I don't know how to "tostring".
// expect: > e
// expect: Vault (new): exits west; you see gold
// expect: > take gold
// expect: gold is too heavy.
// expect: > w
// expect: Hall: exits south, east; you see lamp
// expect: > inv
// expect: 1) key [1]; 2) rusty key [2]
// expect: false [ 'look' ] 2 5 3 [ 1 ]
