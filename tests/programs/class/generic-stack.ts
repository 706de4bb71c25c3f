class Stack<T> {
  private items: T[] = [];
  push(...items: T[]): void {
    this.items.push(...items);
  }
  pop(): T | undefined {
    return this.items.pop();
  }
  get size(): number {
    return this.items.length;
  }
  map<U>(fn: (item: T) => U): Stack<U> {
    const result = new Stack<U>();
    for (const item of this.items) result.push(fn(item));
    return result;
  }
}
const numbers = new Stack<number>();
numbers.push(1, 2, 3);
const texts = numbers.map((n) => "n" + n);
console.log(texts.pop(), texts.size, numbers.pop(), numbers.pop(), numbers.size, new Stack<boolean>().pop()); // expect: n3 2 3 2 1 undefined
