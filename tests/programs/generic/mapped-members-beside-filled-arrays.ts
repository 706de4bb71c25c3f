// A class of handlers by the keys of a type parameter, in a program that fills arrays of elements of a type which it does not write.
type Handler<T> = (payload: T) => void;
class Emitter<E extends Record<keyof E, unknown>> {
  #handlers: { [K in keyof E]?: Array<Handler<E[K]>> } = {};
  on<K extends keyof E>(event: K, handler: Handler<E[K]>): void {
    (this.#handlers[event] ??= []).push(handler);
  }
  emit<K extends keyof E>(event: K, payload: E[K]): boolean {
    const list = this.#handlers[event];
    list?.slice().forEach((h) => h(payload));
    return !!list?.length;
  }
}
const e = new Emitter<{ a: number }>();
e.on("a", (n) => console.log("a is", n));
console.log(e.emit("a", 1));
const counts = (n: number): number[] => {
  const out = new Array(n).fill(0);
  for (let i = 0; i < n; i++) out[i] = i * i;
  return out;
};
console.log(counts(4));
// expect: a is 1
// expect: true
// expect: [ 0, 1, 4, 9 ]
