/** `DisposableStack` and `AsyncDisposableStack`: what is to be disposed of together, the last one added first. */
import { suppressed } from "./suppressed-error.ts";

/** How something is disposed of; what it gives is waited for in an `AsyncDisposableStack`. */
type Disposer = () => unknown;

/** What happens to a stack that was disposed of, where something is done with it. */
function refuseDisposed(method: string): never {
  throw new ReferenceError(`Cannot call ${method} on an already-disposed DisposableStack`);
}

export class DisposableStack {
  $disposers: Disposer[] = [];
  $isDisposed = false;

  get disposed(): boolean {
    return this.$isDisposed;
  }

  use<T extends Disposable | null | undefined>(value: T): T {
    if (this.$isDisposed) refuseDisposed("DisposableStack.prototype.use");
    const held: Disposable | null | undefined = value;
    if (held !== null && held !== undefined)
      this.$disposers.push(() => {
        held[Symbol.dispose]();
      });
    return value;
  }

  adopt<T>(value: T, onDispose: (value: T) => void): T {
    if (this.$isDisposed) refuseDisposed("DisposableStack.prototype.adopt");
    this.$disposers.push(() => {
      onDispose(value);
    });
    return value;
  }

  defer(onDispose: () => void): void {
    if (this.$isDisposed) refuseDisposed("DisposableStack.prototype.defer");
    this.$disposers.push(onDispose);
  }

  move(): DisposableStack {
    if (this.$isDisposed) refuseDisposed("DisposableStack.prototype.move");
    const moved = new DisposableStack();
    moved.$disposers = this.$disposers;
    this.$disposers = [];
    this.$isDisposed = true;
    return moved;
  }

  dispose(): void {
    if (this.$isDisposed) return;
    this.$isDisposed = true;
    const disposers = this.$disposers;
    this.$disposers = [];
    let hasThrown = false;
    let thrown: unknown;
    for (let i = disposers.length - 1; i >= 0; i--) {
      const dispose = disposers[i];
      if (dispose === undefined) continue;
      try {
        dispose();
      } catch (error) {
        thrown = hasThrown ? suppressed(error, thrown) : error;
        hasThrown = true;
      }
    }
    if (hasThrown) throw thrown;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

export class AsyncDisposableStack {
  $disposers: Disposer[] = [];
  $isDisposed = false;

  get disposed(): boolean {
    return this.$isDisposed;
  }

  use<T extends AsyncDisposable | Disposable | null | undefined>(value: T): T {
    if (this.$isDisposed) refuseDisposed("AsyncDisposableStack.prototype.use");
    const held: AsyncDisposable | Disposable | null | undefined = value;
    if (held === null || held === undefined) this.$disposers.push(() => undefined);
    else if (Symbol.asyncDispose in held) this.$disposers.push(() => held[Symbol.asyncDispose]());
    else
      this.$disposers.push(() => {
        held[Symbol.dispose]();
      });
    return value;
  }

  adopt<T>(value: T, onDisposeAsync: (value: T) => PromiseLike<void> | void): T {
    if (this.$isDisposed) refuseDisposed("AsyncDisposableStack.prototype.adopt");
    this.$disposers.push(() => onDisposeAsync(value));
    return value;
  }

  defer(onDisposeAsync: () => PromiseLike<void> | void): void {
    if (this.$isDisposed) refuseDisposed("AsyncDisposableStack.prototype.defer");
    this.$disposers.push(onDisposeAsync);
  }

  move(): AsyncDisposableStack {
    if (this.$isDisposed) refuseDisposed("AsyncDisposableStack.prototype.move");
    const moved = new AsyncDisposableStack();
    moved.$disposers = this.$disposers;
    this.$disposers = [];
    this.$isDisposed = true;
    return moved;
  }

  async disposeAsync(): Promise<void> {
    if (this.$isDisposed) return;
    this.$isDisposed = true;
    const disposers = this.$disposers;
    this.$disposers = [];
    let hasThrown = false;
    let thrown: unknown;
    for (let i = disposers.length - 1; i >= 0; i--) {
      const dispose = disposers[i];
      if (dispose === undefined) continue;
      try {
        await dispose();
      } catch (error) {
        thrown = hasThrown ? suppressed(error, thrown) : error;
        hasThrown = true;
      }
    }
    if (hasThrown) throw thrown;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.disposeAsync();
  }
}
