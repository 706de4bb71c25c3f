function call<H extends Record<string, (() => number) | undefined>, K extends keyof H>(h: H, k: K) {
  const f = h[k];
  return f ? f() : 0;
}
function sum<H extends Record<string, number[] | undefined>, K extends keyof H>(h: H, k: K) {
  const list = h[k];
  if (!list) return 0;
  let total = list[0] + list.length;
  for (const x of list) total += x;
  return total;
}
class Emitter<E extends Record<string, unknown[]>> {
  #h: { [K in keyof E]?: ((...a: E[K]) => void)[] } = {};
  on<K extends keyof E>(k: K, f: (...a: E[K]) => void) { (this.#h[k] ??= []).push(f); }
}
console.log(call({ a: () => 1, b: undefined }, "a"), sum({ a: [1, 2], b: undefined }, "a")); // expect: 1 6
new Emitter<{ open: [string] }>().on("open", (name) => console.log(name.length));
