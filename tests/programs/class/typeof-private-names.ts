// `typeof this.#name` as a type.
class Rules {
  #rules: { name: string; priority: number }[] = [];
  add(name: string, priority: number): this {
    this.#rules.push({ name, priority });
    return this;
  }
  byPriority(): Map<number, string[]> {
    const groups = this.#rules.reduce(
      (map, rule) => map.set(rule.priority, [...(map.get(rule.priority) ?? []), rule]),
      new Map<number, typeof this.#rules>(),
    );
    return new Map([...groups].map(([priority, rules]) => [priority, rules.map((rule) => rule.name)]));
  }
}
console.log(new Rules().add("a", 2).add("b", 1).add("c", 2).byPriority()); // expect: Map(2) { 2 => [ 'a', 'c' ], 1 => [ 'b' ] }
