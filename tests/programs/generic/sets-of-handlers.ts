// A mapped type's entry for a key that only the call knows says what is made for it.
type Handler<A extends unknown[]> = (...args: A) => void;
class Emitter<E extends Record<string, any[]>> {
  private readonly handlers: { [K in keyof E]?: Set<Handler<E[K]>> } = {};
  on<K extends keyof E>(name: K, handler: Handler<E[K]>): () => void {
    (this.handlers[name] ??= new Set()).add(handler);
    return () => this.handlers[name]?.delete(handler);
  }
  emit<K extends keyof E>(name: K, ...args: E[K]): void {
    for (const handler of this.handlers[name] ?? []) handler(...args);
  }
}
const emitter = new Emitter<{ a: [n: number]; b: [] }>();
const off = emitter.on("a", (n) => console.log(n + 1));
emitter.on("b", () => console.log("b"));
emitter.emit("a", 1); // expect: 2
emitter.emit("b"); // expect: b
off();
emitter.emit("a", 2);
