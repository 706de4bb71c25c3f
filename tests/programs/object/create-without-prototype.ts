// Object.create(null) makes a dictionary without a prototype, which shows in how it is printed.
const counts: Record<string, number> = Object.create(null);
for (const word of "to be or not to be".split(" ")) counts[word] = (counts[word] ?? 0) + 1;
console.log(counts, Object.keys(counts).length); // expect: [Object: null prototype] { to: 2, be: 2, or: 1, not: 1 } 4
const names = Object.create(null) as { [key: string]: string };
console.log("constructor" in names, names["toString"] === undefined, names); // expect: false true [Object: null prototype] {}
class Cache {
  private readonly entries: Record<string, { size: number }> = Object.create(null);
  add(key: string, size: number): number {
    this.entries[key] = { size };
    return Object.values(this.entries).reduce((sum, each) => sum + each.size, 0);
  }
}
const cache = new Cache();
console.log(cache.add("a", 1) + cache.add("b", 2), JSON.stringify(cache)); // expect: 4 {"entries":{"a":{"size":1},"b":{"size":2}}}
