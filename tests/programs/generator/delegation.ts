class Tree<T> {
  constructor(
    public value: T,
    public left: Tree<T> | null = null,
    public right: Tree<T> | null = null,
  ) {}
  *[Symbol.iterator](): Generator<T> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}
const tree = new Tree(4, new Tree(2, new Tree(1), new Tree(3)), new Tree(6, new Tree(5)));
console.log([...tree]);
for (const value of tree) if (value > 3) break;
function* inner(): Generator<string, number, string> {
  const sent = yield "first";
  console.log("inner got", sent);
  return 42;
}
function* outer(): Generator<string, void, string> {
  const value: number = yield* inner();
  console.log("value", value);
  yield* ["a", "b"];
  yield* "cd";
}
const walk = outer();
console.log(walk.next("x"), walk.next("y"));
console.log(walk.next("z").value, walk.next("z"));
// expect: [ 1, 2, 3, 4, 5, 6 ]
// expect: inner got y
// expect: value 42
// expect: { value: 'first', done: false } { value: 'a', done: false }
// expect: b { value: 'c', done: false }
