/** Statements in a scope. Loops count, so that every program ends; what grows is cut. */
import type { Expressions } from "./expressions.ts";
import { fill } from "./feature.ts";
import { statementTexts } from "./features.ts";
import {
  type Callable,
  type Random,
  type Scope,
  SORTS,
  type Sort,
  type Variable,
} from "./scope.ts";

/** A function whose result is bound to keep numbers and texts from growing without end. */
const CUT: Partial<Record<Sort, (text: string) => string>> = {
  string: (text) => `(${text}).slice(0, 40)`,
  bigint: (text) => `BigInt.asIntN(96, ${text})`,
  "bigint | undefined": (text) => `perhaps(BigInt.asIntN(64, (${text}) ?? 1n))`,
  "number[]": (text) => `(${text}).slice(0, 8)`,
  "string[]": (text) => `(${text}).slice(0, 8)`,
};

const THROWN = ["new Error", "new RangeError", "new TypeError", "new Failure"];

/** Writes statements in one program. */
export class Statements {
  readonly #random: Random;
  readonly #expressions: Expressions;

  constructor(random: Random, expressions: Expressions) {
    this.#random = random;
    this.#expressions = expressions;
  }

  /** Lines of `count` statements, each in reach of what the ones before it declare. */
  block(count: number, scope: Scope): string[] {
    return Array.from({ length: count }, () => this.#statement(scope)).flat();
  }

  /** An expression which a loop may assign to a variable again and again. */
  bounded(sort: Sort, scope: Scope): string {
    const text = this.#expressions.of(sort, scope);
    return CUT[sort]?.(text) ?? text;
  }

  #statement(scope: Scope): string[] {
    const random = this.#random;
    const nests = scope.depth < 2 && scope.loops < 2;
    if (random.once(3)) return this.#featured(scope, nests);
    const compound = nests ? this.#compound : [];
    const kinds = random.once(2) || compound.length === 0 ? this.#simple : compound;
    return random.pick(kinds)(scope);
  }

  #inside(scope: Scope, more: readonly Variable[] = [], loops = scope.loops): string[] {
    const lines = this.block(1 + this.#random.below(2), scope.inner(more, loops));
    return lines.map((line) => `  ${line}`);
  }

  #featured(scope: Scope, nests: boolean): string[] {
    const { text, declares = {} } = this.#random.pick(statementTexts(scope, nests));
    const inside = (_: Scope, more: readonly Variable[]): string[] => this.#inside(scope, more);
    const filled = fill(text, this.#expressions, scope, 1, inside);
    for (const [key, sort] of Object.entries(declares)) {
      scope.variables.push({ name: filled.names.get(key) ?? "", sort, assignable: false });
    }
    return filled.text.split("\n");
  }

