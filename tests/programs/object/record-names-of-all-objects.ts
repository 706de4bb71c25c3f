// Records inherit from Object.prototype: `in` finds its names, Object.hasOwn does not, and objects without a prototype have none of them.
const words = ["a", "constructor", "a", "toString", "__proto__"];
const counts: Record<string, number> = {};
for (const word of words.slice(0, 4)) counts[word] = (Object.hasOwn(counts, word) ? counts[word]! : 0) + 1;
console.log(counts, "valueOf" in counts, "toString" in counts, "b" in counts, words[4]! in counts); // expect: { a: 2, constructor: 1, toString: 1 } true true false true
for (const word of words.slice(0, 4)) counts[word] = (counts[word] ?? 0) + 1;
console.log(counts); // expect: { a: 4, constructor: 2, toString: 2 }
const bare = Object.create(null) as Record<string, number>;
for (const word of words) bare[word] = (bare[word] ?? 0) + 1;
console.log(Object.entries(bare).join(" "), "constructor" in bare, "valueOf" in bare, bare["valueOf"]); // expect: a,2 constructor,1 toString,1 __proto__,1 true false undefined
interface Point {
  x: number;
  y: number;
}
const point: Point = { x: 1, y: 2 };
const entries = point as unknown as Record<string, number>;
console.log(entries["x"], "valueOf" in entries, "z" in entries, words[3]! in entries); // expect: 1 true false true
const parsed: any = JSON.parse('{"a":1}');
const made: any = { a: 1 };
const word = words[3]!;
console.log(typeof parsed[word], typeof parsed.toString, typeof parsed.zip, word in parsed, Object.hasOwn(parsed, word)); // expect: function function undefined true false
console.log(typeof made[word], typeof made["valueOf"], word in made, made[word] === undefined); // expect: function function true false
