class Counter extends Map<string, number> {
  count(key: string): void {
    this.set(key, (this.get(key) ?? 0) + 1);
  }
}
const counter = new Counter();
for (const word of ["a", "b", "a"]) counter.count(word);
console.log(counter, counter instanceof Map); // expect: Counter(2) [Map] { 'a' => 2, 'b' => 1 } true

class Bag extends Set<string> {
  addAll(items: Iterable<string>): this {
    for (const item of items) this.add(item);
    return this;
  }
}
console.log([...new Bag().addAll("hello")].join("")); // expect: helo
