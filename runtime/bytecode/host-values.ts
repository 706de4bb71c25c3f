/**
 * Rebuilds the host's own values from objects of the heap, for console.log, results and whoever else looks at a program's data from outside.
 * The rules are here once; the interpreter and the runtime each say through a `HeapView` how they find a field. Never recurses, so a list of
 * a million nodes is as good as a short one; shared and cyclic objects stay shared and cyclic.
 *
 * A struct becomes an object with its `keys` in their order, of a class of its name where it is a class. What other roles hold is in fields of
 * fixed names:
 * - `map`, `set`, `dictionary`: arrays `$keys` and `$values` (no values in a set) in insertion order, of which the first `$used` count; an entry
 *   with -1 in the typed array `$hashes` was deleted. `$used` and `$hashes` may be missing: then all entries count. A `dictionary` whose `$isBare`
 *   is true has no prototype.
 * - `error`: `message`, `stack`, `cause`, hidden as the host hides them, and `name`, shown where it is not what the class says.
 * - `class-value`: static fields; it is a class as a value, of the name which the host shows.
 * - `date`: `$time`; `regexp`: `$source`, `$flags`, and `lastIndex`.
 * - `array-buffer`: the bytes in the typed array `$bytes`; `data-view` too, and where they lie as `$buffer` and `$offset`.
 * - `bigint`: `$low` and `$limbs`, as `stdlib/lib/bigint.ts` says; it becomes a bigint.
 *
 * An object with an order of its keys in the hidden field `$order` has the keys which that names, see `key-order.ts`.
 *
 * An array's named properties are the keys of the struct that holds them.
 *
 * - `promise`: `$state` (0 pending, 1 fulfilled, 2 rejected) and `$value`.
 * - `generator`: nothing is seen of it. `iterator`: one of the library's own, which the name tells; those of tables show what is left from
 *   that behind `$entry` of their `$table` on. `iterable`: stands for the array or string in `$items`.
 *
 * - `prototype`: `$names` says of which classes.
 *
 * Cells are never seen. Arrays keep their holes, functions their names.
 */
import {
  type Class,
  classOf,
  globalClass,
  makeClass,
  ofArray,
  prototypeNamed,
  withClass,
} from "./host-classes.ts";
import { EXTRA_FIELD, fieldsInOrder, ORDER_FIELD } from "./key-order.ts";
import type { FunctionKind, StructType, TypeDefinition } from "./module.ts";
import { ERROR_OWN, errorHeading, hide, show } from "./own-properties.ts";

/** A value as the heap's owner gives it. */
export type ViewedValue<Ref> =
  | { readonly kind: "plain"; readonly value: undefined | null | boolean | number | string }
  | { readonly kind: "object"; readonly object: Ref };

/** How to look at objects. A `Ref` is a key of its object: equal refs, one object. */
export interface HeapView<Ref> {
  readonly types: readonly TypeDefinition[];
  /** The object's row of `types`: never `object`, `string` or an interface. */
  typeOf(object: Ref): number;
  field(object: Ref, index: number): ViewedValue<Ref>;
  /** Length of an array. */
  length(object: Ref): number;
  /** Element of an array; undefined for a hole. */
  element(object: Ref, index: number): ViewedValue<Ref> | undefined;
  /** The struct with the named properties of an array, or undefined. */
  properties(array: Ref): ViewedValue<Ref>;
  /** A copy of a typed array, of the host's class for its element type. */
  typedArray(object: Ref): ArrayBufferView & ArrayLike<number | bigint>;
  /** Whether a typed array is one of Node's buffers: the library's flag says so. */
  isBuffer(object: Ref): boolean;
  /** Field of the representation i64. */
  long(object: Ref, index: number): bigint;
  functionFacts(object: Ref): ShownFunction;
  /** The closure itself, or of one in another calling convention that which it stands for. */
  adapted(object: Ref): Ref;
  /** What the first module variable of the name holds. */
  variable(name: string): ViewedValue<Ref>;
}

/** Holds the properties of functions in a map, see stdlib/lib/function-properties.ts. */
export const FUNCTION_PROPERTIES = "$functionProperties";

/** What the world outside sees of a closure's function. */
export interface ShownFunction {
  readonly name: string;
  readonly length: number;
  readonly kind: FunctionKind;
}

