interface Events {
  move: { x: number };
  say: string;
}
class Emitter {
  #listeners: ((payload: any) => void)[] = [];
  on<K extends keyof Events>(_event: K, listener: (payload: Events[K]) => void): () => void {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== listener);
    };
  }
  off<K extends keyof Events>(_event: K, listener: (payload: Events[K]) => void): void {
    this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  }
  emit(payload: unknown): number {
    for (const each of this.#listeners) each(payload);
    return this.#listeners.length;
  }
}
const emitter = new Emitter();
const stop = emitter.on("move", ({ x }) => console.log("moved", x));
const say = (text: string): void => console.log("say", text);
console.log(emitter.emit({ x: 1 })); // expect: moved 1
// expect: 1
stop();
emitter.on("say", say);
console.log(emitter.emit("hi")); // expect: say hi
// expect: 1
emitter.off("say", say);
console.log(emitter.emit("bye")); // expect: 0

const known = new Set<(payload: any) => void>([say]);
known.add(say);
const names = new Map<unknown, string>([[say, "say"]]);
console.log(known.size, known.has(say), names.get(say)); // expect: 1 true say
const same = (a: (...args: unknown[]) => unknown, b: (...args: unknown[]) => unknown): boolean => a === b;
const make = (first: number) => (count: unknown) => [first, count];
const made = make(1);
console.log(same(made, made), same(made, make(1))); // expect: true false
