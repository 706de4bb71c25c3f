// A mapped type whose keys are a parameter's: what may be given for it, and what Object.entries says of it.
type Kind = "text" | "count";
type Kinds<T extends Record<string, any>> = { [K in keyof T]?: Kind };
function check<T extends Record<string, any>>(object: T, kinds: Kinds<T>, more: Kinds<T> = {}): T {
  const one = (name: string, kind: Kind): string => `${name} is ${typeof object[name] === "string" ? "" : "no "}${kind}`;
  for (const [name, kind] of Object.entries(kinds)) console.log(one(name, kind!).replace("count", "number"));
  for (const [name, kind] of Object.entries(more)) console.log(one(name, kind!));
  return object;
}
type Base<N> = { label: string; size: N };
function checkMore<N, T>(object: Base<N> & T): Base<N> & T {
  return check(object, { label: "text", size: "count" });
}
console.log(checkMore({ label: "a", size: 2, extra: true }));
// expect: label is text
// expect: size is no number
// expect: { label: 'a', size: 2, extra: true }
