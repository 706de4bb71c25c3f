/** Classes of the program that are made of what maps and sets are made of. */
class Tags extends Set<string> {
  addAll(...tags: string[]): this {
    for (const tag of tags) this.add(tag);
    return this;
  }
}
console.log(new Tags(["z"]).addAll("a", "b"), new Tags(null).size, new Tags().size); // expect: Tags(3) [Set] { 'z', 'a', 'b' } 0 0
class Prices extends Map<string, number> {
  constructor(entries?: Iterable<[string, number]>) {
    super(entries);
  }
  total(): number {
    return [...this.values()].reduce((sum, each) => sum + each, 0);
  }
}
console.log(new Prices([["a", 1], ["b", 2]]).total(), new Prices().total()); // expect: 3 0
console.log(new Prices(new Map([["q", 9]]))); // expect: Prices(1) [Map] { 'q' => 9 }
class Counted extends Tags {
  count = this.size;
}
console.log(new Counted(["x", "y"]).count, new Counted(new Set(["p"])).count); // expect: 2 1
class Logged extends Map<string, number> {
  override set(key: string, value: number): this {
    console.log("set", key); // expect: set a
    return super.set(key, value);
  }
}
console.log(new Logged([["a", 1]]).get("a")); // expect: 1
