class Counter {
  readonly log: string[] = [];
  count = 0;
  next(value?: unknown): IteratorResult<number, string> {
    this.log.push(`next ${String(value)}`);
    this.count++;
    return this.count > 3 ? { value: "finished", done: true } : { value: this.count, done: false };
  }
  return(value?: any): IteratorResult<number, string> {
    this.log.push(`return ${String(value)}`);
    return { value: `${String(value)}!`, done: true };
  }
  throw(error?: unknown): IteratorResult<number, string> {
    this.log.push(`throw ${String(error)}`);
    return { value: 100, done: false };
  }
  [Symbol.iterator](): Counter {
    return this;
  }
}
function* over(source: Counter): Generator<number, string, unknown> {
  const result = yield* source;
  console.log("result", result);
  return `outer ${String(result)}`;
}
{
  const counter = new Counter();
  const walk = over(counter);
  console.log(walk.next("ignored"), walk.next("a"), walk.next("b"), walk.next("c"), walk.next());
  console.log(counter.log);
}
{
  const counter = new Counter();
  const walk = over(counter);
  console.log(walk.next(), walk.throw(new Error("thrown")), walk.return("early"), walk.next());
  console.log(counter.log);
}
function* overIterable(source: Iterable<number, string, string>): Generator<number, string, string> {
  return yield* source;
}
function* numbers(): Generator<number, string, string> {
  const sent = yield 1;
  return `sent ${sent}`;
}
{
  const walk = overIterable(numbers());
  console.log(walk.next("a"), walk.next("b"));
  const other = overIterable(new Counter());
  console.log(other.next("a"), other.next("b"), other.return("c"));
}
// expect: result finished
// expect: { value: 1, done: false } { value: 2, done: false } { value: 3, done: false } { value: 'outer finished', done: true } { value: undefined, done: true }
// expect: [ 'next undefined', 'next a', 'next b', 'next c' ]
// expect: { value: 1, done: false } { value: 100, done: false } { value: 'early!', done: true } { value: undefined, done: true }
// expect: [ 'next undefined', 'throw Error: thrown', 'return early' ]
// expect: { value: 1, done: false } { value: 'sent b', done: true }
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'c!', done: true }
