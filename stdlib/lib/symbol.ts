/** Symbols are objects which nothing equals but themselves; programs see them as the primitives that they are in JavaScript. */
export class SymbolValue {
  readonly description: string | undefined;
  /** The key under which `Symbol.for` gives it to everybody. */
  readonly $key: string | undefined;

  constructor(description: string | undefined, key: string | undefined) {
    this.description = description;
    this.$key = key;
  }

  toString(): string {
    return toText(this);
  }
}

const shared: Map<string, SymbolValue> = new Map<string, SymbolValue>();

const wellKnown: Map<string, SymbolValue> = new Map<string, SymbolValue>();

function known(name: string): SymbolValue {
  const found = wellKnown.get(name);
  if (found !== undefined) return found;
  const made = new SymbolValue("Symbol." + name, undefined);
  wellKnown.set(name, made);
  return made;
}

/** `Symbol.iterator` as a value: members under it are found without it. */
export function iterator(): SymbolValue {
  return known("iterator");
}

/** `Symbol.asyncIterator`; so the others. */
export function asyncIterator(): SymbolValue {
  return known("asyncIterator");
}

export function toPrimitive(): SymbolValue {
  return known("toPrimitive");
}

export function hasInstance(): SymbolValue {
  return known("hasInstance");
}

export function toStringTag(): SymbolValue {
  return known("toStringTag");
}

export function dispose(): SymbolValue {
  return known("dispose");
}

export function asyncDispose(): SymbolValue {
  return known("asyncDispose");
}

/** `Symbol()` */
export function bare(): SymbolValue {
  return new SymbolValue(undefined, undefined);
}

/** `Symbol(description)` */
export function make(description: string | number | undefined): SymbolValue {
  return new SymbolValue(description === undefined ? undefined : String(description), undefined);
}

/** `Symbol.for(key)` */
export function keyed(key: string): SymbolValue {
  const known = shared.get(key);
  if (known !== undefined) return known;
  const made = new SymbolValue(key, key);
  shared.set(key, made);
  return made;
}

/** `Symbol.keyFor(symbol)` */
export function keyOf(symbol: SymbolValue): string | undefined {
  return symbol.$key;
}

export function toText(symbol: SymbolValue): string {
  return symbol.description === undefined ? "Symbol()" : "Symbol(" + symbol.description + ")";
}

export function descriptionOf(symbol: SymbolValue): string | undefined {
  return symbol.description;
}

/** Texts are made of symbols by calls alone. */
export function refuseText(): never {
  throw new TypeError("Cannot convert a Symbol value to a string");
}

/** Numbers are never made of them. */
export function refuseNumber(): never {
  throw new TypeError("Cannot convert a Symbol value to a number");
}
