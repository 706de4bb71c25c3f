/** `AbortController` and `AbortSignal`: how whoever began something says that it is not wanted any more. */
import { DOMException } from "./dom-exception.ts";
import { TypeError as MakingError } from "./event-errors.ts";
import { Event, EventTarget } from "./event-target.ts";
import { setTimeout } from "./timers.ts";

/** Whether a signal is being made by something that may. */
let mayMake = false;

/** What of a signal changes once. */
interface Changing {
  aborted: boolean;
}

export class AbortSignal extends EventTarget {
  readonly aborted: boolean = false;
  $reason: any = undefined;
  $onabort: ((event: Event) => void) | null = null;
  /** Signals that are aborted with this one. */
  $dependents: AbortSignal[] = [];
  readonly $callOnabort = (event: Event): void => {
    this.$onabort?.(event);
  };

  constructor() {
    super();
    if (!mayMake) throw new MakingError();
  }

  get reason(): any {
    return this.$reason;
  }

  get onabort(): ((event: Event) => void) | null {
    return this.$onabort;
  }

  set onabort(listener: ((event: Event) => void) | null) {
    // Added again it stays where it was.
    if (listener === null) this.removeEventListener("abort", this.$callOnabort);
    else this.addEventListener("abort", this.$callOnabort);
    this.$onabort = listener;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.$reason;
  }

  static abort(reason?: any): AbortSignal {
    const signal = makeSignal();
    setAborted(signal, reason);
    return signal;
  }

  static timeout(milliseconds: number): AbortSignal {
    const signal = makeSignal();
    const abort = (): void =>
      abortSignal(signal, new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    setTimeout(abort, milliseconds).unref();
    return signal;
  }

  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const all = [...signals];
    const made = makeSignal();
    const aborted = all.find((each) => each.aborted);
    if (aborted) setAborted(made, aborted.$reason);
    else for (const each of all) each.$dependents.push(made);
    return made;
  }
}

export class AbortController {
  readonly signal: AbortSignal = makeSignal();

  abort(reason?: any): void {
    abortSignal(this.signal, reason);
  }
}

function makeSignal(): AbortSignal {
  mayMake = true;
  const signal = new AbortSignal();
  mayMake = false;
  return signal;
}

function setAborted(signal: AbortSignal, reason: any): void {
  const changing: Changing = signal;
  changing.aborted = true;
  signal.$reason =
    reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
}

function abortSignal(signal: AbortSignal, reason: any): void {
  if (signal.aborted) return;
  setAborted(signal, reason);
  const event = new Event("abort");
  event.$isTrusted = true;
  signal.dispatchEvent(event);
  for (const each of signal.$dependents) abortSignal(each, signal.$reason);
}