  readonly #declare = (scope: Scope): string[] => {
    const random = this.#random;
    const sort = random.pick(SORTS);
    const name = this.#expressions.fresh();
    const assignable = random.once(2);
    const line = `${assignable ? "let" : "const"} ${name}: ${sort} = ${this.#expressions.of(sort, scope)};`;
    scope.variables.push({ name, sort, assignable });
    return [line];
  };

  readonly #print = (scope: Scope): string[] => {
    if (scope.isPure) return this.#declare(scope);
    const values = Array.from({ length: 1 + this.#random.below(3) }, () =>
      this.#expressions.printable(scope, this.#random.pick(SORTS)),
    );
    return [`console.log(${values.join(", ")});`];
  };

  readonly #assign = (scope: Scope): string[] => {
    const random = this.#random;
    const targets = scope.variables.filter((each) => each.assignable);
    if (targets.length === 0) return this.#declare(scope);
    const { name, sort } = random.pick(targets);
    const of = (each: Sort): string => this.#expressions.of(each, scope);
    if (sort === "number" && random.once(2)) {
      return random.pick<() => string[]>([
        () => [
          `${name} ${random.pick(["+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "<<=", ">>=", ">>>="])} ${of("number")};`,
        ],
        () => [`${name}${random.pick(["++", "--"])};`],
        () => [`${name} ${random.pick(["||=", "&&="])} ${of("number")};`],
      ])();
    }
    if (sort === "string" && random.once(2))
      return [`${name} += ${of("string")};`, `${name} = ${name}.slice(-30);`];
    if ((sort === "number | undefined" || sort === "bigint | undefined") && random.once(3))
      return [`${name} ??= ${this.bounded(sort, scope)};`];
    return [`${name} = ${this.bounded(sort, scope)};`];
  };

  readonly #mutate = (scope: Scope): string[] => {
    const random = this.#random;
    const of = (each: Sort): string => this.#expressions.of(each, scope, 1);
    const small = (): string => this.#expressions.small(scope);
    const name = (sort: Sort): string | undefined => {
      // What a function is given may be in use elsewhere.
      const found = scope.ofSort(sort).filter((each) => each.name.startsWith("v"));
      return found.length > 0 ? random.pick(found).name : undefined;
    };
    const sort = random.pick<Sort>([
      "number[]",
      "number[]",
      "string[]",
      "Map<string, number>",
      "Set<number>",
      "Record<string, number>",
      "Item",
      "Base",
      "number[][]",
      "[number, string]",
      "Item[]",
      "Stack<string>",
      "Map<number, Item>",
      "Uint8Array",
      "Float64Array",
    ]);
    const target = name(sort);
    if (target === undefined) return this.#declare(scope);
    switch (sort) {
      case "number[]":
        return [
          random.pick([
            `${target}.push(${of("number")}, ${of("number")});`,
            `${target}.pop();`,
            `${target}.shift();`,
            `${target}.unshift(${of("number")});`,
            `${target}.sort((a, b) => a - b);`,
            `${target}.reverse();`,
            `${target}.splice(${small()}, ${small()}, ${of("number")});`,
            `${target}[${target}.length] = ${of("number")};`,
            `${target}[0] = ${of("number")};`,
            `${target}.fill(${of("number")}, ${small()});`,
            `if (${target}.length > 0) ${target}[0]! ${random.pick(["+=", "*=", "|="])} ${of("number")};`,
            `${target}.length = Math.min(${target}.length, ${small()});`,
            `${target}.copyWithin(0, ${small()});`,
          ]),
        ];
      case "string[]":
        return [
          random.pick([
            `${target}.push(${of("string")});`,
            `${target}.sort();`,
            `${target}.splice(${small()}, 1);`,
            `${target}.reverse();`,
          ]),
        ];
      case "Map<string, number>":
        return [
          random.pick([
            `${target}.set(${of("string")}, ${of("number")});`,
            `${target}.delete(${of("string")});`,
            `${target}.clear();`,
          ]),
        ];
      case "Set<number>":
        return [
          random.pick([`${target}.add(${of("number")});`, `${target}.delete(${of("number")});`]),
        ];
      case "Record<string, number>":
        return [
          random.pick([
            `${target}[${of("string")}] = ${of("number")};`,
            `delete ${target}[${of("string")}];`,
          ]),
        ];
      case "Item":
        return [
          random.pick([
            `${target}.x += ${of("number")};`,
            `${target}.note = ${of("string")};`,
            `${target}.label = ${of("string")};`,
            `${target}.next = ${of("Item")};`,
          ]),
        ];
      case "Base":
        return [
          random.pick([
            `${target}.size = ${of("number")};`,
            `${target}.area = ${of("number")};`,
            `${target}.tags.push(${of("string")});`,
          ]),
        ];
      case "Item[]":
        return [
          random.pick([
            `${target}.push(${of("Item")});`,
            `for (const item of ${target}) item.x += ${of("number")};`,
            `${target}.sort((a, b) => b.x - a.x);`,
            `${target}.length = Math.min(${target}.length, ${small()});`,
          ]),
        ];
      case "Stack<string>":
        return [random.pick([`${target}.push(${of("string")});`, `${target}.pop();`])];
      case "Map<number, Item>":
        return [
          random.pick([
            `${target}.set(${small()}, ${of("Item")});`,
            `${target}.delete(${small()});`,
            `for (const [key, item] of ${target}) item.x -= key;`,
          ]),
        ];
      case "Uint8Array":
      case "Float64Array":
        return [
          random.pick([
            `if (${target}.length > 1) ${target}[1]! ${random.pick(["+=", "*=", "-="])} ${of("number")};`,
            `${target}[0] = ${of("number")};`,
            `${target}.fill(${of("number")}, ${small()});`,
            `${target}.reverse();`,
            `${target}.sort();`,
          ]),
        ];
      case "number[][]":
        return [
          random.pick([
            `${target}.push(${of("number[]")});`,
            `${target}[0]?.push(${of("number")});`,
          ]),
        ];
      default:
        return [
          random.pick([`${target}[0] = ${of("number")};`, `${target}[1] = ${of("string")};`]),
        ];
    }
  };

  readonly #destructure = (scope: Scope): string[] => {
    const random = this.#random;
    const { fresh } = { fresh: () => this.#expressions.fresh() };
    const of = (each: Sort): string => this.#expressions.of(each, scope);
    const [a, b, c] = [fresh(), fresh(), fresh()];
    const declare = (name: string, sort: Sort): void => {
      scope.variables.push({ name, sort, assignable: false });
    };
    return random.pick<() => string[]>([
      () => {
        const line = `const [${a} = ${of("number")}, ...${b}]: number[] = ${of("number[]")};`;
        declare(a, "number");
        declare(b, "number[]");
        return [line];
      },
      () => {
        const line = `const { x: ${a}, note: ${b} = ${of("string")}, ...${c} }: Item = ${of("Item")};`;
        declare(a, "number");
        declare(b, "string");
        return scope.isPure ? [line] : [line, `console.log(${c});`];
      },
      () => {
        const line = `const [${a}, ${b}]: [number, string] = ${of("[number, string]")};`;
        declare(a, "number");
        declare(b, "string");
        return [line];
      },
      () => {
        const targets = scope.ofSort("number").filter((each) => each.assignable);
        if (targets.length < 2) return this.#declare(scope);
        const [one, two] = [random.pick(targets).name, random.pick(targets).name];
        return [`[${one}, ${two}] = [${two}, ${one} + 1];`];
      },
    ])();
  };

  readonly #if = (scope: Scope): string[] => {
    const condition = this.#expressions.of("boolean", scope);
    const start = [`if (${condition}) {`, ...this.#inside(scope)];
    if (this.#random.once(2)) return [...start, "}"];
    return [...start, "} else {", ...this.#inside(scope), "}"];
  };

  readonly #loop = (scope: Scope): string[] => {
    const random = this.#random;
    const turns = 2 + random.below(5);
    const [index, guard] = [this.#expressions.fresh("i"), this.#expressions.fresh("g")];
    const number = (name: string): Variable => ({ name, sort: "number", assignable: false });
    const body = (more: readonly Variable[]): string[] =>
      this.#inside(scope, more, scope.loops + 1);
    const of = (sort: Sort): string => this.#expressions.of(sort, scope);
    const label = random.once(4) ? `${this.#expressions.fresh("l")}` : undefined;
    const labelled = label === undefined ? "" : `${label}: `;
    const leave = (): string[] =>
      random.once(3)
        ? [
            `  if (${this.#expressions.of("boolean", scope.inner([], scope.loops + 1), 1)}) ${random.pick(["break", "continue"])}${label === undefined ? "" : ` ${label}`};`,
          ]
        : [];
    const element = this.#expressions.fresh("e");
    const each = (
      sort: Sort,
      source: string,
      pattern = `${element}`,
      more: readonly Variable[] = [{ name: element, sort, assignable: false }],
    ): string[] => [
      `let ${guard} = 0;`,
      `${labelled}for (const ${pattern} of ${source}) {`,
      `  if (++${guard} > ${turns}) break;`,
      ...leave(),
      ...body(more),
      "}",
    ];
    return random.pick<() => string[]>([
      () => [
        `${labelled}for (let ${index} = 0; ${index} < ${turns}; ${index}++) {`,
        ...leave(),
        ...body([number(index)]),
        "}",
      ],
      () => [
        `${labelled}for (let ${index} = ${turns}, ${guard} = ${random.pick(["1", "0.5", "2147483640"])}; ${index} > 0; ${index} -= ${random.pick(["1", "2", "0.75"])}, ${guard} *= 2) {`,
        ...body([number(index), number(guard)]),
        ...leave(),
        "}",
      ],
      () => [
        `let ${guard} = 0;`,
        `${labelled}while (${guard}++ < ${turns}) {`,
        ...leave(),
        ...body([number(guard)]),
        "}",
      ],
      () => [
        `let ${guard} = 0;`,
        `${labelled}do {`,
        ...leave(),
        ...body([number(guard)]),
        `} while (++${guard} < ${turns});`,
      ],
      () => each("number", of("number[]")),
      () => each("string", of("string")),
      () => each("string", of("string[]")),
      () => each("string", of("Stack<string>")),
      () => each("Item", of("Item[]")),
      () => each("number", of("Uint8Array")),
      () => each("number", of("Set<number>")),
      () => each("number", `counting(${turns}, ${of("number")})`),
      () =>
        each("string", of("Map<string, number>"), `[${element}, ${index}]`, [
          { name: element, sort: "string", assignable: false },
          number(index),
        ]),
      () => [
        `for (const ${element} in ${of("Record<string, number>")}) {`,
        ...body([{ name: element, sort: "string", assignable: false }]),
        "}",
      ],
    ])();
  };

  readonly #narrow = (scope: Scope): string[] => {
    const random = this.#random;
    const name = this.#expressions.fresh("w");
    const as = (sort: Sort): Variable[] => [{ name, sort, assignable: false, isHidden: true }];
    const of = (sort: Sort): string => this.#expressions.of(sort, scope);
    return random.pick<() => string[]>([
      () => [
        `const ${name}: number | string = ${of("number | string")};`,
        `if (typeof ${name} === "string") {`,
        ...this.#inside(scope, as("string")),
        "} else {",
        ...this.#inside(scope, as("number")),
        "}",
      ],
      () => [
        `const ${name}: number | undefined = ${of("number | undefined")};`,
        `if (${name}${random.pick([" !== undefined", " != null", ""])}) {`,
        ...this.#inside(scope, as("number")),
        "}",
      ],
      () => [
        `const ${name}: bigint | undefined = ${of("bigint | undefined")};`,
        `if (${name}${random.pick([" !== undefined", ""])}) {`,
        ...this.#inside(scope, as("bigint")),
        "}",
      ],
      () => [
        `const ${name}: string | null = ${of("string | null")};`,
        `if (${name} === null) {`,
        ...this.#inside(scope),
        "} else {",
        ...this.#inside(scope, as("string")),
        "}",
      ],
      () => {
        const { fresh } = { fresh: () => this.#expressions.fresh("f") };
        const [radius, width, height] = [fresh(), fresh(), fresh()];
        const number = (each: string): Variable => ({
          name: each,
          sort: "number",
          assignable: false,
        });
        return [
          `const ${name}: Shape = ${of("Shape")};`,
          `switch (${name}.kind) {`,
          `case "circle": {`,
          `  const ${radius} = ${name}.radius;`,
          ...this.#inside(scope, [number(radius)]),
          `  break;`,
          `}`,
          `case "rect": {`,
          `  const { width: ${width}, height: ${height} } = ${name};`,
          ...this.#inside(scope, [number(width), number(height)]),
          `  break;`,
          `}`,
          "default:",
          ...this.#inside(scope),
          "}",
        ];
      },
    ])();
  };

  readonly #switch = (scope: Scope): string[] => {
    const random = this.#random;
    const leave = (): string[] => (random.once(3) ? [] : ["  break;"]);
    const block = (start: string): string[] => [
      `${start} {`,
      ...this.#inside(scope),
      ...leave(),
      "}",
    ];
    return random.once(2)
      ? [
          `switch (${this.#expressions.of("number", scope)} & 3) {`,
          ...block("case 0:"),
          ...block("case 2:"),
          ...block("default:"),
          ...block("case 3:"),
          "}",
        ]
      : [
          `switch (${this.#expressions.of("string", scope)} + "") {`,
          ...block(`case "a":`),
          ...block(`case "":`),
          ...block("default:"),
          "}",
        ];
  };

  readonly #try = (scope: Scope): string[] => {
    const random = this.#random;
    const error = this.#expressions.fresh("x");
    const thrown = random.pick<() => string>([
      () => `${random.pick(THROWN)}(${this.#expressions.of("string", scope)})`,
      () => this.#expressions.of(random.pick(["number", "string", "Item"]), scope),
    ])();
    const handle = scope.isPure
      ? this.#inside(scope)
      : [
          `  console.log(${error} instanceof Error ? \`\${${error}.name}: \${${error}.message}\` : ${error}, ${error} instanceof Failure);`,
          ...this.#inside(scope),
        ];
    const lines = [
      "try {",
      ...this.#inside(scope),
      `  if (${this.#expressions.of("boolean", scope)}) throw ${thrown};`,
      ...this.#inside(scope),
      `} catch (${error}) {`,
      ...handle,
    ];
    return random.once(2)
      ? [...lines, "}"]
      : [...lines, "} finally {", ...this.#inside(scope), "}"];
  };

  readonly #closures = (scope: Scope): string[] => {
    if (scope.isPure) return this.#declare(scope);
    const [list, counter, index, other] = [
      this.#expressions.fresh("c"),
      this.#expressions.fresh("c"),
      this.#expressions.fresh("i"),
      this.#expressions.fresh("c"),
    ];
    const inside = scope.inner([
      { name: index, sort: "number", assignable: false },
      { name: counter, sort: "number", assignable: false },
    ]);
    const body = this.#expressions.of("number", inside, 1);
    return [
      `const ${list}: (() => number)[] = [];`,
      `let ${counter} = ${this.#expressions.of("number", scope, 1)};`,
      `for (let ${index} = 0; ${index} < 3; ${index}++) ${list}.push(() => { ${counter} += ${body}; return ${counter} - ${index}; });`,
      `for (const ${other} of ${list}) console.log(${other}(), ${counter});`,
    ];
  };

  readonly #fork = (scope: Scope): string[] => {
    const random = this.#random;
    const pure = scope.callables.filter((each) => each.isPure);
    if (scope.inFunction || scope.depth > 1 || pure.length === 0) return this.#print(scope);
    const callable: Callable = random.pick(pure);
    const { name, parameters, result } = callable;
    const started = (): string =>
      `fork(${[name, ...parameters.map((each) => this.#expressions.of(each, scope, 1))].join(", ")})`;
    const [task, tasks, element] = [
      this.#expressions.fresh("t"),
      this.#expressions.fresh("t"),
      this.#expressions.fresh("t"),
    ];
    return random.pick<() => string[]>([
      () => {
        const value = this.#expressions.fresh();
        const lines = [
          `const ${task} = ${started()};`,
          ...this.block(1, scope),
          `const ${value}: ${result} = wait(${task});`,
        ];
        scope.variables.push({ name: value, sort: result, assignable: false });
        return lines;
      },
      () => [
        `const ${tasks} = [${started()}, ${started()}, ${started()}];`,
        `console.log(${tasks}.map((${element}) => wait(${element})));`,
      ],
      () => [
        `const ${tasks} = [];`,
        `for (let ${element} = 0; ${element} < 4; ${element}++) ${tasks}.push(${started()});`,
        `for (const ${element} of ${tasks}) console.log(wait(${element}));`,
      ],
    ])();
  };

  readonly #simple = [
    this.#declare,
    this.#declare,
    this.#print,
    this.#assign,
    this.#assign,
    this.#mutate,
    this.#mutate,
    this.#destructure,
    this.#fork,
  ];
  readonly #compound = [
    this.#if,
    this.#if,
    this.#loop,
    this.#loop,
    this.#loop,
    this.#narrow,
    this.#narrow,
    this.#switch,
    this.#try,
    this.#closures,
  ];
}
