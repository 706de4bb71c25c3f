/**
 * What programs see of the language's own objects. Only what can be compiled is declared; `compiler/builtins/table.ts` says what each member lowers to.
 * Map, Set, WeakMap, WeakSet and the Error family are not here: they are classes of the library, and the class is the declaration.
 * Read at every cold start, so it stays compact: one interface `TypedArray` serves all element types, and there are no comments on members.
 */

declare const NaN: number;
declare const Infinity: number;
declare function parseInt(text: string, radix?: number): number;
declare function parseFloat(text: string): number;
declare function isNaN(value: number): boolean;
declare function isFinite(value: number): boolean;
declare function encodeURIComponent(value: string | number | boolean): string;
declare function encodeURI(text: string): string;
declare function decodeURIComponent(text: string): string;
declare function decodeURI(text: string): string;
declare function escape(text: string): string;
declare function unescape(text: string): string;
declare function btoa(text: string): string;
declare function atob(text: string): string;
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: (value: void) => void, delay?: number): Timeout;
declare function setTimeout<T>(callback: (value: T) => void, delay: number, value: T): Timeout;
declare function setInterval(callback: (value: void) => void, delay?: number): Timeout;
declare function setImmediate(callback: (value: void) => void): Immediate;
declare function clearTimeout(timer: Timeout | undefined): void;
declare function clearInterval(timer: Timeout | undefined): void;
declare function clearImmediate(immediate: Immediate | undefined): void;

type EventInit = { bubbles?: boolean; cancelable?: boolean; composed?: boolean };
type CustomEventInit<T = any> = EventInit & { detail?: T };
type EventListener = (event: Event) => void;
type EventListenerObject = { handleEvent(event: Event): void };
type EventListenerOrEventListenerObject = EventListener | EventListenerObject;
type EventListenerOptions = { capture?: boolean };
type AddEventListenerOptions = EventListenerOptions & { once?: boolean; passive?: boolean; signal?: AbortSignal };

type PropertyKey = string | number | symbol;
type WeakKey = object;
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ConstructorParameters<T extends abstract new (...args: any) => any> = T extends abstract new (...args: infer P) => any ? P : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any;
type InstanceType<T extends abstract new (...args: any) => any> = T extends abstract new (...args: any) => infer R ? R : any;
type ThisParameterType<T> = T extends (this: infer U, ...args: never) => any ? U : unknown;
type OmitThisParameter<T> = unknown extends ThisParameterType<T> ? T : T extends (...args: infer A) => infer R ? (...args: A) => R : T;
type PromiseLike<T> = Promise<T>;
type PromiseConstructorLike = new <T>(executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: any) => void) => void) => PromiseLike<T>;
type Awaited<T> = T extends null | undefined ? T : T extends Promise<infer V> ? Awaited<V> : T;
interface PromiseFulfilledResult<T> {
  status: "fulfilled";
  value: T;
}
interface PromiseRejectedResult {
  status: "rejected";
  reason: any;
}
type PromiseSettledResult<T> = PromiseFulfilledResult<T> | PromiseRejectedResult;
type NoInfer<T> = intrinsic;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
interface ThisType<T> {}

interface SymbolConstructor {
  (description?: string | number): symbol;
  for(key: string): symbol;
  keyFor(symbol: symbol): string | undefined;
  readonly iterator: unique symbol;
  readonly asyncIterator: unique symbol;
  readonly toPrimitive: unique symbol;
  readonly hasInstance: unique symbol;
  readonly toStringTag: unique symbol;
  readonly dispose: unique symbol;
  readonly asyncDispose: unique symbol;
}
/** What `using` declares. */
interface Disposable {
  [Symbol.dispose](): void;
}
/** What `await using` declares, as well. */
interface AsyncDisposable {
  [Symbol.asyncDispose](): PromiseLike<void>;
}
declare const Symbol: SymbolConstructor;
interface Symbol {
  toString(): string;
  valueOf(): symbol;
  readonly description: string | undefined;
}

