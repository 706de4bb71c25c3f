// The last element of an empty list goes on as undefined, out of a method typed as the element.
class Stack<T> {
  #items: T[] = [];
  push(item: T): void {
    this.#items.push(item);
  }
  pop(): T {
    return this.#items.pop()!;
  }
  peek(): T {
    return this.#items[this.#items.length - 1]!;
  }
}
const numbers = new Stack<number>();
console.log(numbers.peek(), numbers.pop(), numbers.peek() === undefined); // expect: undefined undefined true
numbers.push(3);
console.log(numbers.peek() + 1, numbers.pop(), numbers.pop() + 1); // expect: 4 3 NaN
const words = new Stack<string>();
console.log(`${words.peek()}`, words.pop() ?? "none"); // expect: undefined none