/** A function of which nothing is known. */
export const NAMELESS_FUNCTION: ShownFunction = { name: "", length: 0, kind: "plain" };

/** The host's values for the given ones; what they share they go on sharing. */
export function rebuildHostValues<Ref>(
  view: HeapView<Ref>,
  values: readonly ViewedValue<Ref>[],
): unknown[] {
  const rebuilder = new Rebuilder(view);
  const results = values.map((value) => rebuilder.value(value));
  rebuilder.fillAll();
  return results;
}

type Fill = () => void;

const NOTHING = { kind: "plain", value: undefined } as const;

/** The bigint which a struct of that role is. */
export function bigintOf<Ref>(view: HeapView<Ref>, object: Ref, type: StructType): bigint {
  const place = (name: string): number => type.fields.findIndex((field) => field.name === name);
  const low = view.long(object, place("$low"));
  const limbs = view.field(object, place("$limbs"));
  if (limbs.kind === "plain") return limbs.value === null ? BigInt.asUintN(64, low) : low;
  let magnitude = "0x";
  const units = view.typedArray(limbs.object);
  for (let index = units.length - 1; index >= 0; index -= 1) {
    magnitude += (Number(units[index] ?? 0) >>> 0).toString(16).padStart(8, "0");
  }
  return low < 0n ? -BigInt(magnitude) : BigInt(magnitude);
}

class Rebuilder<Ref> {
  readonly #view: HeapView<Ref>;
  readonly #shells = new Map<Ref, unknown>();
  readonly #classes = new Map<number, Class>();
  readonly #unfilled: Fill[] = [];
  #ofFunctions: ReadonlyMap<Ref, Ref> | undefined;

  constructor(view: HeapView<Ref>) {
    this.#view = view;
  }

