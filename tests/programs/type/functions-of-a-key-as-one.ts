/** What is asserted of `handlers[key]` is asserted of one of the functions there are. */
const handlers = {
  click: (x: number, y: number) => x + y,
  key: (text: string) => text.charCodeAt(0),
  none: () => null,
};
type Handlers = typeof handlers;
function call<K extends keyof Handlers>(
  key: K,
  ...values: Parameters<Handlers[K]>
): ReturnType<Handlers[K]> {
  const handler = handlers[key] as (...values: Parameters<Handlers[K]>) => ReturnType<Handlers[K]>;
  return handler(...values);
}
console.log(call("click", 1, 2).toFixed(1), call("key", "a"), call("none")); // expect: 3.0 97 null
