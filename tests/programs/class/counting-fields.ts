// Fields that count: integers as long as they are, numbers as any other number where they are not.
class Stack<T> {
  private items: T[] = new Array<T>(2);
  private size = 0;
  push(item: T): void {
    this.items[this.size++] = item;
  }
  pop(): T | undefined {
    return this.size > 0 ? this.items[--this.size] : undefined;
  }
  get length(): number {
    return this.size;
  }
}
const stack = new Stack<string>();
for (const letter of "abcd") stack.push(letter);
console.log(stack.pop(), stack.length, stack.pop(), stack.pop(), stack.pop(), stack.pop(), stack.length); // expect: d 3 c b a undefined 0
console.log(stack); // expect: Stack { items: [ 'a', 'b', 'c', 'd' ], size: 0 }
console.log(JSON.stringify(stack)); // expect: {"items":["a","b","c","d"],"size":0}

class Account {
  steps = 0;
  balance = 0;
  least = 0;
  rate = 1;
  big = 2 ** 52;
  change(by: number): void {
    this.steps++;
    this.balance += by;
    this.least = Math.min(this.least, -this.steps);
    this.rate /= 2;
    this.big *= 2;
  }
}
const account = new Account();
for (let i = 0; i < 4; i++) account.change(i * 0.5);
console.log(account.steps, account.balance, account.least, account.rate, account.big); // expect: 4 3 -4 0.0625 72057594037927940
const copy = { ...account, steps: account.steps + 0.5 };
console.log(copy.steps, Object.entries(account).length, account.steps / 3 > 1); // expect: 4.5 5 true

class Signed {
  value = 0;
  flip(): number {
    this.value = -this.value;
    return this.value;
  }
}
const signed = new Signed();
console.log(signed.flip(), signed.flip(), Object.is(signed.flip(), -0)); // expect: -0 0 true

function counter(): { next: () => number; half: () => number } {
  let count = 0;
  return { next: () => ++count, half: () => count / 2 };
}
const { next, half } = counter();
next();
console.log(next(), next(), half()); // expect: 2 3 1.5

class Derived extends Account {
  override change(by: number): void {
    super.change(by);
    this.steps += 2;
  }
}
const derived: Account = new Derived();
derived.change(1);
console.log(derived.steps, `${derived.steps}`, derived.steps === 3); // expect: 3 3 true