  /** The host's value, whose inside may yet have to be filled. */
  value(viewed: ViewedValue<Ref>): unknown {
    if (viewed.kind === "plain") return viewed.value;
    const { object } = viewed;
    if (this.#shells.has(object)) return this.#shells.get(object);
    const shell = this.#shell(object);
    this.#shells.set(object, shell);
    return shell;
  }

  fillAll(): void {
    for (let fill = this.#unfilled.pop(); fill !== undefined; fill = this.#unfilled.pop()) fill();
  }

  #shell(object: Ref): unknown {
    const index = this.#view.typeOf(object);
    const type = this.#view.types[index];
    switch (type?.kind) {
      case "struct":
        return this.#structShell(object, type, index);
      case "array": {
        const array: unknown[] = [];
        this.#unfilled.push(() => this.#fillArray(array, object));
        return array;
      }
      case "typed-array":
        return this.#view.isBuffer(object)
          ? asBuffer(this.#view.typedArray(object))
          : this.#view.typedArray(object);
      case "closure": {
        const { name, length, kind } = this.#view.functionFacts(object);
        const properties = { name: { value: shownName(name) }, length: { value: length } };
        const shell = Object.defineProperties(MAKE_FUNCTION[kind](), properties);
        this.#unfilled.push(() => this.#fillFunction(shell, object));
        return shell;
      }
      case "future":
        return Object.create(makeClass("Future", undefined).prototype);
      default:
        return undefined;
    }
  }

  #structShell(object: Ref, type: StructType, index: number): unknown {
    switch (type.role) {
      case "object": {
        const shell = {};
        this.#unfilled.push(() => this.#fillKeys(shell, object, type));
        return shell;
      }
      case "class": {
        const weak = weakShell(type);
        const shell: object = weak
          ? withClass(weak, this.#class(index))
          : Object.create(this.#class(index).prototype);
        this.#unfilled.push(() => this.#fillKeys(shell, object, type));
        return shell;
      }
      case "cell":
        return undefined;
      case "map": {
        const shell = withClass(new Map<unknown, unknown>(), this.#class(index));
        this.#unfilled.push(() => {
          this.#fillEntries(object, type, (key, value) => shell.set(key, value));
          this.#fillKeys(shell, object, type);
        });
        return shell;
      }
      case "set": {
        const shell = withClass(new Set<unknown>(), this.#class(index));
        this.#unfilled.push(() => {
          this.#fillEntries(object, type, (key) => shell.add(key));
          this.#fillKeys(shell, object, type);
        });
        return shell;
      }
      case "dictionary": {
        const isBare = this.#plainField(object, type, "$isBare") === true;
        const shell: object = isBare ? Object.create(null) : {};
        this.#unfilled.push(() => {
          this.#fillEntries(object, type, (key, value) => show(shell, String(key), value));
        });
        return shell;
      }
      case "array-buffer":
        return this.#bytes(object, type).buffer;
      case "data-view": {
        const buffer = this.#field(object, type, "$buffer");
        const offset = Number(this.#plainField(object, type, "$offset"));
        const { length } = this.#bytes(object, type);
        return new DataView(this.value(buffer ?? NOTHING) as ArrayBuffer, offset, length);
      }
      case "symbol": {
        const description = this.#plainField(object, type, "description");
        return description === undefined ? Symbol() : Symbol(String(description));
      }
      case "bigint":
        return bigintOf(this.#view, object, type);
      case "generator":
        return makeGenerator();
      case "async-generator":
        return makeAsyncGenerator();
      case "promise":
        return this.#promiseShell(object, type);
      case "iterator":
        return this.#iteratorShell(object, type);
      case "iterable": {
        const items = this.#field(object, type, "$items");
        return items && this.value(items);
      }
      case "error":
        return this.#errorShell(object, type, index);
      case "date":
        return withClass(
          new Date(Number(this.#plainField(object, type, "$time") ?? Number.NaN)),
          this.#class(index),
        );
      case "regexp":
        return this.#regexpShell(object, type);
      case "url":
        return new URL(this.#texts(object, type, "$parts")[0] ?? "");
      case "url-search-params": {
        const params = new URLSearchParams();
        const flat = this.#texts(object, type, "$flat");
        for (let place = 0; place < flat.length; place += 2)
          params.append(flat[place] ?? "", flat[place + 1] ?? "");
        return params;
      }
      case "prototype":
        return prototypeNamed(String(this.#plainField(object, type, "$names") ?? ""));
      case "class-value":
        return this.#classShell(object, type);
    }
  }

  // A copy, which is no longer shared memory.
  #bytes(object: Ref, type: StructType): Uint8Array<ArrayBuffer> {
    const bytes = this.#objectField(object, type, "$bytes");
    const seen = bytes === undefined ? undefined : this.#view.typedArray(bytes);
    return seen instanceof Uint8Array ? Uint8Array.from(seen) : new Uint8Array();
  }

  #classShell(object: Ref, type: StructType): Class {
    const known = type.name.startsWith("!") ? globalClass(type.name.slice(1)) : undefined;
    if (known) return known;
    const shell = makeClass(type.name.replace("!", ""), undefined);
    this.#unfilled.push(() => this.#fillKeys(shell, object, type));
    return shell;
  }

  #promiseShell(object: Ref, type: StructType): unknown {
    const state = this.#plainField(object, type, "$state");
    if (state !== 1 && state !== 2) return new Promise(() => undefined);
    const held = this.#field(object, type, "$value");
    let settle: (() => void) | undefined;
    const shell = new Promise<unknown>((resolve, reject) => {
      settle = () => {
        const value = held && this.value(held);
        if (state === 1) resolve(value);
        else reject(value);
      };
    });
    // The program has its own say in what becomes of a rejection.
    shell.catch(() => undefined);
    if (settle) this.#unfilled.push(settle);
    return shell;
  }

  #iteratorShell(object: Ref, type: StructType): unknown {
    const table = this.#objectField(object, type, "$table");
    if (table === undefined) {
      if (type.name.endsWith("Helper")) {
        const prototype = Object.defineProperty({}, Symbol.toStringTag, { value: HELPER_TAG });
        return Object.create(prototype);
      }
      if (type.name === "Matches") return "".matchAll(/x/g);
      return type.name === "CodePoints" ? ""[Symbol.iterator]() : [].values();
    }
    const tableType = this.#view.types[this.#view.typeOf(table)];
    if (tableType?.kind !== "struct") return [].values();
    const start = Number(this.#plainField(object, type, "$entry") ?? -1) + 1;
    if (tableType.role === "set") {
      const left = new Set<unknown>();
      this.#unfilled.push(() => this.#fillEntries(table, tableType, (key) => left.add(key), start));
      return type.name === "SetEntries" ? left.entries() : left.values();
    }
    const left = new Map<unknown, unknown>();
    this.#unfilled.push(() =>
      this.#fillEntries(table, tableType, (key, value) => left.set(key, value), start),
    );
    if (type.name === "MapKeys") return left.keys();
    return type.name === "MapValues" ? left.values() : left.entries();
  }

  #errorShell(object: Ref, type: StructType, index: number): Error {
    const shell = withClass(new Error(), this.#class(index));
    const own = Number(this.#plainField(object, type, "$own") ?? 0);
    const message = String(this.#plainField(object, type, "message") ?? "");
    const name = this.#plainField(object, type, "name");
    hide(shell, "stack", this.#headedStack(object, type, shell.name, message));
    // What came from outside has no bits.
    if (own & ERROR_OWN.message || message !== "") hide(shell, "message", message);
    this.#unfilled.push(() => {
      const held = this.#field(object, type, "cause");
      const cause = held && this.value(held);
      if (own & ERROR_OWN.cause || cause !== undefined) hide(shell, "cause", cause);
      this.#fillKeys(shell, object, type);
      const place = type.fields.findIndex((each) => each.name === "errors");
      const isListed = place < 0 || type.keys.includes(place);
      const errors = isListed ? undefined : this.#field(object, type, "errors");
      if (errors !== undefined) hide(shell, "errors", this.value(errors));
      // A program sets them when the fields are there already, so they come last.
      const isNamed = own & ERROR_OWN.listsName || name !== shell.name;
      if (name !== undefined && isNamed) show(shell, "name", name);
      if (own & ERROR_OWN.listsMessage) show(shell, "message", message);
      if (own & ERROR_OWN.listsCause) show(shell, "cause", cause);
    });
    return shell;
  }

  /** The stack as the program has it: headed by the name and message of the time when it was first looked at, see stdlib/lib/error.ts. */
  #headedStack(object: Ref, type: StructType, kind: string, message: string): string {
    const field = (name: string): string | undefined => {
      const found = this.#plainField(object, type, name);
      return found === undefined ? undefined : String(found);
    };
    const stack = field("stack");
    const isOld = !type.fields.some(({ name }) => name === "$first");
    const first = isOld ? message : field("$first");
    const header = field("$header") ?? errorHeading(field("name") ?? kind, message);
    if (!stack) return `${header}\n    at <anonymous>`;
    const made = first === undefined ? undefined : errorHeading(kind, first);
    if (made === undefined || !stack.startsWith(made)) return stack;
    return header + stack.slice(made.length);
  }

  /** The elements of an array of texts that a field holds. */
  #texts(object: Ref, type: StructType, name: string): string[] {
    const array = this.#objectField(object, type, name);
    if (array === undefined) return [];
    const texts: string[] = [];
    for (let place = 0; place < this.#view.length(array); place += 1) {
      const element = this.#view.element(array, place);
      texts.push(element === undefined ? "" : String(this.value(element)));
    }
    return texts;
  }

  #regexpShell(object: Ref, type: StructType): unknown {
    const source = String(this.#plainField(object, type, "$source") ?? "");
    try {
      const shell = new RegExp(source, String(this.#plainField(object, type, "$flags") ?? ""));
      shell.lastIndex = Number(this.#plainField(object, type, "lastIndex") ?? 0);
      return withClass(shell, this.#class(this.#view.typeOf(object)));
    } catch {
      return /(?:)/;
    }
  }

  #fillKeys(shell: object, object: Ref, type: StructType): void {
    const order = this.#plainField(object, type, ORDER_FIELD);
    const isOrdered = typeof order === "string";
    for (const key of isOrdered ? fieldsInOrder(order) : type.keys) {
      if (key >= type.fields.length) {
        this.#showExtra(shell, object, type, key - type.fields.length);
        continue;
      }
      const name = type.fields[key]?.name ?? "";
      if (type.role === "error" && name === "stack") continue;
      if (symbolNamed(name)) continue;
      if (showAccessor(shell, type, name)) continue;
      const value = this.value(this.#view.field(object, key));
      if (value === undefined && !isOrdered && type.optionalKeys?.includes(key)) continue;
      show(shell, name, value);
    }
    if (!isOrdered) this.#showAllExtra(shell, object, type);
    for (const [index, { name }] of type.fields.entries()) {
      const symbol = symbolNamed(name);
      const value = symbol && this.value(this.#view.field(object, index));
      if (symbol && value !== undefined) show(shell, symbol, value);
    }
  }

  /** What no type declares of an instance of a class. */
  #showAllExtra(shell: object, object: Ref, type: StructType): void {
    const extra = this.#objectField(object, type, EXTRA_FIELD);
    const extraType = extra === undefined ? undefined : this.#view.types[this.#view.typeOf(extra)];
    if (extra === undefined || extraType?.kind !== "struct") return;
    const names = this.#objectField(extra, extraType, "$names");
    const count = names === undefined ? 0 : this.#view.length(names);
    for (let place = 0; place < count; place += 1) this.#showExtra(shell, object, type, place);
  }

  /** A key which JSON text had beyond the type. */
  #showExtra(shell: object, object: Ref, type: StructType, place: number): void {
    const extra = this.#objectField(object, type, EXTRA_FIELD);
    const extraType = extra === undefined ? undefined : this.#view.types[this.#view.typeOf(extra)];
    if (extra === undefined || extraType?.kind !== "struct") return;
    const names = this.#objectField(extra, extraType, "$names");
    const values = this.#objectField(extra, extraType, "$values");
    if (names === undefined || values === undefined) return;
    const name = this.#view.element(names, place);
    const value = this.#view.element(values, place);
    if (name === undefined || value === undefined) return;
    show(shell, String(this.value(name)), this.value(value));
  }

  #fillFunction(shell: object, object: Ref): void {
    const own = this.#functionProperties().get(this.#view.adapted(object));
    const type = own === undefined ? undefined : this.#view.types[this.#view.typeOf(own)];
    if (own === undefined || type?.kind !== "struct") return;
    this.#fillEntries(own, type, (key, value) => show(shell, String(key), value));
  }

  /** The table of properties of each function that has any. */
  #functionProperties(): ReadonlyMap<Ref, Ref> {
    if (this.#ofFunctions) return this.#ofFunctions;
    const found = new Map<Ref, Ref>();
    this.#ofFunctions = found;
    const table = this.#view.variable(FUNCTION_PROPERTIES);
    const type = table.kind === "object" && this.#view.types[this.#view.typeOf(table.object)];
    if (table.kind !== "object" || !type || type.kind !== "struct") return found;
    const keys = this.#objectField(table.object, type, "$keys");
    const values = this.#objectField(table.object, type, "$values");
    if (keys === undefined || values === undefined) return found;
    for (let index = 0; index < this.#view.length(keys); index += 1) {
      const key = this.#view.element(keys, index);
      const value = this.#view.element(values, index);
      if (key?.kind !== "object" || value?.kind !== "object") continue;
      found.set(this.#view.adapted(key.object), value.object);
    }
    return found;
  }

  #fillArray(array: unknown[], object: Ref): void {
    const length = this.#view.length(object);
    array.length = length;
    for (let index = 0; index < length; index += 1) {
      const element = this.#view.element(object, index);
      if (element !== undefined) array[index] = this.value(element);
    }
    const properties = this.#view.properties(object);
    if (properties.kind !== "object") return;
    const type = this.#view.types[this.#view.typeOf(properties.object)];
    if (type?.kind !== "struct") return;
    if (ofArray(type.fields)) withClass(array, this.#class(this.#view.typeOf(properties.object)));
    this.#fillKeys(array, properties.object, type);
  }

  #fillEntries(
    object: Ref,
    type: StructType,
    add: (key: unknown, value: unknown) => void,
    start = 0,
  ): void {
    const keys = this.#objectField(object, type, "$keys");
    const values = this.#objectField(object, type, "$values");
    const hashes = this.#objectField(object, type, "$hashes");
    if (keys === undefined) return;
    const alive = hashes === undefined ? undefined : this.#view.typedArray(hashes);
    const length = this.#view.length(keys);
    const used = Number(this.#plainField(object, type, "$used") ?? length);
    for (let index = start; index < Math.min(used, length); index += 1) {
      const key = this.#view.element(keys, index);
      if (key === undefined || alive?.[index] === -1) continue;
      const value = values === undefined ? undefined : this.#view.element(values, index);
      add(this.value(key), value === undefined ? undefined : this.value(value));
    }
  }

  #field(object: Ref, type: StructType, name: string): ViewedValue<Ref> | undefined {
    const index = type.fields.findIndex((field) => field.name === name);
    return index === -1 ? undefined : this.#view.field(object, index);
  }

  #plainField(object: Ref, type: StructType, name: string) {
    const viewed = this.#field(object, type, name);
    return viewed?.kind === "plain" ? viewed.value : undefined;
  }

  #objectField(object: Ref, type: StructType, name: string): Ref | undefined {
    const viewed = this.#field(object, type, name);
    return viewed?.kind === "object" ? viewed.object : undefined;
  }

  // Classes from the root down: a chain of bases may be longer than the host's stack.
  #class(index: number): Class {
    const chain: number[] = [];
    for (let at = index; at >= 0 && !this.#classes.has(at); ) {
      chain.push(at);
      const type = this.#view.types[at];
      at = type?.kind === "struct" ? type.parent : -1;
    }
    for (const at of chain.reverse()) {
      const type = this.#view.types[at];
      if (type?.kind !== "struct") continue;
      this.#classes.set(at, classOf(type, this.#classes.get(type.parent)));
    }
    return this.#classes.get(index) ?? Object;
  }
}

