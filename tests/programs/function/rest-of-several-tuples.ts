// A rest parameter whose type is one of several tuples that are held differently, or waits for type arguments.
function shown(...args: [string, string] | [number]): string {
  return args.length === 2 ? args[0] + args[1] : String(args[0] * 2);
}
const value: (...args: [string, string] | [number]) => string = shown;
console.log(shown("a", "b"), shown(4), value("c", "d"), value(5)); // expect: ab 8 cd 10

type Colour = [number, number, number];
class Pen {
  #colour: Colour = [0, 0, 0];
  set(...colour: [Colour] | Colour): string {
    this.#colour = colour.length === 1 ? colour[0] : colour;
    return this.#colour.join("/");
  }
}
console.log(new Pen().set(1, 2, 3), new Pen().set([4, 5, 6])); // expect: 1/2/3 4/5/6

class Base {
  count(...args: [string, string] | [number] | []): number {
    return args.length;
  }
}
class Derived extends Base {
  override count(...args: [string, string] | [number] | []): number {
    return super.count(...args) + 10;
  }
}
console.log(new Derived().count("x", "y"), new Derived().count(1), (new Derived() as Base).count()); // expect: 12 11 10

// `infer` after `...` is an array, and so are all properties of the mapped type.
type Parts<F> = F extends (...args: infer P) => unknown ? P : never;
type Lists<T extends object> = {
  [K in keyof T]: T[K] extends (...args: any[]) => void ? Parameters<T[K]> : T[K] extends any[] ? T[K] : any[];
};
type Listener<T, K> = T extends string ? (...args: any[]) => void : (...args: Lists<Exclude<T, string> & object>[Extract<K, keyof T>]) => void;
function lengthOf<T>(_function: T, ...args: Parts<T>): number {
  return args.length;
}
class Emitter<T extends object> {
  readonly #listeners = new Map<keyof T, ((...args: any[]) => void)[]>();
  on<K extends keyof T>(event: K, listener: Listener<T, K>): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener as (...args: any[]) => void]);
    return this;
  }
  off<K extends keyof T>(event: K, listener?: Listener<T, K>): this {
    this.#listeners.set(event, (this.#listeners.get(event) ?? []).filter((each) => listener && each !== listener));
    return this;
  }
  remove = this.off;
  emit<K extends keyof T>(event: K, ...args: Parameters<Listener<T, K>>): number {
    const listeners = this.#listeners.get(event) ?? [];
    for (const each of listeners) each.apply(this, args);
    return listeners.length;
  }
}
interface Events {
  message: (from: string, text: string) => void;
  count: [n: number];
  close: () => void;
}
const emitter = new Emitter<Events>();
const twice = (n: number): void => console.log(n * 2);
emitter.on("message", (from, text) => console.log(`${from}: ${text}`)).on("count", twice);
console.log(emitter.emit("message", "ann", "hi"), emitter.emit("count", 4), emitter.emit("close"));
// expect: ann: hi
// expect: 8
// expect: 1 1 0
console.log(emitter.remove("count", twice).emit("count", 5), lengthOf((a: number, b: string) => `${a}${b}`, 1, "x")); // expect: 0 2
