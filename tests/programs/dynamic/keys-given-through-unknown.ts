// Objects of a declared shape get keys of functions that know nothing of it, and lose some.
function set(target: any, key: string, value: unknown): void {
  target[key] = value;
}
function setUnknown(target: unknown, key: string, value: unknown): void {
  (target as Record<string, unknown>)[key] = value;
}
function setOfObject(target: object, key: string, value: unknown): void {
  (target as any)[key] = value;
}
function setAt(target: unknown, path: readonly string[], value: unknown): void {
  let at = target as Record<string, unknown>;
  for (const each of path.slice(0, -1)) at = (at[each] ??= {}) as Record<string, unknown>;
  at[path[path.length - 1] as string] = value;
}
function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
function remove(target: any, key: string): void {
  delete target[key];
}
function removeEntry(entries: Record<string, unknown>, key: string): void {
  delete entries[key];
}

const ofAny = { a: 1, f: (x: number) => x + 1 };
set(ofAny, "z", 3);
console.log(ofAny, ofAny.a, ofAny.f(1));
// expect: { a: 1, f: [Function: f], z: 3 } 1 2

const ofUnknown = { a: 1, b: "x" };
setUnknown(ofUnknown, "z", 3);
setUnknown(ofUnknown, "b", "y");
console.log(ofUnknown, ofUnknown.b);
// expect: { a: 1, b: 'y', z: 3 } y

const ofObject = { c: true };
setOfObject(ofObject, "z", [1]);
console.log(ofObject, ofObject.c);
// expect: { c: true, z: [ 1 ] } true

const settings = { server: { port: 80 }, debug: false };
setAt(settings, ["server", "tls", "key"], "k");
setAt(settings, ["server", "port"], 81);
console.log(JSON.stringify(settings), settings.server.port);
// expect: {"server":{"port":81,"tls":{"key":"k"}},"debug":false} 81

const counts = { one: 1, two: 2 };
count(counts, "one");
count(counts, "more");
console.log(counts, counts.one + counts.two);
// expect: { one: 2, two: 2, more: 1 } 4

const less = { d: 1, e: 2 };
remove(less, "d");
console.log(less, less.d, "d" in less);
// expect: { e: 2 } undefined false

const entries = { g: 1, h: "i" };
removeEntry(entries, "h");
console.log(Object.keys(entries), entries.h);
// expect: [ 'g' ] undefined
