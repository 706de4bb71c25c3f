/**
 * Random well-typed TypeScript programs: classes, functions and statements over every sort of value, printing as they go. They end, and
 * print the same on every run; functions which tasks run write nothing outside.
 */
import { type Declaration, declarationsFor } from "./program/declarations.ts";
import { Expressions } from "./program/expressions.ts";
import { type Callable, Random, Scope, SORTS, type Variable } from "./program/scope.ts";
import { Statements } from "./program/statements.ts";

const PACKAGE = ["fork", "wait", "parallelMap"];

/** How large programs are: the smaller they are, the more of them run in the same time, each with fewer constructs that meet. */
export const SIZES = ["full", "small", "tiny"] as const;

export type Size = (typeof SIZES)[number];

/** A program in the parts of which many may share the second. */
export interface Program {
  readonly seed: number;
  /** Imports of the package. */
  readonly imports: string;
  /** The common declarations that it uses. */
  readonly declarations: readonly Declaration[];
  /** What is its own. */
  readonly own: string;
}

/** What of a program its size decides. */
interface Shape {
  functions(random: Random): number;
  statements(random: Random): number;
  /** Blocks in which the statements are taken to stand already: the more, the less they nest. */
  depth(random: Random): number;
  /** How deep expressions nest. */
  readonly expressions: number;
}

const SHAPES: Readonly<Record<Size, Shape>> = {
  full: {
    functions: (random) => 2 + random.below(3),
    statements: (random) => 5 + random.below(7),
    depth: () => 0,
    expressions: 2,
  },
  small: {
    functions: (random) => random.below(3) >> 1,
    statements: (random) => 2 + random.below(3),
    depth: () => 1,
    expressions: 1,
  },
  tiny: {
    functions: (random) => (random.once(8) ? 1 : 0),
    statements: (random) => 1 + random.below(2),
    depth: (random) => (random.once(3) ? 1 : 2),
    expressions: 1,
  },
};

/** A program that is the same for the same seed and size. */
export function randomProgram(seed: number, size: Size = "full"): Program {
  const random = new Random(seed);
  const shape = SHAPES[size];
  const expressions = new Expressions(random, shape.expressions);
  const statements = new Statements(random, expressions);
  const base = classes(expressions).join("\n");
  const lines: string[] = [];
  const callables: Callable[] = [];
  for (let count = shape.functions(random); count > 0; count -= 1) {
    const { callable, text } = randomFunction(random, expressions, statements);
    lines.push(...text);
    callables.push(callable);
  }
  const scope = new Scope([], callables, { depth: shape.depth(random) });
  lines.push(...statements.block(shape.statements(random), scope));
  // What is left at the end tells of every assignment.
  for (const { name } of scope.variables) lines.push(`console.log("${name}", ${name});`);
  const body = lines.join("\n");
  const own = /\b(?:Base|Derived)\b/.test(body) ? `${base}\n${body}` : body;
  const declarations = declarationsFor(own);
  const text = [...declarations.map((each) => each.text), own].join("\n");
  return { seed, imports: importsFor(text), declarations, own: `${own}\n` };
}

/** The import of what `text` uses of the package. */
export function importsFor(text: string): string {
  const names = PACKAGE.filter((name) => text.includes(`${name}(`));
  return names.length > 0 ? `import { ${names.join(", ")} } from "tscript";\n` : "";
}

/** The whole text. */
export function programText({ imports, declarations, own }: Program): string {
  return `${imports}${declarations.map(({ text }) => `${text}\n`).join("")}${own}`;
}

/** The field of `Base`, in its methods. */
const SIZE: Variable = { name: "this.size", sort: "number", assignable: false, isHidden: true };

function classes(expressions: Expressions): string[] {
  const pure = new Scope([variable("n", "number"), SIZE], [], {
    isPure: true,
    inFunction: true,
    loops: 9,
  });
  const getter = new Scope([SIZE], [], {
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
