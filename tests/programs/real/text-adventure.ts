// Text adventure with command pattern and event emitter
type Handler<T> = (payload: T) => void;
interface Events { moved: { from: string; to: string }; took: { item: string }; died: { reason: string }; said: string }
class Emitter<E extends Record<keyof E, unknown>> {
  #handlers: { [K in keyof E]?: Array<Handler<E[K]>> } = {};
  on<K extends keyof E>(event: K, handler: Handler<E[K]>): () => void {
    (this.#handlers[event] ??= []).push(handler);
    return () => {
      this.#handlers[event] = this.#handlers[event]?.filter((h) => h !== handler);
    };
  }
  once<K extends keyof E>(event: K, handler: Handler<E[K]>): void {
    const off = this.on(event, (p) => { off(); handler(p); });
  }
  emit<K extends keyof E>(event: K, payload: E[K]): boolean {
    const list = this.#handlers[event];
    list?.slice().forEach((h) => h(payload));
    return !!list?.length;
  }
}
enum Dir { North = "north", South = "south", East = "east", West = "west" }
const opposite: Record<Dir, Dir> = { [Dir.North]: Dir.South, [Dir.South]: Dir.North, [Dir.East]: Dir.West, [Dir.West]: Dir.East };
interface Item { readonly id: string; name: string; weight: number; use?(world: World): string }
class Room {
  readonly exits = new Map<Dir, Room>();
  readonly items: Item[] = [];
  constructor(public readonly name: string, private readonly text: string) {}
  connect(dir: Dir, other: Room): this {
    this.exits.set(dir, other);
    other.exits.set(opposite[dir], this);
    return this;
  }
  get description(): string {
    const exits = [...this.exits.keys()].sort().join(", ") || "none";
    const things = this.items.length ? ` You see: ${this.items.map(({ name }) => name).join(", ")}.` : "";
    return `${this.text}${things} Exits: ${exits}.`;
  }
}
class World extends Emitter<Events> {
  inventory: Item[] = [];
  turns = 0;
  done = false;
  constructor(public room: Room) { super(); }
  get load() { return this.inventory.reduce((s, i) => s + i.weight, 0); }
}
abstract class Command {
  static readonly registry = new Map<string, Command>();
  static { console.log("registering commands"); }
  abstract readonly verbs: readonly string[];
  abstract run(world: World, ...args: string[]): string | undefined;
  register(): void { for (const v of this.verbs) Command.registry.set(v, this); }
}
class Go extends Command {
  readonly verbs = ["go", "walk", "run"] as const;
  run(world: World, where?: string) {
    const dir = Object.values(Dir).find((d) => d === where || d[0] === where);
    if (!dir) return `Go where?`;
    const next = world.room.exits.get(dir);
    if (!next) return `You cannot go ${dir}.`;
    const from = world.room.name;
    world.room = next;
    world.emit("moved", { from, to: next.name });
    return next.description;
  }
}
class Take extends Command {
  readonly verbs = ["take", "get"];
  run(world: World, ...words: string[]) {
    const name = words.join(" ");
    const index = world.room.items.findIndex((i) => i.name === name);
    if (index < 0) return `There is no ${name || "thing"} here.`;
    const [item] = world.room.items.splice(index, 1);
    if (world.load + item!.weight > 10) { world.room.items.push(item!); return "Too heavy."; }
    world.inventory.push(item!);
    world.emit("took", { item: item!.name });
    return `Taken.`;
  }
}
class Use extends Command {
  readonly verbs = ["use"];
  run(world: World, ...words: string[]) {
    const item = world.inventory.find((i) => i.name === words.join(" "));
    return item?.use?.(world) ?? "Nothing happens.";
  }
}
class Look extends Command { readonly verbs = ["look", "l"]; run(world: World) { return world.room.description; } }
class Quit extends Command { readonly verbs = ["quit"]; run(world: World) { world.done = true; return undefined; } }
[new Go(), new Take(), new Use(), new Look(), new Quit()].forEach((c) => c.register());
const hall = new Room("Hall", "A dusty hall.");
const cellar = new Room("Cellar", "A damp cellar.");
const garden = new Room("Garden", "A garden in bloom.");
hall.connect(Dir.South, cellar).connect(Dir.East, garden);
cellar.items.push({ id: "k", name: "rusty key", weight: 1 }, { id: "a", name: "anvil", weight: 50 });
garden.items.push({ id: "l", name: "lamp", weight: 2, use(w) { w.emit("said", "light!"); return `The ${this.name} glows in the ${w.room.name}.`; } });
const world = new World(hall);
const log: string[] = [];
world.on("moved", ({ from, to }) => log.push(`${from}->${to}`));
world.once("took", ({ item }) => log.push(`first:${item}`));
world.on("said", (s) => log.push(s.toUpperCase()));
const script = ["look", "go x", "go south", "take anvil", "take rusty key", "use rusty key", "walk n", "run e", "get lamp", "use lamp", "dance", "quit", "look"];
for (const line of script) {
  if (world.done) break;
  const [verb = "", ...args] = line.trim().split(/\s+/);
  const command = Command.registry.get(verb);
  world.turns++;
  const answer = command ? command.run(world, ...args) : `I don't know how to ${verb}.`;
  console.log(`> ${line}`);
  if (answer !== undefined) console.log(answer);
}
console.log(log, world.turns, world.load);
console.log(world.emit("died", { reason: "none" }));
console.log(world.inventory);
console.log(Command.registry);
console.log(hall);
// expect: registering commands
// expect: > look
// expect: A dusty hall. Exits: east, south.
// expect: > go x
// expect: Go where?
// expect: > go south
// expect: A damp cellar. You see: rusty key, anvil. Exits: north.
// expect: > take anvil
// expect: Too heavy.
// expect: > take rusty key
// expect: Taken.
// expect: > use rusty key
// expect: Nothing happens.
// expect: > walk n
// expect: A dusty hall. Exits: east, south.
// expect: > run e
// expect: A garden in bloom. You see: lamp. Exits: west.
// expect: > get lamp
// expect: Taken.
// expect: > use lamp
// expect: The lamp glows in the Garden.
// expect: > dance
// expect: I don't know how to dance.
// expect: > quit
// expect: [
// expect:   'Hall->Cellar',
// expect:   'first:rusty key',
// expect:   'Cellar->Hall',
// expect:   'Hall->Garden',
// expect:   'LIGHT!'
// expect: ] 12 3
// expect: false
// expect: [
// expect:   { id: 'k', name: 'rusty key', weight: 1 },
// expect:   { id: 'l', name: 'lamp', weight: 2, use: [Function: use] }
// expect: ]
// expect: Map(9) {
// expect:   'go' => Go { verbs: [ 'go', 'walk', 'run' ] },
// expect:   'walk' => Go { verbs: [ 'go', 'walk', 'run' ] },
// expect:   'run' => Go { verbs: [ 'go', 'walk', 'run' ] },
// expect:   'take' => Take { verbs: [ 'take', 'get' ] },
// expect:   'get' => Take { verbs: [ 'take', 'get' ] },
// expect:   'use' => Use { verbs: [ 'use' ] },
// expect:   'look' => Look { verbs: [ 'look', 'l' ] },
// expect:   'l' => Look { verbs: [ 'look', 'l' ] },
// expect:   'quit' => Quit { verbs: [ 'quit' ] }
// expect: }
// expect: Room {
// expect:   name: 'Hall',
// expect:   text: 'A dusty hall.',
// expect:   exits: Map(2) {
// expect:     'south' => Room {
// expect:       name: 'Cellar',
// expect:       text: 'A damp cellar.',
// expect:       exits: [Map],
// expect:       items: [Array]
// expect:     },
// expect:     'east' => Room {
// expect:       name: 'Garden',
// expect:       text: 'A garden in bloom.',
// expect:       exits: [Map],
// expect:       items: []
// expect:     }
// expect:   },
// expect:   items: []
// expect: }
