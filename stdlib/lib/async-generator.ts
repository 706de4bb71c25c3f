/**
 * The objects that asynchronous generator functions make. The body stops at each `await`, as that of an async function does, and at each `yield`, where
 * `$isYield` is set. Requests (`next`, `return`, `throw`) wait in line; one is under way at a time.
 */
import { AnyPromise, AsyncCall, asPromise, Promise } from "./promise.ts";
import { Reaction } from "./jobs.ts";

const START = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const DONE = 3;

const NEXT = 0;
const RETURN = 1;
const THROW = 2;

class Request {
  readonly $kind: number;
  readonly $value: unknown;
  readonly $promise: AnyPromise;

  constructor(kind: number, value: unknown, promise: AnyPromise) {
    this.$kind = kind;
    this.$value = value;
    this.$promise = promise;
  }
}

/** What an asynchronous generator is beside its types. */
export abstract class AsyncGeneratorCall extends AsyncCall {
  /** What was yielded last. */
  $item: unknown = undefined;
  /** The body stopped at a `yield`, not at an `await`. */
  $isYield = false;
  $status = START;
  $requests: Request[] = [];

  /** The answer to a request, of the types of the generator. */
  abstract $answer(value: unknown, isDone: boolean): unknown;

  $ask(kind: number, value: unknown, promise: AnyPromise): void {
    this.$requests.push(new Request(kind, value, promise));
    if (this.$status !== RUNNING) this.$serve();
  }

  /** Serves requests while the body stands. */
  $serve(): void {
    while (this.$status !== RUNNING && this.$requests.length > 0) {
      const request = this.$requests[0];
      const kind = request.$kind;
      if (kind !== NEXT && this.$status === START) this.$status = DONE;
      if (this.$status === DONE) {
        if (kind === RETURN) {
          this.$status = RUNNING;
          asPromise(request.$value).$react(new Returned(this));
        } else if (kind === THROW) this.$finish(true, request.$value);
        else this.$finish(false, this.$answer(undefined, true));
        continue;
      }
      this.$status = RUNNING;
      if (kind === RETURN) asPromise(request.$value).$react(new Returning(this));
      else this.$resume(kind === THROW, false, request.$value);
    }
  }

  $resume(isAbrupt: boolean, returns: boolean, value: unknown): void {
    this.$abrupt = isAbrupt;
    this.$returns = returns;
    this.$sent = value;
    if (returns) this.$result = value;
    this.$continue();
  }

  /** Settles the request that is under way. */
  $finish(isRejected: boolean, value: unknown): void {
    const [request] = this.$requests;
    this.$requests = this.$requests.slice(1);
    if (isRejected) request.$promise.$reject(value);
    else request.$promise.$resolve(value);
  }

  override $run(isRejected: boolean, value: unknown): void {
    this.$resume(isRejected, false, value);
  }

  override $continue(): void {
    let goesOn = false;
    try {
      goesOn = this.$step();
    } catch (error) {
      this.$status = DONE;
      this.$finish(true, error);
      this.$serve();
      return;
    }
    if (goesOn && !this.$isYield) return;
    this.$isYield = false;
    this.$status = goesOn ? SUSPENDED : DONE;
    this.$finish(false, this.$answer(goesOn ? this.$item : this.$result, !goesOn));
    this.$serve();
  }
}

/** `return(value)` once the body has ended: the value is awaited. */
class Returned extends Reaction {
  readonly $generator: AsyncGeneratorCall;

  constructor(generator: AsyncGeneratorCall) {
    super();
    this.$generator = generator;
  }

  $run(isRejected: boolean, value: unknown): void {
    const generator = this.$generator;
    generator.$status = DONE;
    generator.$finish(isRejected, isRejected ? value : generator.$answer(value, true));
    generator.$serve();
  }
}

/** `return(value)` at a `yield`: the body goes on to its `finally` blocks when the value is there. */
class Returning extends Reaction {
  readonly $generator: AsyncGeneratorCall;

  constructor(generator: AsyncGeneratorCall) {
    super();
    this.$generator = generator;
  }

  $run(isRejected: boolean, value: unknown): void {
    this.$generator.$resume(true, !isRejected, value);
  }
}

export class AsyncGenerator<T, R = any, N = any> extends AsyncGeneratorCall {
  override $answer(value: unknown, isDone: boolean): unknown {
    if (!isDone) {
      const yielded: IteratorResult<T, R> = { value: value as T, done: false };
      return yielded;
    }
    const returned: IteratorReturnResult<any> = { value, done: true };
    return returned;
  }

  next(value?: N): Promise<IteratorResult<T, R>> {
    const promise = new Promise<IteratorResult<T, R>>(undefined);
    this.$ask(NEXT, value, promise);
    return promise;
  }

  return(value: R | PromiseLike<R>): Promise<IteratorResult<T, R>> {
    const promise = new Promise<IteratorResult<T, R>>(undefined);
    this.$ask(RETURN, value, promise);
    return promise;
  }

  throw(error: unknown): Promise<IteratorResult<T, R>> {
    const promise = new Promise<IteratorResult<T, R>>(undefined);
    this.$ask(THROW, error, promise);
    return promise;
  }

  [Symbol.asyncIterator](): AsyncGenerator<T, R, N> {
    return this;
  }
}