/**
 * A literal's getter or setter is kept as `#get name` and `#set name`, see compiler/lower/literal-accessors.ts. The host shows that it is
 * there; the function itself cannot run outside the program.
 */
function showAccessor(shell: object, type: StructType, field: string): boolean {
  const [, kind, name] = /^#(get|set) (.*)$/s.exec(field) ?? [];
  if (name === undefined) return false;
  const outside = (): never => {
    throw new TypeError(`the ${kind}ter of \`${name}\` runs only inside its program`);
  };
  const hasBoth = kind === "get" && type.fields.some((each) => each.name === `#set ${name}`);
  Object.defineProperty(shell, name, {
    enumerable: true,
    configurable: true,
    ...(kind === "get" ? { get: outside } : {}),
    ...(kind === "set" || hasBoth ? { set: outside } : {}),
  });
  return true;
}

/** A weak collection, of which the host shows no entries: the library's own are known by their hidden fields. */
function weakShell({ fields }: StructType): object | undefined {
  const [first] = fields;
  if (first?.name === "$map") return new WeakMap();
  return first?.name === "$set" ? new WeakSet() : undefined;
}

/** The bytes as the host's own buffer, where the host has such. */
function asBuffer(bytes: ArrayBufferView): unknown {
  const { Buffer } = globalThis as { Buffer?: { from(bytes: ArrayLike<number>): object } };
  return Buffer && bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes;
}

