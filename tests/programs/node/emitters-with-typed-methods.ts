// Emitters whose methods are overridden for the events that they know, or typed by an interface of the class's name.
import { EventEmitter, once } from "node:events";

interface Events {
  added: [count: number];
  sold: [name: string, count: number];
}
class Shop extends EventEmitter {
  override emit<K extends keyof Events>(event: K, ...args: Events[K]): boolean {
    return super.emit(event, ...args);
  }
  override on<K extends keyof Events>(event: K, listener: (...args: Events[K]) => void): this {
    return super.on(event, listener as (...args: unknown[]) => void);
  }
}
const shop = new Shop().on("added", (count) => console.log("added", count + 1)).on("sold", (name, count) => console.log(name.toUpperCase(), count));
console.log(shop.emit("added", 1), shop.emit("sold", "lamp", 2));
// expect: added 2
// expect: LAMP 2
// expect: true true

class Typed<E extends Record<string, unknown[]>> extends EventEmitter {
  override once<K extends keyof E & string>(event: K, listener: (...args: E[K]) => void): this {
    return super.once(event, listener as (...args: unknown[]) => void);
  }
}
const typed = new Typed<{ ready: [boolean]; end: [] }>().once("ready", (is) => console.log("ready", !is)).once("end", () => console.log("end"));
console.log(typed.emit("ready", true), typed.emit("ready", true), typed.emit("end"), typed.eventNames());
// expect: ready false
// expect: end
// expect: true false true []

interface Bus {
  on(event: "message", listener: (text: string) => void): this;
  emit(event: "message", text: string): boolean;
}
class Bus extends EventEmitter {}
const bus = new Bus().on("message", (text) => console.log(text.length));
console.log(bus.emit("message", "four"), bus instanceof EventEmitter);
// expect: 4
// expect: true true

const tick = Symbol("tick");
const plain = new EventEmitter().on(tick, (n: number) => console.log("tick", n));
console.log(plain.emit(tick, 3), plain.eventNames(), plain.listenerCount(tick));
// expect: tick 3
// expect: true [ Symbol(tick) ] 1
setTimeout(() => plain.emit(tick, 4), 1);
console.log(await once(plain, tick));
// expect: tick 4
// expect: [ 4 ]
