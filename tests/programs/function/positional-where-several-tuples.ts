// Functions of positional parameters where a rest of one of several tuples is wanted.
// expect: 12
// expect: bob!
// expect: nothing
// expect: 3
// expect: none
// expect: 2 y
// expect: z undefined
type Events = { add: [number, number]; name: [string]; none: [] };
type Any = (...args: Events[keyof Events]) => void;

class Emitter<T extends Record<keyof T, unknown[]>> {
  #listeners = new Map<keyof T, ((...args: T[keyof T]) => void)[]>();
  on<K extends keyof T>(name: K, listener: (...args: T[K]) => void): void {
    const known = this.#listeners.get(name) ?? [];
    known.push(listener as (...args: T[keyof T]) => void);
    this.#listeners.set(name, known);
  }
  emit<K extends keyof T>(name: K, ...args: T[K]): void {
    for (const each of this.#listeners.get(name) ?? []) each(...args);
  }
}
const emitter = new Emitter<Events>();
emitter.on("add", (a, b) => console.log(a * b));
emitter.on("name", (name) => console.log(`${name}!`));
emitter.on("none", () => console.log("nothing"));
emitter.emit("add", 3, 4);
emitter.emit("name", "bob");
emitter.emit("none");

const adds = ((a: number, b: number) => console.log(a + b)) as Any;
adds(1, 2);
const none = (() => console.log("none")) as Any;
none();

type Pair = [a: number, b: string] | [a: string];
function two(a: number | string, b?: string): void {
  console.log(a, b);
}
const pair: (...args: Pair) => void = two;
pair(2, "y");
pair("z");