interface IteratorYieldResult<T> {
  done?: false;
  value: T;
}
interface IteratorReturnResult<R> {
  done: true;
  value: R;
}
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;
type BuiltinIteratorReturn = any;
interface Iterator<T, R = any, N = any> {
  next(value?: N): IteratorResult<T, R>;
  return?(value?: R): IteratorResult<T, R>;
  throw?(error?: any): IteratorResult<T, R>;
}
interface Iterable<T, R = any, N = any> {
  [Symbol.iterator](): Iterator<T, R, N>;
}
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> {
  [Symbol.iterator](): IterableIterator<T, R, N>;
}
interface AsyncIterator<T, R = any, N = any> {
  next(value?: N): Promise<IteratorResult<T, R>>;
  return?(value?: R | PromiseLike<R>): Promise<IteratorResult<T, R>>;
  throw?(error?: any): Promise<IteratorResult<T, R>>;
}
interface AsyncIterable<T, R = any, N = any> {
  [Symbol.asyncIterator](): AsyncIterator<T, R, N>;
}
interface AsyncIterableIterator<T, R = any, N = any> extends AsyncIterator<T, R, N> {
  [Symbol.asyncIterator](): AsyncIterableIterator<T, R, N>;
}
interface IteratorObject<T, R = unknown, N = unknown> extends Iterator<T, R, N> {
  [Symbol.iterator](): IteratorObject<T, R, N>;
  map<U>(callback: (value: T, index: number) => U): IteratorObject<U, undefined, unknown>;
  filter<S extends T>(test: (value: T, index: number) => value is S): IteratorObject<S, undefined, unknown>;
  filter(test: (value: T, index: number) => unknown): IteratorObject<T, undefined, unknown>;
  take(limit: number): IteratorObject<T, undefined, unknown>;
  drop(count: number): IteratorObject<T, undefined, unknown>;
  flatMap<U>(callback: (value: T, index: number) => Iterable<U>): IteratorObject<U, undefined, unknown>;
  toArray(): T[];
  forEach(callback: (value: T, index: number) => void): void;
  some(test: (value: T, index: number) => unknown): boolean;
  every(test: (value: T, index: number) => unknown): boolean;
  find<S extends T>(test: (value: T, index: number) => value is S): S | undefined;
  find(test: (value: T, index: number) => unknown): T | undefined;
  reduce(callback: (previous: T, value: T, index: number) => T): T;
  reduce<U>(callback: (previous: U, value: T, index: number) => U, initial: U): U;
}
interface ArrayIterator<T> extends IteratorObject<T, any, unknown> {
  [Symbol.iterator](): ArrayIterator<T>;
}
interface StringIterator<T> extends IteratorObject<T, any, unknown> {
  [Symbol.iterator](): StringIterator<T>;
}
interface MapIterator<T> extends IteratorObject<T, any, unknown> {
  [Symbol.iterator](): MapIterator<T>;
}
interface RegExpStringIterator<T> extends IteratorObject<T, any, unknown> {
  [Symbol.iterator](): RegExpStringIterator<T>;
}
interface SetIterator<T> extends IteratorObject<T, any, unknown> {
  [Symbol.iterator](): SetIterator<T>;
}

interface Object {
  toString(): string;
  toLocaleString(): string;
  valueOf(): Object;
  hasOwnProperty(key: PropertyKey): boolean;
  isPrototypeOf(value: Object): boolean;
}
interface PropertyDescriptor {
  configurable?: boolean;
  enumerable?: boolean;
  value?: any;
  writable?: boolean;
  get?(): any;
  set?(value: any): void;
}
interface ObjectConstructor {
  (value?: any): any;
  groupBy<K extends PropertyKey, T>(items: Iterable<T>, callback: (item: T, index: number) => K): Partial<Record<K, T[]>>;
  readonly prototype: Object;
  create(prototype: object | null): any;
  getPrototypeOf(object: any): any;
  setPrototypeOf<T>(object: T, prototype: object | null): T;
  keys(object: {}): string[];
  values<T>(object: { [key: string]: T } | ArrayLike<T>): T[];
  values(object: {}): any[];
  entries<T>(object: { [key: string]: T } | ArrayLike<T>): [string, T][];
  entries(object: {}): [string, any][];
  fromEntries<T = any>(entries: Iterable<readonly [PropertyKey, T]>): { [key: string]: T };
  fromEntries(entries: Iterable<readonly any[]>): any;
  assign<T extends {}, U>(target: T, source: U): T & U;
  assign<T extends {}, U, V>(target: T, source1: U, source2: V): T & U & V;
  assign<T extends {}, U, V, W>(target: T, source1: U, source2: V, source3: W): T & U & V & W;
  assign(target: object, ...sources: any[]): any;
  defineProperty<T>(object: T, key: PropertyKey, attributes: PropertyDescriptor): T;
  getOwnPropertyNames(object: any): string[];
  freeze<T extends Function>(f: T): T;
  freeze<T>(items: T[]): readonly T[];
  freeze<T>(object: T): Readonly<T>;
  isFrozen(object: any): boolean;
  seal<T>(object: T): T;
  isSealed(object: any): boolean;
  preventExtensions<T>(object: T): T;
  isExtensible(object: any): boolean;
  is(a: any, b: any): boolean;
  hasOwn(object: object, key: PropertyKey): boolean;
}
declare const Object: ObjectConstructor;

