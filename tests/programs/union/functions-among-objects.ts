type Listener = ((event: string, n: number) => void) | { handle(event: string): void };
class Hub {
  readonly #list: Listener[] = [];
  on(listener: Listener): void { this.#list.push(listener); }
  off(listener: Listener): void { const at = this.#list.indexOf(listener); console.log("found", at >= 0); if (at >= 0) this.#list.splice(at, 1); }
  emit(event: string): void { for (const each of this.#list) { if (typeof each === "function") each(event, 1); else each.handle(event); } }
}
const hub = new Hub();
for (const name of ["a", "b"]) {
  const hear = (): void => console.log("heard", name);
  hub.on(hear);
  if (name === "b") { hub.emit("x"); hub.off(hear); hub.emit("y"); }
}
class Part { count = 0; readonly tick = (): void => { this.count++; }; constructor(h: Hub) { h.on(this.tick); h.emit("z"); h.off(this.tick); h.emit("z"); } }
console.log(new Part(hub).count);
const loose: any = (e: string) => console.log("loose", e);
hub.on(loose); hub.emit("any"); hub.off(loose);
hub.on({ handle: (e) => console.log("object", e) }); hub.emit("o");
type Other = ((event: string) => void) | { handle(event: string): void };
const other: Other = process.argv.length > 0 ? (e: string) => console.log("other", e) : { handle() {} };
hub.on(other); hub.emit("p"); hub.off(other);
const kept = new Set<Listener>();
const names = new Map<Listener | undefined, string>();
for (const text of ["one", "two"]) {
  const short = (): void => console.log(text);
  kept.add(short).add(short);
  names.set(short, text);
  const asListener: Listener = short;
  console.log(kept.has(short), kept.size, names.get(asListener), asListener === short, [asListener].includes(short));
}
for (const each of kept) if (typeof each === "function") each("e", 2);
class Slot {
  listener: Listener | null = null;
  call(event: string): void {
    if (typeof this.listener === "function") this.listener(event, 3);
    else this.listener?.handle(event);
  }
}
const slot = new Slot();
slot.call("nobody");
const once = (event?: string): void => console.log("once", event);
slot.listener = once;
slot.call("slot");
slot.listener = { handle: once };
slot.call("object");
// expect: heard a
// expect: heard b
// expect: found true
// expect: heard a
// expect: heard a
// expect: found true
// expect: heard a
// expect: 1
// expect: heard a
// expect: loose any
// expect: found true
// expect: heard a
// expect: object o
// expect: heard a
// expect: object p
// expect: other p
// expect: found true
// expect: true 1 one true true
// expect: true 2 two true true
// expect: one
// expect: two
// expect: once slot
// expect: once object