const MAKE_FUNCTION: Readonly<Record<FunctionKind, () => object>> = {
  plain: () => () => undefined,
  async: () => async () => undefined,
  generator: () => function* () {},
  "async-generator": () => async function* () {},
};

function makeGenerator(): unknown {
  return (function* () {})();
}

function makeAsyncGenerator(): unknown {
  return (async function* () {})();
}

/** What helpers of iterators are called. */
const HELPER_TAG = "Iterator Helper";

/** Properties under a symbol are fields called `@@description#number`, or `@@iterator` for one of the language's; they come after those with names. */
function symbolNamed(name: string): symbol | undefined {
  const known = LANGUAGE_SYMBOLS.get(name);
  if (known) return known;
  const [, description] = /^@@(.*)#[^#]*$/s.exec(name) ?? [];
  if (description === undefined) return undefined;
  return description === "" ? Symbol() : Symbol(description);
}

/** Before Node had the symbol from the language, it called it otherwise. */
function shownName(name: string): string {
  return name === "[Symbol.dispose]" ? `[${String(Symbol.dispose.description)}]` : name;
}

const LANGUAGE_SYMBOLS: ReadonlyMap<string, symbol> = new Map([
  ["@@toStringTag", Symbol.toStringTag],
  ["@@iterator", Symbol.iterator],
  ["@@asyncIterator", Symbol.asyncIterator],
  ["@@toPrimitive", Symbol.toPrimitive],
  ["@@dispose", Symbol.dispose],
]);
