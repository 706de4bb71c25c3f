/** Declarations which generated programs begin with, each kept where something names it. */
import { FEATURE_DECLARATIONS } from "./features.ts";

/** Texts of the declarations, in an order in which they may stand. */
const DECLARATIONS: readonly string[] = [
  ...FEATURE_DECLARATIONS,
  `interface Item { x: number; label: string; note?: string; next?: Item }`,
  `type Color = "red" | "green" | "blue";`,
  `type Shape = { kind: "circle"; radius: number } | { kind: "rect"; width: number; height: number } | { kind: "none" };`,
  `class Failure extends Error {
  override name = "Failure";
}`,
  `class Box<T> {
  readonly value: T;
  constructor(value: T) { this.value = value; }
  map<U>(change: (value: T) => U): Box<U> { return new Box(change(this.value)); }
}`,
  `interface Animal { readonly legs: number; speak(times: number): string; name?: string }`,
  `abstract class Creature implements Animal {
  constructor(readonly legs: number) {}
  abstract sound(): string;
  speak(times: number): string { return Array.from({ length: times & 3 }, () => this.sound()).join(" "); }
}`,
  `class Dog extends Creature {
  name = "dog";
  sound(): string { return "wau" + this.legs; }
}`,
  `class Bird extends Creature {
  #songs: string[];
  constructor(legs: number, ...songs: string[]) { super(legs); this.#songs = songs; }
  sound(): string { return this.#songs[0] ?? "..."; }
  override speak(times: number): string { return super.speak(times + 1) + "!"; }
}`,
  `function animalOf(n: number, s: string): Animal {
  if (n > 2) return new Dog(n);
  return n > 0 ? new Bird(2, s) : { legs: n, speak: (times) => s + times };
}`,
  `class Stack<T> implements Iterable<T> {
  private items: T[] = [];
  static from<T>(items: readonly T[]): Stack<T> {
    const made = new Stack<T>();
    for (const item of items) made.push(item);
    return made;
  }
  push(...more: T[]): this { this.items.push(...more); return this; }
  pop(): T | undefined { return this.items.pop(); }
  get size(): number { return this.items.length; }
  *[Symbol.iterator](): Iterator<T> { for (let i = this.items.length - 1; i >= 0; i--) yield this.items[i]!; }
}`,
  `function byKey<K extends keyof Item>(items: readonly Item[], key: K): Item[K][] { return items.map((item) => item[key]); }`,
  `function describe({ x, label, note = "none" }: Item, { deep = false }: { deep?: boolean } = {}): string {
  return deep ? \`\${x}/\${label}/\${note}\` : label;
}`,
  `function identity<T>(value: T): T { return value; }`,
  `function either(n: number): number | string { return n > 1 ? n : \`s\${n}\`; }`,
  `function maybe(n: number): number | undefined { return n > 0 ? n : undefined; }`,
  `function perhaps(n: bigint): bigint | undefined { return n > 0n ? n : undefined; }`,
  `function orNull(s: string): string | null { return s.length % 2 === 0 ? s : null; }`,
  `function colorOf(n: number): Color { return n > 2 ? "red" : n > 0 ? "green" : "blue"; }`,
  `function shapeOf(n: number): Shape {
  if (n > 2) return { kind: "circle", radius: n };
  return n > 0 ? { kind: "rect", width: n, height: 2 } : { kind: "none" };
}`,
  `function widthOf(shape: Shape): number {
  switch (shape.kind) {
    case "circle": return shape.radius * 2;
    case "rect": return shape.width;
    case "none": return 0;
  }
}`,
  `function numberOf(value: number | string): number { return typeof value === "number" ? value : value.length; }`,
  `function* counting(count: number, step: number): Generator<number> {
  for (let i = 0; i < count; i++) yield i * step;
}`,
];

/** A declaration that programs may begin with. */
export interface Declaration {
  readonly name: string;
  readonly isType: boolean;
  readonly text: string;
}

/** All of them. */
export const COMMON: readonly Declaration[] = DECLARATIONS.map((text) => {
  const found = /(class|interface|type|enum|const|function\*?) (?!enum)(\w+)/.exec(text);
  return { name: found?.[2] ?? "", isType: /^(?:interface|type)$/.test(found?.[1] ?? ""), text };
});

/** The declarations that `text` uses, directly or through others. */
export function declarationsFor(text: string): Declaration[] {
  const named = new Set<string>();
  const visit = (part: string): void => {
    for (const [name] of part.matchAll(/\b[A-Za-z]\w*/g)) {
      if (named.has(name)) continue;
      named.add(name);
      const common = COMMON.find((each) => each.name === name);
      if (common) visit(common.text);
    }
  };
  visit(text);
  return COMMON.filter(({ name }) => named.has(name));
}
