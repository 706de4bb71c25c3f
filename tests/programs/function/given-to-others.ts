// expect: Map TypeError: undefined is not a function undefined
// expect: Set TypeError: undefined is not a function undefined
// expect: Promise TypeError: Promise resolver undefined is not a function undefined
// expect: queueMicrotask TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: nextTick TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: setTimeout TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: setInterval TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: setImmediate TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: URLSearchParams TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: EventEmitter TypeError [ERR_INVALID_ARG_TYPE]: The "listener" argument must be of type function. Received undefined ERR_INVALID_ARG_TYPE
// expect: Map TypeError: object null is not a function undefined
// expect: Set TypeError: object null is not a function undefined
// expect: Promise TypeError: Promise resolver null is not a function undefined
// expect: queueMicrotask TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: nextTick TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: setTimeout TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: setInterval TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: setImmediate TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: URLSearchParams TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: EventEmitter TypeError [ERR_INVALID_ARG_TYPE]: The "listener" argument must be of type function. Received null ERR_INVALID_ARG_TYPE
// expect: Promise TypeError: Promise resolver 5 is not a function undefined
// expect: Promise TypeError: Promise resolver #<Object> is not a function undefined
// expect: EventEmitter TypeError [ERR_INVALID_ARG_TYPE]: The "listener" argument must be of type function. Received type number (5) ERR_INVALID_ARG_TYPE
// expect: Promise TypeError: Promise resolver undefined is not a function undefined
// expect: then 1
// Sets, maps, promises, timers and emitters throw what is no function when they are given it.
import { EventEmitter } from "node:events";
function tell(name: string, call: () => unknown): void {
  try {
    console.log(name, call());
  } catch (error) {
    console.log(name, String(error), (error as { code?: string }).code);
  }
}
for (const given of [undefined, null] as any[]) {
  tell("Map", () => new Map<string, number>().forEach(given));
  tell("Set", () => new Set([1]).forEach(given));
  tell("Promise", () => new Promise(given));
  tell("queueMicrotask", () => queueMicrotask(given));
  tell("nextTick", () => process.nextTick(given));
  tell("setTimeout", () => setTimeout(given, 1));
  tell("setInterval", () => setInterval(given, 1));
  tell("setImmediate", () => setImmediate(given));
  tell("URLSearchParams", () => new URLSearchParams().forEach(given));
  tell("EventEmitter", () => new EventEmitter().on("x", given));
}
tell("Promise", () => new Promise(5 as any));
tell("Promise", () => new Promise({} as any));
tell("EventEmitter", () => new EventEmitter().once("x", 5 as any));
const lie = undefined as unknown as (resolve: (x: number) => void) => void;
tell("Promise", () => new Promise<number>(lie));
Promise.resolve(1).then(undefined as any).then((x) => console.log("then", x));
