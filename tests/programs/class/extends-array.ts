class Stack<T> extends Array<T> {
  peek(): T | undefined {
    return this[this.length - 1];
  }
  static of2<U>(first: U, second: U): Stack<U> {
    const stack = new Stack<U>();
    stack.push(first, second);
    return stack;
  }
}
const stack = new Stack<string>();
stack.push("a", "b");
console.log(stack, stack.peek(), stack.length, [...stack], stack.pop(), stack.indexOf("a"));
// expect: Stack(1) [ 'a' ] b 2 [ 'a', 'b' ] b 0
const joined = (list: string[]): string => list.join("+");
console.log(joined(stack), Array.isArray(stack), stack instanceof Stack, stack instanceof Array); // expect: a true true true
for (const [index, each] of Stack.of2("p", "q").entries()) console.log(index, each); // expect: 0 p
// expect: 1 q
console.log(Stack.of2(2, 1).sort(), Stack.of2(1, 2).map((each) => `${each}!`), Stack.from([1]));
// expect: Stack(2) [ 1, 2 ] Stack(2) [ '1!', '2!' ] Stack(1) [ 1 ]
console.log(new Stack<number>(2), new Stack<number>(1, 2), JSON.stringify(Stack.of2(1, 2)));
// expect: Stack(2) [ <2 empty items> ] Stack(2) [ 1, 2 ] [1,2]
const unknown: unknown = stack;
if (unknown instanceof Stack) console.log(unknown.length, unknown.peek(), unknown); // expect: 1 a Stack(1) [ 'a' ]
console.log([] instanceof Stack, (stack as any).peek()); // expect: false a
stack[2] = "z";
console.log(stack, stack.slice(1), stack.splice(0, 1));
// expect: Stack(2) [ <1 empty item>, 'z' ] Stack(2) [ <1 empty item>, 'z' ] Stack(1) [ 'a' ]
stack.length = 0;
console.log(stack.peek(), stack); // expect: undefined Stack(0) []