interface Reflect {
  apply<T, A extends readonly any[], R>(run: (this: T, ...values: A) => R, self: T, values: Readonly<A>): R;
  apply(run: Function, self: any, values: ArrayLike<any>): any;
  construct<A extends readonly any[], R>(made: new (...values: A) => R, values: Readonly<A>): R;
  construct(made: Function, values: ArrayLike<any>): any;
  deleteProperty(target: object, key: PropertyKey): boolean;
  get<T extends object, P extends PropertyKey>(target: T, key: P): P extends keyof T ? T[P] : any;
  getPrototypeOf(target: object): object | null;
  has(target: object, key: PropertyKey): boolean;
  isExtensible(target: object): boolean;
  ownKeys(target: object): (string | symbol)[];
  set<T extends object, P extends PropertyKey>(target: T, key: P, value: P extends keyof T ? T[P] : any): boolean;
  set(target: object, key: PropertyKey, value: any): boolean;
}
declare const Reflect: Reflect;

interface Function {
  readonly name: string;
  readonly length: number;
  apply(thisArg: any, args?: any): any;
  call(thisArg: any, ...args: any[]): any;
  bind(thisArg: any, ...args: any[]): any;
  toString(): string;
}
interface FunctionConstructor {
  readonly prototype: Function;
}
declare const Function: FunctionConstructor;
interface CallableFunction extends Function {
  apply<T, R>(this: (this: T) => R, thisArg: T): R;
  apply<T, A extends any[], R>(this: (this: T, ...args: A) => R, thisArg: T, args: A): R;
  call<T, A extends any[], R>(this: (this: T, ...args: A) => R, thisArg: T, ...args: A): R;
  bind<T>(this: T, thisArg: ThisParameterType<T>): OmitThisParameter<T>;
  bind<T, A extends any[], B extends any[], R>(this: (this: T, ...args: [...A, ...B]) => R, thisArg: T, ...args: A): (...args: B) => R;
}
interface NewableFunction extends Function {}
interface IArguments {
  [Symbol.iterator](): ArrayIterator<any>;
  readonly length: number;
  [index: number]: any;
}
interface RegExpMatchArray extends Array<string> {
  0: string;
  index?: number;
  input?: string;
  groups?: { [key: string]: string };
  indices?: RegExpIndicesArray;
}
interface RegExpExecArray extends Array<string> {
  0: string;
  index: number;
  input: string;
  groups?: { [key: string]: string };
  indices?: RegExpIndicesArray;
}
interface RegExpIndicesArray extends Array<[number, number]> {
  groups?: { [key: string]: [number, number] };
}

interface ErrorOptions {
  cause?: unknown;
}

interface Boolean {
  valueOf(): boolean;
  toString(): string;
}
interface BooleanConstructor {
  <T>(value?: T): boolean;
}
declare const Boolean: BooleanConstructor;

interface Number {
  toString(radix?: number): string;
  toFixed(digits?: number): string;
  toExponential(digits?: number): string;
  toPrecision(precision?: number): string;
  toLocaleString(locales?: string | readonly string[], options?: object): string;
  valueOf(): number;
}
interface NumberConstructor {
  (value?: any): number;
  readonly MAX_VALUE: number;
  readonly MIN_VALUE: number;
  readonly NaN: number;
  readonly NEGATIVE_INFINITY: number;
  readonly POSITIVE_INFINITY: number;
  readonly EPSILON: number;
  readonly MAX_SAFE_INTEGER: number;
  readonly MIN_SAFE_INTEGER: number;
  isFinite(value: unknown): boolean;
  isInteger(value: unknown): boolean;
  isNaN(value: unknown): boolean;
  isSafeInteger(value: unknown): boolean;
  parseFloat(text: string): number;
  parseInt(text: string, radix?: number): number;
}
declare const Number: NumberConstructor;

interface BigInt {
  toString(radix?: number): string;
  toLocaleString(locales?: string | readonly string[], options?: object): string;
  valueOf(): bigint;
}

interface BigIntConstructor {
  (value: bigint | boolean | number | string): bigint;
  asIntN(bits: number, int: bigint): bigint;
  asUintN(bits: number, int: bigint): bigint;
}

declare const BigInt: BigIntConstructor;

