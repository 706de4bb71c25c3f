/** The Error family. `$kind` is the name JavaScript keeps on the prototype: what the stack text begins with, also for classes derived by a program. */
import { array_push, error_stack } from "tscript:intrinsics";

/** Bits of `$own`: what an error has of its own beside its stack. What was assigned, and not given to the constructor, is listed among its keys. */
const MESSAGE = 1;
const LISTS_MESSAGE = 2;
const CAUSE = 4;
const LISTS_CAUSE = 8;
const LISTS_NAME = 16;
/** Somebody has looked at the stack, which shows name and message of that time from then on. */
const IS_SEEN = 32;

export class Error {
  name: string;
  message: string;
  stack?: string;
  cause?: unknown;
  $own: number;
  /** The message that the text of the stack begins with; undefined once the program has set the stack. */
  $first: string | undefined;
  /** What the stack begins with where name or message changed after somebody had looked at it. */
  $header: string | undefined;

  constructor(message?: string, options?: { cause?: unknown }) {
    const kind = this.$kind();
    this.name = kind;
    this.message = message === undefined ? "" : message;
    this.$own = message === undefined ? 0 : MESSAGE;
    this.$first = this.message;
    if (options !== undefined && "cause" in options) {
      this.cause = options.cause;
      this.$own += CAUSE;
    }
    this.stack = error_stack(headerOf(kind, this.message));
  }

  /** V8's: how many frames a stack shows. Kept for programs that set it; the stack is as long as it is. */
  static stackTraceLimit = 10;

  /** V8's: leaves out frames above a function. An error made here has its stack already, with all frames. */
  static captureStackTrace(_error: Error, _above?: unknown): void {}

  $kind(): string {
    return "Error";
  }

  toString(): string {
    return headerOf(this.name, this.message);
  }
}

/** `name: message`, either alone when the other is empty */
export function headerOf(name: string, message: string): string {
  if (name === "") return message;
  return message === "" ? name : name + ": " + message;
}

/** Before the program sets a property of an error that no class of its own declares. */
export function noteWriting(error: Error, name: string): void {
  const own = error.$own;
  if (name === "stack") {
    error.$first = undefined;
    return;
  }
  if (name === "cause") {
    if ((own & CAUSE) === 0) error.$own = own | CAUSE | LISTS_CAUSE;
    return;
  }
  if ((own & IS_SEEN) !== 0 && error.$header === undefined)
    error.$header = headerOf(error.name, error.message);
  if (name === "name") error.$own = own | LISTS_NAME;
  else if ((own & MESSAGE) === 0) error.$own = own | MESSAGE | LISTS_MESSAGE;
}

/** Whether an error lists a property among its keys that its class does not declare. */
export function listsOf(error: Error, name: string): boolean {
  const own = error.$own;
  if (name === "name") return (own & LISTS_NAME) !== 0;
  if (name === "message") return (own & LISTS_MESSAGE) !== 0;
  return name === "cause" && (own & LISTS_CAUSE) !== 0;
}

/** Properties of its own that an error does not list, unless the program set them. */
function unlistedNames(error: Error): string[] {
  const names = ["stack"];
  if ((error.$own & MESSAGE) !== 0) array_push(names, "message");
  if ((error.$own & CAUSE) !== 0) array_push(names, "cause");
  if (error.$kind() === "AggregateError") array_push(names, "errors");
  return names;
}

/** `Object.getOwnPropertyNames(value)`. @param listed what `Object.keys` gives */
export function ownNames(value: unknown, listed: string[]): string[] {
  const names: string[] = [];
  if (value instanceof Error) {
    for (const name of unlistedNames(value)) if (!listed.includes(name)) array_push(names, name);
  }
  // The length stands behind the elements, before what an array has besides.
  let isListed = typeof value !== "string" && !Array.isArray(value);
  for (const name of listed) {
    if (!isListed && !isIndex(name)) {
      array_push(names, "length");
      isListed = true;
    }
    array_push(names, name);
  }
  if (!isListed) array_push(names, "length");
  return names;
}

function isIndex(name: string): boolean {
  return String(Number(name)) === name;
}

/** Whether an error has a property of its own by a name that its class does not declare. */
export function hasUnlisted(error: Error, name: string): boolean {
  return name === "name" ? listsOf(error, name) : unlistedNames(error).includes(name);
}

/** The stack as V8 heads it: with name and message at the time when it is first looked at. */
export function stackOf(error: Error): string | undefined {
  const stack = error.stack;
  const first = error.$first;
  if (stack === undefined || first === undefined) return stack;
  error.$own |= IS_SEEN;
  const made = headerOf(error.$kind(), first);
  const found = error.$header;
  const header = found === undefined ? headerOf(error.name, error.message) : found;
  return header === made || !stack.startsWith(made) ? stack : header + stack.slice(made.length);
}

