class Connection {
  constructor(
    readonly name: string,
    readonly fails = false,
  ) {
    console.log("open", name);
  }
  async [Symbol.asyncDispose](): Promise<void> {
    console.log("closing", this.name);
    await null;
    console.log("closed", this.name);
    if (this.fails) throw new Error(`in ${this.name}`);
  }
}
class Lock implements Disposable {
  constructor(readonly name: string) {}
  [Symbol.dispose](): void {
    console.log("unlock", this.name);
  }
}

// The last one opened is closed first, and each is waited for.
async function both(): Promise<number> {
  await using first = new Connection("first");
  await using second = new Connection("second");
  console.log("both");
  return first.name.length + second.name.length;
}
console.log(await both());

// What can only be disposed of at once is, and nothing where there is nothing.
async function mixed(isThere: boolean): Promise<string> {
  using lock = new Lock("plain");
  await using held = new Lock("awaited");
  await using connection = isThere ? new Connection("some") : null;
  return connection?.name ?? `${lock.name} and ${held.name}`;
}
console.log(await mixed(true));
console.log(await mixed(false));

// Loops dispose in each round, whatever way it ends.
async function rounds(): Promise<void> {
  outer: for (const n of [1, 2, 3]) {
    await using loop = new Connection(`round ${n}`);
    for (;;) {
      if (n === 2) continue outer;
      if (n === 3) break outer;
      break;
    }
    console.log("end of", loop.name);
  }
}
await rounds();

// What closing throws comes after what was thrown before.
try {
  await using a = new Connection("a", true),
    b = new Connection("b", true);
  throw new RangeError(`${a.name} ${b.name}`);
} catch (error) {
  const { name, message, error: last, suppressed } = error as any;
  console.log(name, message);
  console.log(String(last), String(suppressed.error), String(suppressed.suppressed));
}

// Objects of any kind, in asynchronous generators and behind interfaces.
function timed(name: string): AsyncDisposable & { laps: number } {
  return {
    laps: 0,
    async [Symbol.asyncDispose]() {
      console.log(name, "took", this.laps);
    },
  };
}
async function* numbers(): AsyncGenerator<number> {
  await using timer = timed("generator");
  for (;;) yield timer.laps++;
}
for await (const n of numbers()) if (n > 2) break;
const use = async (held: AsyncDisposable): Promise<string> => {
  await using handle = held;
  return typeof handle;
};
console.log(await use(timed("given")), await use(new Connection("given")));
console.log(typeof Symbol.asyncDispose, Symbol.asyncDispose in timed("asked"));
{
  await using last = timed("top");
  last.laps = 9;
}
console.log("end");

// expect: open first
// expect: open second
// expect: both
// expect: closing second
// expect: closed second
// expect: closing first
// expect: closed first
// expect: 11
// expect: open some
// expect: closing some
// expect: closed some
// expect: unlock awaited
// expect: unlock plain
// expect: some
// expect: unlock awaited
// expect: unlock plain
// expect: plain and awaited
// expect: open round 1
// expect: end of round 1
// expect: closing round 1
// expect: closed round 1
// expect: open round 2
// expect: closing round 2
// expect: closed round 2
// expect: open round 3
// expect: closing round 3
// expect: closed round 3
// expect: open a
// expect: open b
// expect: closing b
// expect: closed b
// expect: closing a
// expect: closed a
// expect: SuppressedError An error was suppressed during disposal
// expect: Error: in a Error: in b RangeError: a b
// expect: generator took 4
// expect: given took 0
// expect: open given
// expect: closing given
// expect: closed given
// expect: object object
// expect: symbol true
// expect: top took 9
// expect: end