interface String {
  readonly length: number;
  readonly [index: number]: string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number | undefined;
  concat(...texts: string[]): string;
  endsWith(search: string, end?: number): boolean;
  includes(search: string, start?: number): boolean;
  indexOf(search: string, start?: number): number;
  isWellFormed(): boolean;
  lastIndexOf(search: string, start?: number): number;
  localeCompare(that: string, locales?: string | readonly string[], options?: object): number;
  match(pattern: string | RegExp): RegExpMatchArray | null;
  matchAll(pattern: string | RegExp): RegExpStringIterator<RegExpExecArray>;
  normalize(form?: string): string;
  padEnd(length: number, fill?: string): string;
  padStart(length: number, fill?: string): string;
  repeat(count: number): string;
  replace(pattern: string | RegExp, replacement: string): string;
  replace(pattern: string | RegExp, replacer: (match: string, ...args: any[]) => string): string;
  replaceAll(pattern: string | RegExp, replacement: string): string;
  replaceAll(pattern: string | RegExp, replacer: (match: string, ...args: any[]) => string): string;
  search(pattern: string | RegExp): number;
  slice(start?: number, end?: number): string;
  split(separator: string | RegExp, limit?: number): string[];
  startsWith(search: string, start?: number): boolean;
  substr(start: number, length?: number): string;
  substring(start: number, end?: number): string;
  toLocaleLowerCase(locales?: string | readonly string[]): string;
  toLocaleUpperCase(locales?: string | readonly string[]): string;
  toLowerCase(): string;
  toString(): string;
  toUpperCase(): string;
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimLeft(): string;
  trimRight(): string;
  trimStart(): string;
  valueOf(): string;
  [Symbol.iterator](): StringIterator<string>;
}
interface StringConstructor {
  readonly prototype: String;
  (value?: any): string;
  fromCharCode(...units: number[]): string;
  fromCodePoint(...points: number[]): string;
  raw(template: TemplateStringsArray | { raw: readonly string[] | ArrayLike<string> }, ...values: any[]): string;
}
declare const String: StringConstructor;
interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

interface ArrayLike<T> {
  readonly length: number;
  readonly [index: number]: T;
}
interface ConcatArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  join(separator?: string): string;
  slice(start?: number, end?: number): T[];
}
type FlatArray<A, D extends number> = {
  done: A;
  recur: A extends ReadonlyArray<infer I> ? FlatArray<I, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9][D]> : A;
}[D extends -1 ? "done" : "recur"];
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  at(index: number): T | undefined;
  concat(...items: (T | ConcatArray<T>)[]): T[];
  entries(): ArrayIterator<[number, T]>;
  every<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, thisArg?: any): this is readonly S[];
  every(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): boolean;
  filter<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, thisArg?: any): S[];
  filter(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): T[];
  find<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, thisArg?: any): S | undefined;
  find(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): T | undefined;
  findIndex(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): number;
  findLast<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, thisArg?: any): S | undefined;
  findLast(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): T | undefined;
  findLastIndex(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): number;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(callback: (value: T, index: number, array: readonly T[]) => U | readonly U[], thisArg?: any): U[];
  forEach(callback: (value: T, index: number, array: readonly T[]) => void, thisArg?: any): void;
  includes(item: T, start?: number): boolean;
  indexOf(item: T, start?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(item: T, start?: number): number;
  map<U>(callback: (value: T, index: number, array: readonly T[]) => U, thisArg?: any): U[];
  reduce(callback: (previous: T, value: T, index: number, array: readonly T[]) => T): T;
  reduce(callback: (previous: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduce<U>(callback: (previous: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  reduceRight(callback: (previous: T, value: T, index: number, array: readonly T[]) => T): T;
  reduceRight(callback: (previous: T, value: T, index: number, array: readonly T[]) => T, initial: T): T;
  reduceRight<U>(callback: (previous: U, value: T, index: number, array: readonly T[]) => U, initial: U): U;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: readonly T[]) => unknown, thisArg?: any): boolean;
  toLocaleString(locales?: string | readonly string[], options?: object): string;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start: number, count: number, ...items: T[]): T[];
  toSpliced(start: number, count?: number): T[];
  toString(): string;
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}
interface Array<T> {
  length: number;
  [index: number]: T;
  at(index: number): T | undefined;
  concat(...items: (T | ConcatArray<T>)[]): T[];
  copyWithin(target: number, start: number, end?: number): this;
  entries(): ArrayIterator<[number, T]>;
  every<S extends T>(test: (value: T, index: number, array: T[]) => value is S, thisArg?: any): this is S[];
  every(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): boolean;
  fill(value: T, start?: number, end?: number): this;
  filter<S extends T>(test: (value: T, index: number, array: T[]) => value is S, thisArg?: any): S[];
  filter(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): T[];
  find<S extends T>(test: (value: T, index: number, array: T[]) => value is S, thisArg?: any): S | undefined;
  find(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): T | undefined;
  findIndex(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): number;
  findLast<S extends T>(test: (value: T, index: number, array: T[]) => value is S, thisArg?: any): S | undefined;
  findLast(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): T | undefined;
  findLastIndex(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): number;
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  flatMap<U>(callback: (value: T, index: number, array: T[]) => U | readonly U[], thisArg?: any): U[];
  forEach(callback: (value: T, index: number, array: T[]) => void, thisArg?: any): void;
  includes(item: T, start?: number): boolean;
  indexOf(item: T, start?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(item: T, start?: number): number;
  map<U>(callback: (value: T, index: number, array: T[]) => U, thisArg?: any): U[];
  pop(): T | undefined;
  push(...items: T[]): number;
  reduce(callback: (previous: T, value: T, index: number, array: T[]) => T): T;
  reduce(callback: (previous: T, value: T, index: number, array: T[]) => T, initial: T): T;
  reduce<U>(callback: (previous: U, value: T, index: number, array: T[]) => U, initial: U): U;
  reduceRight(callback: (previous: T, value: T, index: number, array: T[]) => T): T;
  reduceRight(callback: (previous: T, value: T, index: number, array: T[]) => T, initial: T): T;
  reduceRight<U>(callback: (previous: U, value: T, index: number, array: T[]) => U, initial: U): U;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: T[]) => unknown, thisArg?: any): boolean;
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: number, count?: number): T[];
  splice(start: number, count: number, ...items: T[]): T[];
  toLocaleString(locales?: string | readonly string[], options?: object): string;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start: number, count: number, ...items: T[]): T[];
  toSpliced(start: number, count?: number): T[];
  toString(): string;
  unshift(...items: T[]): number;
  values(): ArrayIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): ArrayIterator<T>;
}
interface ArrayConstructor {
  readonly prototype: any[];
  new <T = any>(length?: number): T[];
  new <T>(...items: T[]): T[];
  <T = any>(length?: number): T[];
  <T>(...items: T[]): T[];
  isArray(value: any): value is any[];
  from<T>(items: Iterable<T>): T[];
  from<T, U>(items: Iterable<T>, map: (value: T, index: number) => U, thisArg?: any): U[];
  from<T>(items: ArrayLike<T>): T[];
  from<T, U>(items: ArrayLike<T>, map: (value: T, index: number) => U, thisArg?: any): U[];
  of<T>(...items: T[]): T[];
}
declare const Array: ArrayConstructor;

