// apply of a function that has one of several types, and rest parameters whose type is computed.
class Emitter<E extends { [name: string]: (...args: any[]) => void }> {
  private readonly handlers = new Map<keyof E, Set<E[keyof E]>>();
  on<K extends keyof E>(name: K, handler: E[K]): this {
    const known = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, known.add(handler));
    return this;
  }
  emit<K extends keyof E>(name: K, ...args: Parameters<E[K]>): void {
    for (const handler of [...(this.handlers.get(name) ?? [])]) handler.apply(this, args);
  }
}
type Events = {
  progress: (done: number, total: number) => void;
  done: (file: string) => void;
  failed: (error: Error, code?: number) => void;
};
const emitter = new Emitter<Events>()
  .on("progress", (done, total) => console.log(done / total))
  .on("done", (file) => console.log(file))
  .on("failed", (error, code) => console.log(error.message, code));
emitter.emit("progress", 1, 4); // expect: 0.25
emitter.emit("done", "a.zip"); // expect: a.zip
emitter.emit("failed", new Error("bad")); // expect: bad undefined
function count<T>(_value: T, ...rest: T extends string ? [] : [number]): number {
  return rest.length;
}
console.log(count("x"), count(1, 2)); // expect: 0 1
const nothing: [] = [];
const lengthOf = (list: [] | [number]): number => list.length;
console.log(lengthOf(nothing), lengthOf([1])); // expect: 0 1
interface Channel<T> {
  send<K extends keyof T>(name: K, ...args: T[K] extends undefined ? [] : [payload: T[K]]): number;
}
const channelOf = <T>(): Channel<T> => ({
  send(name, ...args) {
    console.log(name, args, args[0]);
    return args.length;
  },
});
const channel = channelOf<{ data: number; ping: undefined }>();
console.log(channel.send("data", 5)); // expect: data [ 5 ] 5
// expect: 1
console.log(channel.send("ping")); // expect: ping [] undefined
// expect: 0
