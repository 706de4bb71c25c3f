/**
 * Random well-typed TypeScript programs: classes, functions and statements over every sort of value, printing as they go. They end, and
 * print the same on every run; functions which tasks run write nothing outside.
 */
import { Expressions } from "./program/expressions.ts";
import { type Callable, Random, Scope, SORTS, type Variable } from "./program/scope.ts";
import { Statements } from "./program/statements.ts";

const HELPERS = `class Failure extends Error {
  override name = "Failure";
}
class Box<T> {
  readonly value: T;
  constructor(value: T) { this.value = value; }
  map<U>(change: (value: T) => U): Box<U> { return new Box(change(this.value)); }
}
interface Animal { readonly legs: number; speak(times: number): string; name?: string }
abstract class Creature implements Animal {
  constructor(readonly legs: number) {}
  abstract sound(): string;
  speak(times: number): string { return Array.from({ length: times & 3 }, () => this.sound()).join(" "); }
}
class Dog extends Creature {
  name = "dog";
  sound(): string { return "wau" + this.legs; }
}
class Bird extends Creature {
  #songs: string[];
  constructor(legs: number, ...songs: string[]) { super(legs); this.#songs = songs; }
  sound(): string { return this.#songs[0] ?? "..."; }
  override speak(times: number): string { return super.speak(times + 1) + "!"; }
}
function animalOf(n: number, s: string): Animal {
  if (n > 2) return new Dog(n);
  return n > 0 ? new Bird(2, s) : { legs: n, speak: (times) => s + times };
}
class Stack<T> implements Iterable<T> {
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
}
function byKey<K extends keyof Item>(items: readonly Item[], key: K): Item[K][] { return items.map((item) => item[key]); }
function describe({ x, label, note = "none" }: Item, { deep = false }: { deep?: boolean } = {}): string {
  return deep ? \`\${x}/\${label}/\${note}\` : label;
}
function identity<T>(value: T): T { return value; }
function either(n: number): number | string { return n > 1 ? n : \`s\${n}\`; }
function maybe(n: number): number | undefined { return n > 0 ? n : undefined; }
function orNull(s: string): string | null { return s.length % 2 === 0 ? s : null; }
function colorOf(n: number): Color { return n > 2 ? "red" : n > 0 ? "green" : "blue"; }
function shapeOf(n: number): Shape {
  if (n > 2) return { kind: "circle", radius: n };
  return n > 0 ? { kind: "rect", width: n, height: 2 } : { kind: "none" };
}
function widthOf(shape: Shape): number {
  switch (shape.kind) {
    case "circle": return shape.radius * 2;
    case "rect": return shape.width;
    case "none": return 0;
  }
}
function numberOf(value: number | string): number { return typeof value === "number" ? value : value.length; }
function* counting(count: number, step: number): Generator<number> {
  for (let i = 0; i < count; i++) yield i * step;
}`;

/** A program that is the same for the same seed. */
export function randomProgram(seed: number): string {
  const random = new Random(seed);
  const expressions = new Expressions(random);
  const statements = new Statements(random, expressions);
  const lines = [
    `import { fork, wait } from "tscript";`,
    "interface Item { x: number; label: string; note?: string; next?: Item }",
    `type Color = "red" | "green" | "blue";`,
    `type Shape = { kind: "circle"; radius: number } | { kind: "rect"; width: number; height: number } | { kind: "none" };`,
    HELPERS,
    ...classes(expressions),
  ];
  const callables: Callable[] = [];
  for (let count = 2 + random.below(3); count > 0; count -= 1) {
    const { callable, text } = randomFunction(random, expressions, statements);
    lines.push(...text);
    callables.push(callable);
  }
  const scope = new Scope([], callables);
  lines.push(...statements.block(6 + random.below(8), scope));
  // What is left at the end tells of every assignment.
  for (const { name } of scope.variables) lines.push(`console.log("${name}", ${name});`);
  return `${lines.join("\n")}\n`;
}

function classes(expressions: Expressions): string[] {
  const pure = new Scope([variable("n", "number"), variable("this.size", "number")], [], {
    isPure: true,
    inFunction: true,
    loops: 9,
  });
  const getter = new Scope([variable("this.size", "number")], [], {
    isPure: true,
    inFunction: true,
    loops: 9,
  });
  // Members may use no other objects of the class, or they call themselves.
  const of = (sort: "number" | "string", scope: Scope): string => {
    for (;;) {
      const text = expressions.of(sort, scope);
      if (!/Base|Derived/.test(text)) return text;
    }
  };
  return [
    "class Base {",
    "  static made = 0;",
    "  tags: string[] = [];",
    "  #hidden = 1;",
    "  constructor(public size: number) {}",
    `  get area(): number { return ${of("number", getter)}; }`,
    "  set area(value: number) { this.#hidden = value; this.size = this.#hidden + 1; }",
    `  method(n: number): number { return ${of("number", pure)}; }`,
    `  describe(): string { return ${of("string", getter)}; }`,
    `  static of(n: number): Base { Base.made++; return n > 1 ? new Derived(n, "d" + Base.made) : new Base(n); }`,
    "}",
    "class Derived extends Base {",
    `  extra: number = ${of("number", new Scope([], [], { isPure: true }))};`,
    "  constructor(size: number, readonly label: string) { super(size); }",
    `  override method(n: number): number { return super.method(n) - ${of("number", pure)}; }`,
    `  override describe(): string { return this.label + "/" + super.describe(); }`,
    "}",
  ];
}

function randomFunction(
  random: Random,
  expressions: Expressions,
  statements: Statements,
): { readonly callable: Callable; readonly text: string[] } {
  const name = expressions.fresh("function");
  const result = random.pick(SORTS);
  const isPure = !random.once(3);
  const given = Array.from({ length: 1 + random.below(2) }, () =>
    variable(expressions.fresh("p"), random.pick(SORTS)),
  );
  const scope = new Scope(given, [], { isPure, inFunction: true, loops: 1 });
  const body = statements.block(1 + random.below(3), scope);
  const last = expressions.of(result, scope);
  const parameters = given.map((each) => `${each.name}: ${each.sort}`).join(", ");
  return {
    callable: { name, parameters: given.map((each) => each.sort), result, isPure },
    text: [
      `function ${name}(${parameters}): ${result} {`,
      ...body.map((line) => `  ${line}`),
      `  return ${last};`,
      "}",
    ],
  };
}

function variable(name: string, sort: Variable["sort"]): Variable {
  return { name, sort, assignable: false };
}
