// Arrays of functions that take different things, seen as arrays of one function, or as one of several arrays.
type Listener<T> = (payload: T) => void;
interface Events {
  added: { item: { id: string } };
  removed: { id: string; reason: string };
  low: { item: { id: string }; threshold: number };
}

// By keys of which several are possible.
const listeners: { [K in keyof Events]?: Array<Listener<Events[K]>> } = {};
function on<K extends keyof Events>(event: K, listener: Listener<Events[K]>): void {
  const list = (listeners[event] ??= []) as Array<Listener<Events[K]>>;
  list.push(listener);
}
on("added", ({ item }) => console.log("added", item.id));
on("low", ({ item }) => console.log("low", item.id));
const both: (keyof Events)[] = ["removed", "low"];
for (const each of both) on(each, (e) => console.log(each, e));
for (const each of listeners.low ?? []) each({ item: { id: "x" }, threshold: 2 });
for (const each of listeners.removed ?? []) each({ id: "y", reason: "r" });

// By a cast to what every event takes.
class Added {
  readonly type = "Added" as const;
  constructor(readonly count: number) {}
}
class Named {
  readonly type = "Named" as const;
  constructor(readonly name: string) {}
}
type Happened = Added | Named;
class Bus {
  private readonly handlers: {
    [T in Happened["type"]]?: ((e: Extract<Happened, { type: T }>) => void)[];
  } = {};
  on<T extends Happened["type"]>(
    type: T,
    handler: (e: Extract<Happened, { type: T }>) => void,
  ): void {
    const list = (this.handlers[type] ?? (this.handlers[type] = [])) as ((
      e: Extract<Happened, { type: T }>,
    ) => void)[];
    list.push(handler);
  }
  emit(e: Happened): void {
    (this.handlers[e.type] as ((x: Happened) => void)[] | undefined)?.forEach((handler) =>
      handler(e),
    );
  }
}
const bus = new Bus();
bus.on("Added", (e) => console.log("Added", e.count));
bus.on("Named", ({ name }) => console.log("Named", name));
bus.emit(new Added(1));
bus.emit(new Named("two"));

// By a method that is called as a value of unknown type.
class Emitter<E extends { [K in keyof E]: unknown }> {
  private readonly lists: { [K in keyof E]?: Array<Listener<E[K]>> } = {};
  on<K extends keyof E>(event: K, listener: Listener<E[K]>): void {
    (this.lists[event] ??= []).push(listener);
  }
  emit<K extends keyof E>(event: K, payload: E[K]): void {
    for (const each of this.lists[event] ?? []) each(payload);
  }
}
const emitter = new Emitter<Events>();
emitter.on("low", ({ threshold }) => console.log("threshold", threshold));
const loose: any = emitter;
loose[["on", "emit"][0]]("removed", (e: any) => console.log("loose", e));
loose.emit("removed", { id: "i", reason: "r" });
emitter.emit("low", { item: { id: "x" }, threshold: 2 });
// expect: low x
// expect: low { item: { id: 'x' }, threshold: 2 }
// expect: removed { id: 'y', reason: 'r' }
// expect: Added 1
// expect: Named two
// expect: loose { id: 'i', reason: 'r' }
// expect: threshold 2
