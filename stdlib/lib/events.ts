/** `node:events`: listeners by the name of an event. They are kept as they are given, so that `off` finds the function `on` was told of. */
import { requireFunction } from "./argument-errors.ts";
import { Promise } from "./promise.ts";

/** An emitter without declared events takes any. */
interface AnyEvents {
  readonly $any: never;
}
type EventName<T> = T extends AnyEvents ? string | symbol : keyof T;
/** Not `K` where any event goes: what overrides a method for some events takes less than a parameter of any name would be. */
type Named<T, K> = T extends AnyEvents ? string | symbol : K;
type Arguments<T, K> = T extends AnyEvents ? any[] : K extends keyof T ? (T[K] extends any[] ? T[K] : any[]) : any[];

class Registration {
  readonly $event: unknown;
  readonly $listener: any;
  readonly $isOnce: boolean;

  constructor(event: unknown, listener: any, isOnce: boolean) {
    this.$event = event;
    this.$listener = listener;
    this.$isOnce = isOnce;
  }
}

export class EventEmitter<T = AnyEvents> {
  static defaultMaxListeners = 10;

  /** Replaced, never changed, so that listeners may come and go while they are called. */
  $registrations: Registration[] = [];
  $limit = EventEmitter.defaultMaxListeners;

  $add(event: unknown, listener: any, isOnce: boolean, isFirst: boolean): void {
    requireFunction(listener, "listener");
    const added = new Registration(event, listener, isOnce);
    const old = this.$registrations;
    this.$registrations = isFirst ? [added, ...old] : [...old, added];
  }

  on<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  on(event: unknown, listener: any): this {
    this.$add(event, listener, false, false);
    return this;
  }

  addListener<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  addListener(event: unknown, listener: any): this {
    this.$add(event, listener, false, false);
    return this;
  }

  prependListener<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  prependListener(event: unknown, listener: any): this {
    this.$add(event, listener, false, true);
    return this;
  }

  once<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  once(event: unknown, listener: any): this {
    this.$add(event, listener, true, false);
    return this;
  }

  prependOnceListener<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  prependOnceListener(event: unknown, listener: any): this {
    this.$add(event, listener, true, true);
    return this;
  }

  $remove(event: unknown, listener: any): void {
    const all = this.$registrations;
    for (let i = all.length - 1; i >= 0; i--) {
      if (all[i].$event === event && all[i].$listener === listener) {
        this.$registrations = all.toSpliced(i, 1);
        return;
      }
    }
  }

  off<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  off(event: unknown, listener: any): this {
    this.$remove(event, listener);
    return this;
  }

  removeListener<K extends EventName<T>>(event: Named<T, K>, listener: (...args: Arguments<T, K>) => void): this;
  removeListener(event: unknown, listener: any): this {
    this.$remove(event, listener);
    return this;
  }

  removeAllListeners<K extends EventName<T>>(event?: Named<T, K>): this;
  removeAllListeners(event?: unknown): this {
    const left: Registration[] = [];
    if (event !== undefined) {
      for (const each of this.$registrations) if (each.$event !== event) left.push(each);
    }
    this.$registrations = left;
    return this;
  }

  emit<K extends EventName<T>>(event: Named<T, K>, ...args: Arguments<T, K>): boolean;
  emit(event: unknown, ...args: any[]): boolean {
    let isHeard = false;
    const all = this.$registrations;
    for (let i = 0; i < all.length; i++) {
      const each = all[i];
      if (each.$event !== event) continue;
      isHeard = true;
      if (each.$isOnce) this.$remove(event, each.$listener);
      each.$listener.apply(this, args);
    }
    if (!isHeard && event === "error") {
      const [error] = args;
      if (error instanceof Error) throw error;
      throw new Error("Unhandled error. (" + String(error) + ")");
    }
    return isHeard;
  }

  listenerCount<K extends EventName<T>>(event: Named<T, K>): number;
  listenerCount(event: unknown): number {
    let count = 0;
    for (const each of this.$registrations) if (each.$event === event) count++;
    return count;
  }

  listeners<K extends EventName<T>>(event: Named<T, K>): any[];
  listeners(event: unknown): any[] {
    const found: any[] = [];
    for (const each of this.$registrations) if (each.$event === event) found.push(each.$listener);
    return found;
  }

  rawListeners<K extends EventName<T>>(event: Named<T, K>): any[];
  rawListeners(event: unknown): any[] {
    const found: any[] = [];
    for (const each of this.$registrations) if (each.$event === event) found.push(each.$listener);
    return found;
  }

  eventNames(): any[] {
    const names: any[] = [];
    for (const { $event } of this.$registrations) {
      if (!names.includes($event)) names.push($event);
    }
    return names;
  }

  getMaxListeners(): number {
    return this.$limit;
  }

  setMaxListeners(count: number): this {
    this.$limit = count;
    return this;
  }
}

/** The next time of the event, with what its listeners are given; an `error` before it rejects. */
export function once(emitter: any, event: string | symbol): Promise<any[]> {
  return new Promise<any[]>((resolve, reject) => {
    const source: EventEmitter = emitter;
    const fail = (error: unknown): void => {
      source.$remove(event, found);
      reject(error);
    };
    const found = (...args: any[]): void => {
      source.$remove("error", fail);
      resolve(args);
    };
    source.$add(event, found, true, false);
    if (event !== "error") source.$add("error", fail, true, false);
  });
}

export default EventEmitter;
