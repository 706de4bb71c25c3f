// Values as the console shows them, as texts.
import { format, inspect, isDeepStrictEqual } from "node:util";

console.log(inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }), inspect("two"), inspect([new Map([["k", 1]])]));
console.log(format("%s-%d %j", "x", 5, { a: 1 }, "more"), isDeepStrictEqual({ a: [1] }, { a: [1] }), isDeepStrictEqual([1], [2]));
// expect: { a: [Object] } 'two' [ Map(1) { 'k' => 1 } ]
// expect: x-5 {"a":1} more true false
