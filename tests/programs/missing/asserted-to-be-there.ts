// `null` and `undefined` that are asserted to be what they are not.
class TreeNode<V> {
  left: TreeNode<V> | null = null;
  constructor(
    public key: number,
    public value: V,
  ) {}
}
const dummy = new TreeNode<string>(null as any, undefined as any);
console.log(dummy, dummy.key === null);
dummy.key = 4;
console.log(dummy.key + 1, new TreeNode(3, 4).value * 2);
class Lazy<T> {
  private value: T = undefined as T;
  private size: number = null!;
  constructor(private readonly make: () => T) {}
  get(): T {
    return (this.value ??= this.make());
  }
  peek(): T {
    return this.value;
  }
  get length(): number {
    return this.size;
  }
}
const number = new Lazy(() => 42);
console.log(number.peek(), number.length, number.get(), number.peek());
console.log(new Lazy(() => "text").peek(), new Lazy(() => true).peek());
let best: number = null as any;
for (const x of [3, 1, 2]) if (best === null || x < best) best = x;
console.log(best);

// expect: TreeNode { key: null, value: undefined, left: null } true
// expect: 5 8
// expect: undefined null 42 42
// expect: undefined undefined
// expect: 1
