// What a `toJSON` makes nothing of is left out of objects and null in arrays, whatever is written before and after it.
// expect: {"b":1} [null,{"z":2},null] {}
// expect: {"a":{"c":[]},"d":{}} ["x",null,"\"q\"",":"]
// expect: {"é\n":"a\\b","日":"\ud800","k":":"}
// expect: [[],{},[[]],{"a":{}}]
class Gone {
  toJSON(): undefined {
    return undefined;
  }
}
const gone = new Gone();
console.log(JSON.stringify({ a: gone, b: 1 }), JSON.stringify([gone, { a: gone, z: 2, y: gone }, gone]), JSON.stringify({ a: gone }));
console.log(JSON.stringify({ a: { b: gone, c: [] }, d: { e: gone } }), JSON.stringify(["x", gone, '"q"', ":"]));
console.log(JSON.stringify({ "é\n": "a\\b", "日": "\ud800", k: ":" }));
console.log(JSON.stringify([[], {}, [[]], { a: {} }]));
console.log(JSON.stringify({ a: gone, b: [gone, { c: gone }], d: { e: 1 }, f: [] }, null, 2));
// expect: {
// expect:   "b": [
// expect:     null,
// expect:     {}
// expect:   ],
// expect:   "d": {
// expect:     "e": 1
// expect:   },
// expect:   "f": []
// expect: }
