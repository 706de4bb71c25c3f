/** What Node has from 24 on and older ones have not: stacks of what is to be disposed of, and the error that keeps two. */

type Disposer = () => unknown;

class NewerSuppressedError extends Error {
  readonly error: unknown;
  readonly suppressed: unknown;

  constructor(error: unknown, suppressed: unknown, message?: string) {
    super(message);
    this.name = "SuppressedError";
    this.error = error;
    this.suppressed = suppressed;
  }
}

class Stack {
  #disposers: Disposer[] = [];
  disposed = false;

  protected add(method: string, disposer: Disposer): void {
    const name = `${this.constructor.name}.prototype.${method}`;
    if (this.disposed)
      throw new ReferenceError(`Cannot call ${name} on an already-disposed DisposableStack`);
    this.#disposers.push(disposer);
  }

  adopt<T>(value: T, onDispose: (value: T) => unknown): T {
    this.add("adopt", () => onDispose(value));
    return value;
  }

  defer(onDispose: Disposer): void {
    this.add("defer", onDispose);
  }

  move(): Stack {
    const moved = new (this.constructor as new () => Stack)();
    moved.#disposers = this.take();
    return moved;
  }

  protected take(): Disposer[] {
    this.disposed = true;
    return this.#disposers.splice(0);
  }
}

/** What was thrown so far, and one more. */
function joined(thrown: readonly unknown[], error: unknown): unknown[] {
  if (thrown.length === 0) return [error];
  return [new NewerSuppressedError(error, thrown[0], "An error was suppressed during disposal")];
}

class DisposableStack extends Stack {
  use<T extends Disposable | null | undefined>(value: T): T {
    this.add("use", () => value?.[Symbol.dispose]());
    return value;
  }

  dispose(): void {
    let thrown: unknown[] = [];
    for (const dispose of this.take().reverse()) {
      try {
        dispose();
      } catch (error) {
        thrown = joined(thrown, error);
      }
    }
    if (thrown.length > 0) throw thrown[0];
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

class AsyncDisposableStack extends Stack {
  use<T extends Partial<AsyncDisposable & Disposable> | null | undefined>(value: T): T {
    this.add("use", () => (value?.[Symbol.asyncDispose] ?? value?.[Symbol.dispose])?.call(value));
    return value;
  }

  async disposeAsync(): Promise<void> {
    let thrown: unknown[] = [];
    for (const dispose of this.take().reverse()) {
      try {
        await dispose();
      } catch (error) {
        thrown = joined(thrown, error);
      }
    }
    if (thrown.length > 0) throw thrown[0];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.disposeAsync();
  }
}

for (const [name, value] of Object.entries({
  SuppressedError: NewerSuppressedError,
  DisposableStack,
  AsyncDisposableStack,
})) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
