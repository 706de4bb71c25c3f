class Handle {
  constructor(
    readonly name: string,
    readonly fails = false,
  ) {}
  [Symbol.dispose](): void {
    console.log("close", this.name);
    if (this.fails) throw new Error(`in ${this.name}`);
  }
}

// What was added last is disposed of first.
function opened(names: readonly string[]): DisposableStack {
  using stack = new DisposableStack();
  for (const name of names) stack.use(new Handle(name));
  stack.use(null);
  const lists = stack.adopt([1, 2, 3], (numbers) => console.log("adopted", numbers.length));
  lists.push(4);
  stack.defer(() => console.log("deferred"));
  return stack.move();
}
const stack = opened(["a", "b"]);
console.log(stack.disposed, stack instanceof DisposableStack);
stack.dispose();
stack.dispose();
console.log(stack.disposed);
try {
  stack.defer(() => {});
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}

// Every exception is kept.
try {
  using failing = new DisposableStack();
  failing.use(new Handle("first", true));
  failing.use(new Handle("second", true));
} catch (error) {
  if (error instanceof SuppressedError) {
    console.log(error.name, error.message, String(error.error), String(error.suppressed));
  }
}
const made = new SuppressedError(new Error("later"), new Error("earlier"), "both");
console.log(made.message, made instanceof Error, made.error.message, made.suppressed.message);

class Connection {
  constructor(readonly name: string) {}
  async [Symbol.asyncDispose](): Promise<void> {
    await null;
    console.log("closed", this.name);
  }
}
async function main(): Promise<void> {
  await using all = new AsyncDisposableStack();
  const connection = all.use(new Connection("one"));
  all.use(new Handle("plain"));
  all.defer(async () => {
    await null;
    console.log("waited for");
  });
  all.adopt(connection.name, async (name) => console.log("adopted", name));
  console.log(all.disposed);
}
await main();
const last = new AsyncDisposableStack();
last.defer(() => Promise.reject(new Error("refused")));
const moved = last.move();
await last.disposeAsync();
await moved.disposeAsync().catch((error) => console.log(String(error), moved.disposed));

// expect: false true
// expect: deferred
// expect: adopted 4
// expect: close b
// expect: close a
// expect: true
// expect: ReferenceError Cannot call DisposableStack.prototype.defer on an already-disposed DisposableStack
// expect: close second
// expect: close first
// expect: SuppressedError An error was suppressed during disposal Error: in first Error: in second
// expect: both true later earlier
// expect: false
// expect: adopted one
// expect: waited for
// expect: close plain
// expect: closed one
// expect: Error: refused true
