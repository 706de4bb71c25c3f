const kindOf = Object.prototype.toString;
const hasOwn = Object.prototype.hasOwnProperty;
const slice = Array.prototype.slice;
class P {
  x = 1;
}
const values: unknown[] = [1, "s", true, undefined, null, [1], { a: 1 }, () => 1, new Date(0), /x/, new Map(), new TypeError("t"), 10n, new Uint8Array(1), new P(), P];
for (const value of values.slice(0, 6)) console.log(kindOf.call(value));
console.log(values.slice(6).map((value) => kindOf.call(value).slice(8, -1)).join());
console.log(Object.prototype.toString.call([]), kindOf.call({ a: 1 }), kindOf.call("text"));
console.log(hasOwn.call({ a: 1 }, "a"), hasOwn.call({ a: 1 }, "b"), slice.call([1, 2, 3], 1));

// expect: [object Number]
// expect: [object String]
// expect: [object Boolean]
// expect: [object Undefined]
// expect: [object Null]
// expect: [object Array]
// expect: Object,Function,Date,RegExp,Map,Error,BigInt,Uint8Array,Object,Function
// expect: [object Array] [object Object] [object String]
// expect: true false [ 2, 3 ]
