class Stack<T> {
  #items: T[] = [];
  push(x: T): void { this.#items.push(x); }
  pop(): T | undefined { return this.#items.pop(); }
  get size(): number { return this.#items.length; }
}
const s = new Stack<number>();
s.push(1); s.push(2);
console.log(s.pop(), s.size); // expect: 2 1
const t = new Stack<string>();
t.push("a");
console.log(t.pop(), t.pop()); // expect: a undefined