interface ReadonlyMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void, thisArg?: any): void;
  entries(): MapIterator<[K, V]>;
  keys(): MapIterator<K>;
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}
/** What the operations of sets take: sets, maps, and their like. */
interface ReadonlySetLike<T> {
  readonly size: number;
  has(value: T): boolean;
  keys(): Iterator<T>;
}
interface ReadonlySet<T> {
  readonly size: number;
  has(value: T): boolean;
  forEach(callback: (value: T, key: T, set: ReadonlySet<T>) => void, thisArg?: any): void;
  entries(): SetIterator<[T, T]>;
  keys(): SetIterator<T>;
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
}

interface Math {
  readonly E: number;
  readonly LN10: number;
  readonly LN2: number;
  readonly LOG10E: number;
  readonly LOG2E: number;
  readonly PI: number;
  readonly SQRT1_2: number;
  readonly SQRT2: number;
  abs(x: number): number;
  acos(x: number): number;
  acosh(x: number): number;
  asin(x: number): number;
  asinh(x: number): number;
  atan(x: number): number;
  atan2(y: number, x: number): number;
  atanh(x: number): number;
  cbrt(x: number): number;
  ceil(x: number): number;
  clz32(x: number): number;
  cos(x: number): number;
  cosh(x: number): number;
  exp(x: number): number;
  expm1(x: number): number;
  floor(x: number): number;
  fround(x: number): number;
  hypot(...values: number[]): number;
  imul(a: number, b: number): number;
  log(x: number): number;
  log10(x: number): number;
  log1p(x: number): number;
  log2(x: number): number;
  max(...values: number[]): number;
  min(...values: number[]): number;
  pow(base: number, exponent: number): number;
  random(): number;
  round(x: number): number;
  sign(x: number): number;
  sin(x: number): number;
  sinh(x: number): number;
  sqrt(x: number): number;
  tan(x: number): number;
  tanh(x: number): number;
  trunc(x: number): number;
}
declare const Math: Math;

interface JSON {
  parse(text: string, reviver?: (this: any, key: string, value: any) => any): any;
  stringify(
    value: any,
    replacer?: ((this: any, key: string, value: any) => any) | (string | number)[] | null,
    space?: string | number,
  ): string;
}
declare const JSON: JSON;