/** What a call of no function throws. @param callee as the program writes it */
export function refuseCall(callee: string): never {
  throw new TypeError(callee + " is not a function");
}

/** What `new` throws of what is no class. @param callee as the program writes it */
export function refuseNew(callee: string): never {
  throw new TypeError(callee + " is not a constructor");
}

/** What a method of the language throws that is given no function. */
export function refuseCallback(message: string): never {
  throw new TypeError(message);
}

/** Throws, where a collection is to call nothing. */
export function requireCallback(callback: unknown): void {
  if (callback === undefined) throw new TypeError("undefined is not a function");
  if (callback === null) throw new TypeError("object null is not a function");
}

/** What a walk over what cannot be iterated throws. @param source as the program writes it; empty where it has no text for it */
export function refuseIterable(value: unknown, source: string): never {
  if (source.startsWith("...")) {
    if (value !== undefined && value !== null)
      throw new TypeError("Spread syntax requires ...iterable[Symbol.iterator] to be a function");
    throw new TypeError(
      source.slice(3) + " is not iterable (cannot read property " + String(value) + ")",
    );
  }
  if (source !== "") throw new TypeError(source + " is not iterable");
  const kind: string = typeof value;
  let what = kind;
  if (typeof value === "string") what = 'string "' + value + '"';
  else if (value === null || kind === "number" || kind === "boolean") what += " " + String(value);
  throw new TypeError(
    what + " is not iterable (cannot read property Symbol(Symbol.iterator))",
  );
}

/** The same of walks that wait for each element. */
export function refuseAsyncIterable(source: string): never {
  if (source === "") throw new TypeError("undefined is not a function");
  throw new TypeError(source + " is not async iterable");
}

/** What a method of the language throws that is called on nothing. @param isShown the message ends with what it is called on */
export function refuseReceiver(message: string, receiver: unknown, isShown: boolean): never {
  if (!isShown) throw new TypeError(message);
  throw new TypeError(message + (receiver === null ? "null" : "undefined"));
}

/** Throws, where a collection is made of what is no entry. */
export function requireEntry(entry: unknown): void {
  if ((typeof entry === "object" && entry !== null) || typeof entry === "function") return;
  throw new TypeError("Iterator value " + String(entry) + " is not an entry object");
}

/** What taking nothing apart throws. @param source as the program writes it */
export function refuseTakingApart(object: unknown, source: string, name: string): never {
  const what = object === null ? "null" : "undefined";
  throw new TypeError(
    "Cannot destructure property '" + name + "' of '" + source + "' as it is " + what + ".",
  );
}

/** What reading a property of nothing throws. */
export function refuseRead(object: unknown, name: string): never {
  const what = object === null ? "null" : "undefined";
  throw new TypeError("Cannot read properties of " + what + " (reading '" + name + "')");
}

/** What `in` throws of nothing. */
export function refuseIn(object: unknown, name: string): never {
  throw new TypeError("Cannot use 'in' operator to search for '" + name + "' in " + String(object));
}

/** What `Object.keys` and its like throw of nothing. */
export function refuseNothing(_object: unknown, _name: string): never {
  throw new TypeError("Cannot convert undefined or null to object");
}

/** What an assignment to a property of nothing throws. */
export function refuseWrite(object: unknown, name: string): never {
  const what = object === null ? "null" : "undefined";
  throw new TypeError("Cannot set properties of " + what + " (setting '" + name + "')");
}

/** What an assignment to a property throws that only a getter gives. @param owner name of the class that has it */
export function refuseSetting(name: string, owner: string): void {
  throw new TypeError("Cannot set property " + name + " of #<" + owner + "> which has only a getter");
}

export class EvalError extends Error {
  override $kind(): string {
    return "EvalError";
  }
}

export class RangeError extends Error {
  override $kind(): string {
    return "RangeError";
  }
}

export class ReferenceError extends Error {
  override $kind(): string {
    return "ReferenceError";
  }
}

export class SyntaxError extends Error {
  override $kind(): string {
    return "SyntaxError";
  }
}

export class TypeError extends Error {
  override $kind(): string {
    return "TypeError";
  }
}

export class URIError extends Error {
  override $kind(): string {
    return "URIError";
  }
}

export class AggregateError extends Error {
  errors: any[];

  constructor(errors: readonly unknown[], message?: string, options?: { cause?: unknown }) {
    super(message, options);
    this.errors = [];
    for (const error of errors) array_push(this.errors, error);
  }

  override $kind(): string {
    return "AggregateError";
  }
}
