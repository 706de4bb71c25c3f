/** Events of the web platform as Node has them: `Event`, `CustomEvent` and `EventTarget`. */
import { host_performance_now } from "tscript:intrinsics";
import type { AbortSignal } from "./abort.ts";
import { Error as EventError } from "./event-errors.ts";
import { nextTick } from "./jobs.ts";

/** What an event may be made with. */
export interface Details {
  bubbles?: boolean;
  cancelable?: boolean;
  composed?: boolean;
}

/** Who hears of events: a function, or an object with one. */
export type Listener = ((event: Event) => void) | { handleEvent(event: Event): void };

/** How long and when a listener hears of them. */
export interface ListenerOptions {
  capture?: boolean;
  once?: boolean;
  passive?: boolean;
  signal?: AbortSignal;
}

/** What happened. Whom it is dispatched to, and what listeners ask of it, is kept here too, as in every implementation. */
export class Event {
  readonly $type: string;
  readonly $bubbles: boolean;
  readonly $cancelable: boolean;
  readonly $composed: boolean;
  readonly $madeAt: number;
  $target: EventTarget | null = null;
  /** It was made by the platform, not by the program. */
  $isTrusted = false;
  $isDispatched = false;
  $isPrevented = false;
  $isStopped = false;
  $isEnded = false;

  constructor(type: string, options?: Details) {
    this.$type = type;
    this.$bubbles = options?.bubbles === true;
    this.$cancelable = options?.cancelable === true;
    this.$composed = options?.composed === true;
    this.$madeAt = host_performance_now();
  }

  get type(): string {
    return this.$type;
  }

  get bubbles(): boolean {
    return this.$bubbles;
  }

  get cancelable(): boolean {
    return this.$cancelable;
  }

  get composed(): boolean {
    return this.$composed;
  }

  get timeStamp(): number {
    return this.$madeAt;
  }

  get target(): EventTarget | null {
    return this.$target;
  }

  get srcElement(): EventTarget | null {
    return this.$target;
  }

  get currentTarget(): EventTarget | null {
    return this.$isDispatched ? this.$target : null;
  }

  get eventPhase(): number {
    return this.$isDispatched ? 2 : 0;
  }

  get isTrusted(): boolean {
    return this.$isTrusted;
  }

  get defaultPrevented(): boolean {
    return this.$isPrevented;
  }

  get returnValue(): boolean {
    return !this.$isPrevented;
  }

  get cancelBubble(): boolean {
    return this.$isStopped;
  }

  composedPath(): EventTarget[] {
    const target = this.$target;
    return this.$isDispatched && target !== null ? [target] : [];
  }

  preventDefault(): void {
    if (this.$cancelable) this.$isPrevented = true;
  }

  stopPropagation(): void {
    this.$isStopped = true;
  }

  stopImmediatePropagation(): void {
    this.$isStopped = true;
    this.$isEnded = true;
  }
}

/** An event with a value of its own. */
export class CustomEvent<T = any> extends Event {
  readonly $detail: T;

  constructor(type: string, options?: Details & { detail?: T }) {
    super(type, options);
    // Without one it is `null`, whatever its type says.
    this.$detail = options === undefined || options.detail === undefined ? (null as T) : options.detail;
  }

  get detail(): T {
    return this.$detail;
  }
}

/** A listener in the list of its event. One that is taken away leaves the list at once, but those that stand at it still find the next one. */
class Registration {
  readonly $listener: Listener;
  readonly $isCapturing: boolean;
  readonly $isOnce: boolean;
  readonly $isPassive: boolean;
  $isRemoved = false;
  $next: Registration | undefined = undefined;

  constructor(listener: Listener, options: ListenerOptions) {
    this.$listener = listener;
    this.$isCapturing = options.capture === true;
    this.$isOnce = options.once === true;
    this.$isPassive = options.passive === true;
  }
}

/** What events are dispatched to. */
export class EventTarget {
  /** By type of event the first listener. */
  readonly $listeners = new Map<string, Registration>();

  addEventListener(
    type: string,
    listener: Listener | null,
    options?: boolean | ListenerOptions,
  ): void {
    if (listener === null) return;
    const wanted: ListenerOptions =
      options === undefined ? {} : typeof options === "boolean" ? { capture: options } : options;
    const { signal } = wanted;
    if (signal?.aborted) return;
    const added = new Registration(listener, wanted);
    let last: Registration | undefined;
    for (let each = this.$listeners.get(type); each !== undefined; each = each.$next) {
      if (each.$listener === listener && each.$isCapturing === added.$isCapturing) return;
      last = each;
    }
    if (last === undefined) this.$listeners.set(type, added);
    else last.$next = added;
    signal?.addEventListener("abort", () => this.removeEventListener(type, listener, options), {
      once: true,
    });
  }

  removeEventListener(
    type: string,
    listener: Listener | null,
    options?: boolean | { capture?: boolean },
  ): void {
    const isCapturing = typeof options === "boolean" ? options : options?.capture === true;
    let before: Registration | undefined;
    for (let each = this.$listeners.get(type); each !== undefined; each = each.$next) {
      if (each.$listener === listener && each.$isCapturing === isCapturing) {
        this.$remove(type, each, before);
        return;
      }
      before = each;
    }
  }

  $remove(type: string, registration: Registration, before: Registration | undefined): void {
    registration.$isRemoved = true;
    const next = registration.$next;
    if (before !== undefined) before.$next = next;
    else if (next !== undefined) this.$listeners.set(type, next);
    else this.$listeners.delete(type);
  }

  dispatchEvent(event: Event): boolean {
    if (event.$isDispatched) throw new EventError(event.$type);
    event.$target = this;
    event.$isDispatched = true;
    let each = this.$listeners.get(event.$type);
    // Node lets passive listeners hear what is said to be heard by nobody else.
    while (each !== undefined && (each.$isPassive || !event.$isEnded)) {
      // What is added behind the last one while that is called does not hear of this event.
      const next: Registration | undefined = each.$next;
      if (!each.$isRemoved) this.$call(each, event);
      each = next;
    }
    event.$isDispatched = false;
    return !event.$isPrevented;
  }

  /** Calls a listener. What it throws is nobody's but the program's: it is thrown anew when the code that dispatches has ended. */
  $call(registration: Registration, event: Event): void {
    const listener = registration.$listener;
    if (registration.$isOnce) this.removeEventListener(event.$type, listener, registration.$isCapturing);
    try {
      if (typeof listener === "function") listener(event);
      else listener.handleEvent(event);
    } catch (error) {
      nextTick(() => {
        throw error;
      });
    }
  }
}