interface Console {
  assert(condition?: unknown, ...values: any[]): void;
  clear(): void;
  count(label?: string): void;
  countReset(label?: string): void;
  dir(value?: any, options?: { depth?: number | null; colors?: boolean; showHidden?: boolean }): void;
  dirxml(...values: any[]): void;
  debug(...values: any[]): void;
  error(...values: any[]): void;
  group(...values: any[]): void;
  groupCollapsed(...values: any[]): void;
  groupEnd(): void;
  info(...values: any[]): void;
  log(...values: any[]): void;
  table(data?: any, columns?: readonly string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...values: any[]): void;
  trace(...values: any[]): void;
  warn(...values: any[]): void;
}
declare const console: Console;

declare namespace NodeJS {
  interface ErrnoException extends Error {
    errno?: number;
    code?: string;
    path?: string;
    syscall?: string;
  }
  type Timeout = globalThis.Timeout;
  type Immediate = globalThis.Immediate;
}
interface WriteStream {
  write(data: string | Uint8Array): boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}
interface MemoryUsage {
  rss: number;
  heapTotal: number;
  heapUsed: number;
  external: number;
  arrayBuffers: number;
}
interface ProcessHRTime {
  (since?: [number, number]): [number, number];
  bigint(): bigint;
}
interface ProcessMemoryUsage {
  (): MemoryUsage;
  rss(): number;
}
type ProcessVersions = {
  readonly [name: string]: string | undefined;
  readonly node: string;
  readonly v8: string;
};
interface Process {
  readonly argv: string[];
  readonly env: { [name: string]: string | undefined };
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  readonly stdin: ReadStream;
  readonly platform: string;
  readonly arch: string;
  readonly version: string;
  readonly pid: number;
  readonly ppid: number;
  readonly title: string;
  readonly execPath: string;
  readonly execArgv: string[];
  readonly argv0: string;
  readonly versions: ProcessVersions;
  exitCode?: number | undefined;
  uptime(): number;
  readonly memoryUsage: ProcessMemoryUsage;
  cpuUsage(): { user: number; system: number };
  on(event: "exit" | "beforeExit", listener: (code: number) => void): void;
  on(event: "uncaughtException", listener: (error: Error) => void): void;
  on(event: string, listener: (...args: any[]) => void): void;
  once(event: "exit" | "beforeExit", listener: (code: number) => void): void;
  once(event: "uncaughtException", listener: (error: Error) => void): void;
  once(event: string, listener: (...args: any[]) => void): void;
  off(event: string, listener: (...args: any[]) => void): void;
  addListener(event: "exit" | "beforeExit", listener: (code: number) => void): void;
  addListener(event: "uncaughtException", listener: (error: Error) => void): void;
  addListener(event: string, listener: (...args: any[]) => void): void;
  removeListener(event: string, listener: (...args: any[]) => void): void;
  cwd(): string;
  exit(code?: number): never;
  nextTick(callback: () => void): void;
  readonly hrtime: ProcessHRTime;
}
declare const process: Process;

interface Performance {
  readonly timeOrigin: number;
  now(): number;
}
declare const performance: Performance;

interface Crypto {
  getRandomValues<T extends Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array | BigInt64Array | BigUint64Array>(array: T): T;
  randomUUID(): string;
}
declare const crypto: Crypto;

type ArrayBufferLike = ArrayBuffer;

type ArrayBufferView =
  | DataView
  | Uint8Array
  | Uint8ClampedArray
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** A buffer, or a view on one. */
type BufferSource = ArrayBufferView | ArrayBuffer;

