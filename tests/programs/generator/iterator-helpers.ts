const ages = new Map([["ada", 36], ["alan", 41], ["grace", 85]]);
console.log(ages.values().map((age) => age * 2).toArray(), ages.keys().filter((name) => name !== "alan").toArray());
console.log(ages.entries().take(2).toArray(), [...ages.values().drop(1)]);
console.log(ages.values().reduce((a, b) => a + b), ages.values().reduce((text, age) => text + age, "x"));
console.log(ages.values().some((age) => age > 80), ages.values().every((age) => age > 80), ages.keys().find((name) => name.length === 4));
ages.keys().forEach((name, index) => console.log(name, index));
const words = ["x", "yy", "z"];
console.log(words.entries().map(([index, word]) => word + index).toArray(), words.keys().map((index) => index + 1).toArray());
const isText = (value: string | number): value is string => typeof value === "string";
const mixed: (string | number)[] = [1, "a", 2, "b"];
const texts: string[] = mixed.values().filter(isText).toArray();
console.log(texts, "héy"[Symbol.iterator]().map((c) => c.toUpperCase()).toArray(), new Set([3, 1]).values().map(String).toArray());
function firsts<T>(source: IteratorObject<T>, count: number): T[] {
  return source.take(count).toArray();
}
console.log(firsts(words.values(), 2), firsts(ages.keys(), 5));
console.log([..."ab1".matchAll(/[a-z]/g).map((found) => found[0])], new Set(words.values().map((word) => word.length)));
console.log(Math.max(...ages.values().map((age) => age + 1)), Object.fromEntries(words.entries().map(([index, word]) => [word, index])));
console.log(words.values().map((word) => word));

// expect: [ 72, 82, 170 ] [ 'ada', 'grace' ]
// expect: [ [ 'ada', 36 ], [ 'alan', 41 ] ] [ 41, 85 ]
// expect: 162 x364185
// expect: true false alan
// expect: ada 0
// expect: alan 1
// expect: grace 2
// expect: [ 'x0', 'yy1', 'z2' ] [ 1, 2, 3 ]
// expect: [ 'a', 'b' ] [ 'H', 'É', 'Y' ] [ '3', '1' ]
// expect: [ 'x', 'yy' ] [ 'ada', 'alan', 'grace' ]
// expect: [ 'a', 'b' ] Set(2) { 1, 2 }
// expect: 86 { x: 0, yy: 1, z: 2 }
// expect: Object [Iterator Helper] {}
