// An element beyond the end whose type says that it is an object goes on as undefined, to the TypeError where it is used.
class Task { constructor(readonly name: string) {} label(): string { return `<${this.name}>`; } }
class Stack<T> { items: T[] = []; peek(): T { return this.items[this.items.length - 1]!; } first() { return this.items[0]; } }
const tasks = new Stack<Task>();
const name = (task: Task): string => task.name;
console.log(tasks.peek(), tasks.first() === undefined, !tasks.peek(), typeof tasks.first(), tasks.first()?.name); // expect: undefined true true undefined undefined
for (const use of [() => tasks.peek().name, () => tasks.peek().label(), () => name(tasks.first()!)]) {
  try {
    console.log(use());
  } catch (error) {
    console.log((error as Error).message);
  }
}
// expect: Cannot read properties of undefined (reading 'name')
// expect: Cannot read properties of undefined (reading 'label')
// expect: Cannot read properties of undefined (reading 'name')
tasks.items.push(new Task("a"));
const held = { first: tasks.first(), second: tasks.items[1]! };
console.log(name(tasks.peek()), held, [held.second].includes(tasks.items[5]!)); // expect: a { first: Task { name: 'a' }, second: undefined } true