interface TypedArray<Self, E = number> {
  readonly [index: number]: E;
  readonly BYTES_PER_ELEMENT: number;
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
  readonly length: number;
  at(index: number): E | undefined;
  copyWithin(target: number, start: number, end?: number): Self;
  entries(): ArrayIterator<[number, E]>;
  every(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): boolean;
  fill(value: E, start?: number, end?: number): Self;
  filter(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): Self;
  find(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): E | undefined;
  findIndex(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): number;
  findLast(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): E | undefined;
  findLastIndex(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): number;
  forEach(callback: (value: E, index: number, array: Self) => void, thisArg?: any): void;
  includes(item: E, start?: number): boolean;
  indexOf(item: E, start?: number): number;
  join(separator?: string): string;
  keys(): ArrayIterator<number>;
  lastIndexOf(item: E, start?: number): number;
  map(callback: (value: E, index: number, array: Self) => E, thisArg?: any): Self;
  reduce(callback: (previous: E, value: E, index: number, array: Self) => E): E;
  reduce<U>(callback: (previous: U, value: E, index: number, array: Self) => U, initial: U): U;
  reduceRight(callback: (previous: E, value: E, index: number, array: Self) => E): E;
  reduceRight<U>(callback: (previous: U, value: E, index: number, array: Self) => U, initial: U): U;
  reverse(): Self;
  set(items: ArrayLike<E>, offset?: number): void;
  slice(start?: number, end?: number): Self;
  some(test: (value: E, index: number, array: Self) => unknown, thisArg?: any): boolean;
  sort(compare?: (a: E, b: E) => number): Self;
  subarray(start?: number, end?: number): Self;
  toLocaleString(locales?: string | readonly string[], options?: object): string;
  toReversed(): Self;
  toSorted(compare?: (a: E, b: E) => number): Self;
  toString(): string;
  values(): ArrayIterator<E>;
  with(index: number, value: E): Self;
  [Symbol.iterator](): ArrayIterator<E>;
}
interface TypedArrayConstructor<Self, E = number> {
  readonly name: string;
  readonly prototype: Self;
  readonly BYTES_PER_ELEMENT: number;
  new (length?: number): Self;
  new (items: ArrayLike<E> | Iterable<E>): Self;
  new (buffer: ArrayBuffer, byteOffset?: number, length?: number): Self;
  new <B extends ArrayBuffer>(buffer: B, byteOffset?: number, length?: number): Self;
  from(items: ArrayLike<E> | Iterable<E>): Self;
  from<T>(items: Iterable<T>, map: (value: T, index: number) => E, thisArg?: any): Self;
  from<T>(items: ArrayLike<T>, map: (value: T, index: number) => E, thisArg?: any): Self;
  of(...items: E[]): Self;
}
interface Int8Array extends TypedArray<Int8Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Int8Array";
}
type Int8ArrayConstructor = TypedArrayConstructor<Int8Array>;
declare const Int8Array: Int8ArrayConstructor;
interface Uint8Array extends TypedArray<Uint8Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Uint8Array";
}
type Uint8ArrayConstructor = TypedArrayConstructor<Uint8Array>;
declare const Uint8Array: Uint8ArrayConstructor;
interface Uint8ClampedArray extends TypedArray<Uint8ClampedArray> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Uint8ClampedArray";
}
type Uint8ClampedArrayConstructor = TypedArrayConstructor<Uint8ClampedArray>;
declare const Uint8ClampedArray: Uint8ClampedArrayConstructor;
interface Int16Array extends TypedArray<Int16Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Int16Array";
}
type Int16ArrayConstructor = TypedArrayConstructor<Int16Array>;
declare const Int16Array: Int16ArrayConstructor;
interface Uint16Array extends TypedArray<Uint16Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Uint16Array";
}
type Uint16ArrayConstructor = TypedArrayConstructor<Uint16Array>;
declare const Uint16Array: Uint16ArrayConstructor;
interface Int32Array extends TypedArray<Int32Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Int32Array";
}
type Int32ArrayConstructor = TypedArrayConstructor<Int32Array>;
declare const Int32Array: Int32ArrayConstructor;
interface Uint32Array extends TypedArray<Uint32Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Uint32Array";
}
type Uint32ArrayConstructor = TypedArrayConstructor<Uint32Array>;
declare const Uint32Array: Uint32ArrayConstructor;
interface Float32Array extends TypedArray<Float32Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Float32Array";
}
type Float32ArrayConstructor = TypedArrayConstructor<Float32Array>;
declare const Float32Array: Float32ArrayConstructor;
interface Float64Array extends TypedArray<Float64Array> {
  [index: number]: number;
  readonly [Symbol.toStringTag]: "Float64Array";
}
type Float64ArrayConstructor = TypedArrayConstructor<Float64Array>;
declare const Float64Array: Float64ArrayConstructor;
interface BigInt64Array extends TypedArray<BigInt64Array, bigint> {
  [index: number]: bigint;
  readonly [Symbol.toStringTag]: "BigInt64Array";
}
type BigInt64ArrayConstructor = TypedArrayConstructor<BigInt64Array, bigint>;
declare const BigInt64Array: BigInt64ArrayConstructor;
interface BigUint64Array extends TypedArray<BigUint64Array, bigint> {
  [index: number]: bigint;
  readonly [Symbol.toStringTag]: "BigUint64Array";
}
type BigUint64ArrayConstructor = TypedArrayConstructor<BigUint64Array, bigint>;
declare const BigUint64Array: BigUint64ArrayConstructor;

type BufferEncoding =
  | "ascii"
  | "base64"
  | "base64url"
  | "binary"
  | "hex"
  | "latin1"
  | "ucs-2"
  | "ucs2"
  | "utf-16le"
  | "utf-8"
  | "utf16le"
  | "utf8";
