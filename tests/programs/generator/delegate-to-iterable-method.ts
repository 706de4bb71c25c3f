class Tree<T> {
  private readonly parts: Tree<T>[] = [];
  constructor(readonly value: T, ...parts: Tree<T>[]) {
    this.parts.push(...parts);
  }
  *all(): IterableIterator<T> {
    yield this.value;
    for (const part of this.parts) yield* part.all();
  }
  *[Symbol.iterator](): Iterator<T> {
    for (const part of this.parts) yield* part;
    yield this.value;
  }
}
const tree = new Tree("a", new Tree("b", new Tree("c")), new Tree("d"));
console.log([...tree.all()].join(""), [...tree].join("")); // expect: abcd cbda
