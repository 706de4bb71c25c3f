class List<T> {
  head: { value: T; next: List<T>["head"] } | null = null;
  length = 0;
  prepend(value: T): this {
    this.head = { value, next: this.head };
    this.length++;
    return this;
  }
  toArray(): T[] {
    const out: T[] = [];
    for (let node = this.head; node !== null; node = node.next) out.push(node.value);
    return out;
  }
}
const list = new List<string>().prepend("c").prepend("b").prepend("a");
console.log(list.toArray(), list.length, list.head?.next?.value); // expect: [ 'a', 'b', 'c' ] 3 b