interface Buffer extends Uint8Array {
  compare(other: Uint8Array): -1 | 0 | 1;
  copy(target: Uint8Array, targetStart?: number, start?: number, end?: number): number;
  equals(other: Uint8Array): boolean;
  fill(value: string | number | Uint8Array, start?: number, end?: number, encoding?: BufferEncoding): this;
  filter(test: (value: number, index: number, array: Uint8Array) => unknown): Uint8Array;
  includes(value: string | number | Uint8Array, from?: number, encoding?: BufferEncoding): boolean;
  indexOf(value: string | number | Uint8Array, from?: number, encoding?: BufferEncoding): number;
  map(callback: (value: number, index: number, array: Uint8Array) => number): Uint8Array;
  reverse(): this;
  slice(start?: number, end?: number): Buffer;
  sort(compare?: (a: number, b: number) => number): this;
  subarray(start?: number, end?: number): Buffer;
  toJSON(): { type: "Buffer"; data: number[] };
  toString(encoding?: BufferEncoding, start?: number, end?: number): string;
  write(text: string, offset?: number, length?: number, encoding?: BufferEncoding): number;
  readUInt8(offset?: number): number;
  readUint8(offset?: number): number;
  writeUInt8(value: number, offset?: number): number;
  writeUint8(value: number, offset?: number): number;
  readInt8(offset?: number): number;
  writeInt8(value: number, offset?: number): number;
  readUInt16LE(offset?: number): number;
  readUint16LE(offset?: number): number;
  writeUInt16LE(value: number, offset?: number): number;
  writeUint16LE(value: number, offset?: number): number;
  readInt16LE(offset?: number): number;
  writeInt16LE(value: number, offset?: number): number;
  readUInt32LE(offset?: number): number;
  readUint32LE(offset?: number): number;
  writeUInt32LE(value: number, offset?: number): number;
  writeUint32LE(value: number, offset?: number): number;
  readInt32LE(offset?: number): number;
  writeInt32LE(value: number, offset?: number): number;
  readUInt16BE(offset?: number): number;
  readUint16BE(offset?: number): number;
  writeUInt16BE(value: number, offset?: number): number;
  writeUint16BE(value: number, offset?: number): number;
  readInt16BE(offset?: number): number;
  writeInt16BE(value: number, offset?: number): number;
  readUInt32BE(offset?: number): number;
  readUint32BE(offset?: number): number;
  writeUInt32BE(value: number, offset?: number): number;
  writeUint32BE(value: number, offset?: number): number;
  readInt32BE(offset?: number): number;
  writeInt32BE(value: number, offset?: number): number;
  readFloatLE(offset?: number): number;
  writeFloatLE(value: number, offset?: number): number;
  readFloatBE(offset?: number): number;
  writeFloatBE(value: number, offset?: number): number;
  readDoubleLE(offset?: number): number;
  writeDoubleLE(value: number, offset?: number): number;
  readDoubleBE(offset?: number): number;
  writeDoubleBE(value: number, offset?: number): number;
  readBigInt64LE(offset?: number): bigint;
  writeBigInt64LE(value: bigint, offset?: number): number;
  readBigInt64BE(offset?: number): bigint;
  writeBigInt64BE(value: bigint, offset?: number): number;
  readBigUInt64LE(offset?: number): bigint;
  readBigUint64LE(offset?: number): bigint;
  writeBigUInt64LE(value: bigint, offset?: number): number;
  writeBigUint64LE(value: bigint, offset?: number): number;
  readBigUInt64BE(offset?: number): bigint;
  readBigUint64BE(offset?: number): bigint;
  writeBigUInt64BE(value: bigint, offset?: number): number;
  writeBigUint64BE(value: bigint, offset?: number): number;
}
interface BufferConstructor {
  alloc(size: number, fill?: string | number | Uint8Array, encoding?: BufferEncoding): Buffer;
  allocUnsafe(size: number): Buffer;
  byteLength(data: string | Uint8Array | ArrayBuffer, encoding?: BufferEncoding): number;
  compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1;
  concat(list: readonly Uint8Array[], totalLength?: number): Buffer;
  from(data: string, encoding?: BufferEncoding): Buffer;
  from(data: readonly number[] | Uint8Array): Buffer;
  from(data: ArrayBuffer, byteOffset?: number, length?: number): Buffer;
  isBuffer(value: unknown): value is Buffer;
  isEncoding(name: string): boolean;
}
declare const Buffer: BufferConstructor;

interface ImportMeta {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
}
