class Item {
  #count = 1;
  constructor(readonly name: string) {}
  get count(): number {
    return this.#count;
  }
  // Nothing asks for it, and no text may be its name: that it would lose what is private is no matter.
  duplicate(): this {
    const copy = Object.create(Object.getPrototypeOf(this)) as this;
    return Object.assign(copy, this);
  }
}
function at(left: unknown, key: string): unknown {
  return (left as Record<string, unknown>)[key];
}
const things: unknown[] = [new Item("rope"), { name: "lamp", count: 2 }];
for (const thing of things) console.log(at(thing, "name"), at(thing, "count"), at(thing, "weight"));
// expect: rope 1 undefined
// expect: lamp 2 undefined
