/** Expressions of a wanted type. Whatever may be undefined stands where that is admitted, so that generated programs do not trap. */
import { fill } from "./feature.ts";
import { expressionTexts } from "./features.ts";
import type { Random, Scope, Sort, Variable } from "./scope.ts";

const NUMBERS = [
  "0",
  "1",
  "2",
  "3",
  "7",
  "10",
  "255",
  "0.5",
  "0.1",
  "1e21",
  "1e-7",
  "2147483647",
  "2147483648",
  "4294967295",
  "4294967296",
  "9007199254740991",
  "1e308",
  "5e-324",
  "1234.5678",
  "(-0)",
  "(-1)",
  "(-2147483648)",
  "(-1.5)",
  "(0 / 0)",
  "Infinity",
  "(-Infinity)",
];
const STRINGS = [
  `""`,
  `"a"`,
  `"B"`,
  `"abc"`,
  `"10"`,
  `"9"`,
  `"é"`,
  `"😀"`,
  `"it's"`,
  `"a b\\n"`,
  `"-0"`,
  `"x,y"`,
];
const BIGINTS = [
  "0n",
  "1n",
  "(-3n)",
  "7n",
  "255n",
  "18446744073709551616n",
  "(-9223372036854775808n)",
];
const SMALL = ["0", "1", "2", "3", "4", "5"];
const ARITHMETIC = ["+", "+", "-", "-", "*", "*", "/", "%"];
const BITWISE = ["|", "&", "^", "<<", ">>", ">>>"];
const COMPARISONS = ["<", "<=", ">", ">=", "===", "!=="];

/** Writes expressions in one program. */
export class Expressions {
  readonly #random: Random;
  readonly #depth: number;
  #names = 0;

  /** @param depth how many levels expressions nest where nothing else is said */
  constructor(random: Random, depth = 2) {
    this.#random = random;
    this.#depth = depth;
  }

  /** A name not used before. */
  fresh(start = "v"): string {
    this.#names += 1;
    return `${start}${this.#names}`;
  }

  /** @param depth how many levels it may nest */
  of(sort: Sort, scope: Scope, depth = this.#depth): string {
    const random = this.#random;
    const variables = scope.ofSort(sort);
    if (variables.length > 0 && random.once(depth <= 0 ? 2 : 4)) return random.pick(variables).name;
    const callables = scope.giving(sort);
    if (depth > 0 && callables.length > 0 && random.once(4)) {
      const { name, parameters } = random.pick(callables);
      return `${name}(${parameters.map((each) => this.of(each, scope, depth - 1)).join(", ")})`;
    }
    if (depth > 1 && random.once(12)) {
      const or = this.of(sort, scope, depth - 1);
      return `(${this.of("boolean", scope, depth - 1)} ? ${this.of(sort, scope, depth - 1)} : ${or})`;
    }
    return this.#bySort(sort, scope, depth - 1);
  }

  /** A whole number from 0, below six or so. */
  small(scope: Scope): string {
    const random = this.#random;
    return random.once(3) ? `(${this.of("number", scope, 0)} & 3)` : random.pick(SMALL);
  }

  /** Anything the console prints, with what may be undefined. */
  printable(scope: Scope, sort: Sort): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, 1);
    if (!random.once(4)) return this.of(sort, scope);
    return random.pick<() => string>([
      () => `${of("number[]")}[${of("number")}]`,
      () => `${this.#named("Item", scope, 1)}.note`,
      () => `${of("Map<string, number>")}.get(${of("string")})`,
      () => `typeof ${of("number | string")}`,
      () =>
        `JSON.stringify(${of(random.pick(["Item", "number[]", "Shape", "[number, string]", "number | string"]))})`,
      () => `Object.entries(${of("Record<string, number>")})`,
      () => `{ a: ${of("number")}, b: [${of("string")}], c: ${of("number | undefined")} }`,
      () => `[${of("number | string")}, ${of("string | null")}, ${of("Base")}]`,
      () => `[...${of("Map<string, number>")}.entries()]`,
      () => `new Map([[${of("number")}, ${of("Item")}]])`,
      () => `new Set([${of("string")}, ${of("string")}])`,
      () => `${of("string[]")}.at(${of("number")})`,
      () => `${of("number[]")}.find((n) => n > ${of("number")})`,
      () => `${this.#named("Item", scope, 1)}.next?.next?.label`,
      () => `${of("string")}.split(${random.pick([`""`, `","`, `"a"`])})`,
      () =>
        `JSON.parse(JSON.stringify(${of(random.pick(["Item", "number[]", "string[]", "Item[]"]))}))`,
      () => `Object.entries(${this.#named("Item", scope, 1)})`,
      () => `${of("Item[]")}.find((item) => item.x > ${of("number")})`,
      () => `[${of("Animal")}, ${of("Stack<string>")}]`,
    ])();
  }

  #bySort(sort: Sort, scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    const flat = depth < 0;
    const texts = expressionTexts(sort);
    if (texts.length > 0 && !flat && random.once(3)) {
      return fill(random.pick(texts), this, scope, depth).text;
    }
    switch (sort) {
      case "number":
        return flat ? random.pick(NUMBERS) : this.#number(scope, depth);
      case "string":
        return flat ? random.pick(STRINGS) : this.#string(scope, depth);
      case "boolean":
        return flat
          ? `(${of("number")} ${random.pick(["<", ">="])} ${random.pick(NUMBERS)})`
          : this.#boolean(scope, depth);
      case "bigint":
        return flat ? random.pick(BIGINTS) : this.#bigint(scope, depth);
      case "number[]":
        return flat
          ? `[${random.pick(NUMBERS)}, ${random.pick(NUMBERS)}]`
          : this.#numbers(scope, depth);
      case "string[]":
        return flat
          ? `[${random.pick(STRINGS)}, ${random.pick(STRINGS)}]`
          : this.#strings(scope, depth);
      case "number[][]":
        return random.pick<() => string>([
          () => `[${of("number[]")}, ${of("number[]")}]`,
          () => `Array.from({ length: ${random.pick(SMALL)} }, (_, i) => [i, i * ${of("number")}])`,
          () => (flat ? "[[1], []]" : `[...${of("number[][]")}, ${of("number[]")}].slice(-3)`),
        ])();
      case "[number, string]":
        return `[${of("number")}, ${of("string")}]`;
      case "Item":
        return random.pick<() => string>([
          () => `{ x: ${of("number")}, label: ${of("string")} }`,
          () => `{ x: ${of("number")}, label: ${of("string")}, note: ${of("string")} }`,
          () =>
            flat
              ? `{ x: 1, label: "i" }`
              : `{ x: ${of("number")}, label: "n", next: ${of("Item")} }`,
          () => `{ label: "j", x: ${of("number")} }`,
        ])();
      case "Base":
        return random.pick<() => string>([
          () => `new Base(${of("number")})`,
          () => `new Derived(${of("number")}, ${of("string")})`,
          () => (scope.isPure ? `new Base(1)` : `Base.of(${of("number")})`),
        ])();
      case "Box<number>":
        return flat || random.once(2)
          ? `new Box(${of("number")} + 0)`
          : `${of("Box<number>")}.map((n) => n ${random.pick(ARITHMETIC)} ${of("number")})`;
      case "Color":
        return `colorOf(${of("number")})`;
      case "Shape":
        return `shapeOf(${of("number")})`;
      case "number | string":
        return `either(${of("number")})`;
      case "number | undefined":
        return flat || random.once(2)
          ? `maybe(${of("number")})`
          : random.pick([
              `${of("number[]")}.at(${this.small(scope)})`,
              `${of("Map<string, number>")}.get(${of("string")})`,
              `${of("number[]")}.pop()`,
            ]);
      case "bigint | undefined":
        return flat || random.once(2)
          ? `perhaps(${of("bigint")})`
          : `(${of("boolean")} ? ${of("bigint")} : undefined)`;
      case "string | null":
        return `orNull(${of("string")})`;
      case "Map<string, number>":
        return flat || random.once(2)
          ? `new Map([["a", ${of("number")}], [${of("string")}, ${of("number")}]])`
          : `new Map(${of("string[]")}.map((s, i): [string, number] => [s, i + ${of("number")}]))`;
      case "Set<number>":
        return `new Set(${of("number[]")})`;
      case "Record<string, number>":
        return random.pick([
          `{ a: ${of("number")}, ["" + ${of("string")}]: ${of("number")}, "2": 0, "1": 1 }`,
          `Object.fromEntries(${of("string[]")}.map((s, i) => [s, i]))`,
        ]);
      case "(n: number) => number":
        return this.#arrow(scope, depth);
      case "Item[]":
        return flat || random.once(2)
          ? `([${of("Item")}, ${of("Item")}] as Item[])`
          : random.pick<() => string>([
              () => `${of("Item[]")}.filter((item) => item.x > ${of("number")})`,
              () =>
                `${of("Item[]")}.map((item) => ({ ...item, x: item.x ${random.pick(ARITHMETIC)} ${of("number")} }))`,
              () =>
                `[...${of("Item[]")}].sort((a, b) => a.x - b.x || (a.label < b.label ? -1 : 1))`,
              () => `[...${of("Map<number, Item>")}.values()]`,
              () => `${of("number[]")}.map((x, i): Item => ({ x, label: "l" + i }))`,
            ])();
      case "Animal":
        return flat || random.once(2)
          ? `animalOf(${of("number")}, ${of("string")})`
          : random.pick([
              `(new Dog(${of("number")}) as Animal)`,
              `(new Bird(${of("number")}, ${of("string")}) as Animal)`,
            ]);
      case "Stack<string>":
        return flat || random.once(2)
          ? `Stack.from(${of("string[]")})`
          : `${of("Stack<string>")}.push(${of("string")}, ${of("string")})`;
      case "Map<number, Item>":
        return random.pick([
          `new Map([[${of("number")}, ${of("Item")} as Item], [1, ${of("Item")}]])`,
          `new Map(${of("Item[]")}.map((item, i): [number, Item] => [i, item]))`,
        ]);
      case "Uint8Array":
        return random.pick([
          `new Uint8Array([${of("number")}, ${of("number")}])`,
          `Uint8Array.from(${of("number[]")})`,
          `new Uint8Array(${this.small(scope)}).fill(${of("number")})`,
        ]);
      case "Float64Array":
        return flat || random.once(2)
          ? `new Float64Array(${of("number[]")})`
          : `${of("Float64Array")}.map((n) => n ${random.pick(ARITHMETIC)} ${of("number")})`;
      default:
        return fill(flat ? (texts[0] ?? "") : random.pick(texts), this, scope, depth).text;
    }
  }

  #arrow(scope: Scope, depth: number): string {
    const name = this.fresh("p");
    const inside = scope.arrow([parameter(name, "number")]);
    return `((${name}: number): number => ${this.of("number", inside, depth)})`;
  }

  #callback(sort: Sort, result: Sort, scope: Scope, depth: number): string {
    const [name, index] = [this.fresh("e"), this.fresh("i")];
    const inside = scope.arrow([parameter(name, sort), parameter(index, "number")]);
    const body = this.of(result, inside, depth);
    return this.#random.once(4)
      ? `(${name}, ${index}) => { return ${body}; }`
      : `(${name}, ${index}) => ${body.startsWith("{") ? `(${body})` : body}`;
  }

  #number(scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    return random.pick<() => string>([
      () => random.pick(NUMBERS),
      () => `(${of("number")} ${random.pick(ARITHMETIC)} ${of("number")})`,
      () => `(${of("number")} ${random.pick(ARITHMETIC)} ${of("number")})`,
      () => `(${of("number")} ${random.pick(BITWISE)} ${of("number")})`,
      () => `(${of("number")} ${random.pick(BITWISE)} ${of("number")})`,
      () => `(${of("number")} ** ${random.pick(["2", "3", "0.5", "(-1)"])})`,
      () => `(${random.pick(["-", "~", "+"])}(${of("number")}))`,
      () =>
        `Math.${random.pick(["abs", "floor", "ceil", "round", "trunc", "sign", "sqrt", "fround", "clz32", "sin", "exp", "log2", "cbrt"])}(${of("number")})`,
      () =>
        `Math.${random.pick(["min", "max", "imul", "pow", "atan2", "hypot"])}(${of("number")}, ${of("number")})`,
      () => `${of("string")}.length`,
      () => `${of("string")}.charCodeAt(${this.small(scope)})`,
      () => `${of("string")}.${random.pick(["indexOf", "lastIndexOf"])}(${of("string")})`,
      () => `Number(${of("string")})`,
      () => `Number(${of("boolean")})`,
      () => `${random.pick(["parseInt", "parseFloat"])}(${of("string")})`,
      () => `(${of("number[]")}[${of("number")}] ?? ${of("number")})`,
      () => `(${of("number[]")}[${this.small(scope)}] ?? ${of("number")})`,
      () => `${of("number[]")}.length`,
      () => {
        const [a, b] = [this.fresh("a"), this.fresh("b")];
        const inside = scope.arrow([parameter(a, "number"), parameter(b, "number")]);
        return `${of("number[]")}.reduce((${a}, ${b}) => ${this.of("number", inside, depth)}, ${of("number")})`;
      },
      () => `${of("number[]")}.${random.pick(["indexOf", "lastIndexOf"])}(${of("number")})`,
      () => `${of("number[]")}.findIndex((n) => n >= ${of("number")})`,
      () => `Math.max(...${of("number[]")})`,
      () =>
        `(${of("number[][]")}[${this.small(scope)}]?.[${this.small(scope)}] ?? ${of("number")})`,
      () => `${this.#named("[number, string]", scope, depth)}[0]`,
      () => (depth > 0 ? `${this.#named("Item", scope, depth)}.x` : "6"),
      () => `${of("Base")}.${random.pick(["size", "area", `method(${of("number")})`])}`,
      () => `${of("Box<number>")}.value`,
      () => `(${of("number | undefined")} ?? ${of("number")})`,
      () => `(${of("string | null")}?.length ?? ${of("number")})`,
      () => `widthOf(${of("Shape")})`,
      () => `numberOf(${of("number | string")})`,
      () => `(${of("Map<string, number>")}.get(${of("string")}) ?? ${of("number")})`,
      () => `${of("Set<number>")}.size`,
      () => `(${of("Record<string, number>")}["a"] ?? ${of("number")})`,
      () => `${of("(n: number) => number")}(${of("number")})`,
      () => `Number(${of("bigint")})`,
      () => `identity(${of("number")})`,
      () => `Number((${of("number")}).toFixed(${random.pick(SMALL)}))`,
      () => `${of("Item[]")}.reduce((sum, item) => sum + item.x, ${of("number")})`,
      () => `byKey(${of("Item[]")}, "x").length`,
      () => `${of("Animal")}.legs`,
      () => `(${of("Animal")}.name?.length ?? ${of("number")})`,
      () => `${of("Stack<string>")}.size`,
      () => `(${of("Map<number, Item>")}.get(${this.small(scope)})?.x ?? ${of("number")})`,
      () => `(${of("Uint8Array")}[${this.small(scope)}] ?? ${of("number")})`,
      () => `${of("Uint8Array")}.reduce((a, b) => a * 31 + b, 7)`,
      () => `(${of("Float64Array")}.at(${this.small(scope)}) ?? ${of("number")})`,
      () => `${of(random.pick(["Uint8Array", "Float64Array"]))}.length`,
    ])();
  }

  #string(scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    return random.pick<() => string>([
      () => random.pick(STRINGS),
      () => `(${of("string")} + ${of("string")})`,
      () => `(${of("string")} + ${of("number")})`,
      () =>
        `(${of(random.pick(["number", "boolean", "number | string", "bigint", "string | null", "number | undefined"]))} + ${of("string")})`,
      () =>
        `\`\${${of("number")}}:\${${of(random.pick(["string", "boolean", "number[]", "number | undefined", "bigint"]))}}\``,
      () =>
        `${of("string")}.${random.pick(["slice", "substring"])}(${of("number")}, ${of("number")})`,
      () => `${of("string")}.slice(${random.pick(["1", "-1", "-2", "0, -1"])})`,
      () => `${of("string")}.${random.pick(["toUpperCase", "toLowerCase", "trim"])}()`,
      () => `${of("string")}.repeat(${random.pick(["0", "1", "2"])})`,
      () =>
        `${of("string")}.${random.pick(["padStart", "padEnd"])}(${this.small(scope)}, ${of("string")})`,
      () => `${of("string")}.replace${random.pick(["", "All"])}("a", ${of("string")})`,
      () => `${of("string")}.charAt(${of("number")})`,
      () => `(${of("string")}[${of("number")}] ?? ${of("string")})`,
      () => `(${of("string[]")}[${this.small(scope)}] ?? ${of("string")})`,
      () => `${of("string[]")}.join(${of("string")})`,
      () => `${of("number[]")}.join(${random.pick([`"-"`, `""`, ""])})`,
      () =>
        `String(${of(random.pick(["number", "boolean", "bigint", "number[]", "string | null", "number | undefined"]))})`,
      () => `(${of("number")}).toString(${random.pick(["", "2", "16", "36"])})`,
      () => `(${of("number")}).toFixed(${random.pick(SMALL)})`,
      () => `(${of("number")}).toPrecision(${random.pick(["1", "5", "12"])})`,
      () => `${this.#named("[number, string]", scope, depth)}[1]`,
      () =>
        depth > 0 ? `(${this.#named("Item", scope, depth)}.note ?? ${of("string")})` : `"note"`,
      () => `${of("Base")}.describe()`,
      () => of("Color"),
      () => `(${of("string | null")} ?? ${of("string")})`,
      () => `identity(${of("string")})`,
      () => `String.fromCharCode(${of("number")})`,
      () => `[...${of("string")}].reverse().join("")`,
      () => `${of("Animal")}.speak(${this.small(scope)})`,
      () => `[...${of("Stack<string>")}].join("|")`,
      () => `(${of("Stack<string>")}.pop() ?? ${of("string")})`,
      () =>
        depth > 0
          ? `describe(${of("Item")}, { deep: ${of("boolean")} })`
          : `describe({ x: 1, label: "d" })`,
      () => `byKey(${of("Item[]")}, "label").join()`,
      () => `${of("Item[]")}.map(({ label, x }) => \`\${label}=\${x}\`).join(";")`,
      () => `${of("Float64Array")}.join(",")`,
      () => `${of("string")}.replace(/[a-c]/g, (found) => found.toUpperCase() + ${of("number")})`,
    ])();
  }

  #boolean(scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    return random.pick<() => string>([
      () => `(${of("number")} + 0 ${random.pick(COMPARISONS)} ${of("number")})`,
      () => `(${of("number")} + 0 ${random.pick(COMPARISONS)} ${of("number")})`,
      () => `(${of("string")} + "" ${random.pick(COMPARISONS)} ${of("string")})`,
      () => `(${of("bigint")} * 1n ${random.pick(COMPARISONS)} ${of("bigint")})`,
      () => `(${of("boolean")} ${random.pick(["&&", "||"])} ${of("boolean")})`,
      () => `!${of("boolean")}`,
      () =>
        `${of("number[]")}.${random.pick(["some", "every"])}(${this.#callback("number", "boolean", scope, depth)})`,
      () => `${of("number[]")}.includes(${of("number")})`,
      () =>
        `${of("string")}.${random.pick(["includes", "startsWith", "endsWith"])}(${of("string")})`,
      () => `${of("Map<string, number>")}.has(${of("string")})`,
      () => `${of("Set<number>")}.has(${of("number")})`,
      () => `(${of("string | null")} === null)`,
      () => `(${of("number | undefined")} === undefined)`,
      () => `(${of("bigint | undefined")} === undefined)`,
      () => `(typeof ${of("number | string")} === "number")`,
      () => `(${of("Base")} instanceof Derived)`,
      () => `(${of("Color")} === ${random.pick([`"red"`, `"blue"`])})`,
      () =>
        `Number.${random.pick(["isInteger", "isNaN", "isFinite", "isSafeInteger"])}(${of("number")})`,
      () => `Object.is(${of("number")}, ${of("number")})`,
      () => `("note" in ${this.#named("Item", scope, depth)})`,
      () => `Boolean(${of(random.pick(["number", "string", "number | string", "bigint"]))})`,
      () => `(${of("Animal")} instanceof ${random.pick(["Dog", "Bird", "Creature"])})`,
      () => `${of("Item[]")}.some((item) => item.note !== undefined)`,
      () => `/${random.pick(["a", "^b", "[0-9]+", "x|y$"])}/.test(${of("string")})`,
      () => `${of("Map<number, Item>")}.has(${this.small(scope)})`,
    ])();
  }

  #bigint(scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    return random.pick<() => string>([
      () => random.pick(BIGINTS),
      () => `(${of("bigint")} ${random.pick(["+", "-", "*", "&", "|", "^"])} ${of("bigint")})`,
      () =>
        `(${of("bigint")} ${random.pick(["/", "%"])} ${random.pick(["3n", "(-7n)", "1000000007n"])})`,
      () => `(${of("bigint")} ${random.pick(["<<", ">>"])} ${random.pick(["1n", "13n", "64n"])})`,
      () => `(${of("bigint")} ** 2n)`,
      () => `(-${of("bigint")})`,
      () => `(${of("bigint")} & 0xffffffffffffffffn)`,
      () => `(${of("bigint | undefined")} ?? ${of("bigint")})`,
      () => `new Big${random.pick(["Int", "Uint"])}64Array([${of("bigint")}])[0]`,
      () => `BigInt(${of("number[]")}.length)`,
      () =>
        `BigInt.as${random.pick(["Int", "Uint"])}N(${random.pick(["8", "32", "64"])}, ${of("bigint")})`,
    ])();
  }

  #numbers(scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    return random.pick<() => string>([
      () => `[${of("number")}, ${of("number")}, ${of("number")}]`,
      () => `[...${of("number[]")}, ${of("number")}]`,
      () => `${of("number[]")}.map(${this.#callback("number", "number", scope, depth)})`,
      () => `${of("string[]")}.map(${this.#callback("string", "number", scope, depth)})`,
      () => `${of("number[]")}.filter(${this.#callback("number", "boolean", scope, depth)})`,
      () => `${of("number[]")}.slice(${of("number")}, ${of("number")})`,
      () => `${of("number[]")}.concat(${of("number[]")})`,
      () =>
        `[...${of("number[]")}].sort((a, b) => ${random.pick(["a - b", "b - a", "a < b ? -1 : a > b ? 1 : 0"])})`,
      () => `[...${of("number[]")}].sort()`,
      () => `${of("number[]")}.toReversed()`,
      () => `${of("number[][]")}.flat()`,
      () => `Array.from({ length: ${random.pick(SMALL)} }, (_, i) => i * ${of("number")})`,
      () => `[...${of("Set<number>")}]`,
      () => `[...${of("Map<string, number>")}.values()]`,
      () => `[...counting(${this.small(scope)}, ${of("number")})]`,
      () => `byKey(${of("Item[]")}, "x")`,
      () => `[...${of("Uint8Array")}]`,
      () => `Array.from(${of("Float64Array")}, (n) => n + ${of("number")})`,
      () => `[...${of("Map<number, Item>")}.keys()]`,
      () => `new Array<number>(${random.pick(["0", "3"])}).fill(${of("number")})`,
      () => `Object.values(${of("Record<string, number>")})`,
    ])();
  }

  #strings(scope: Scope, depth: number): string {
    const random = this.#random;
    const of = (each: Sort): string => this.of(each, scope, depth);
    return random.pick<() => string>([
      () => `[${of("string")}, ${of("string")}]`,
      () => `[${of("string")}, ...${of("string[]")}]`,
      () => `${of("number[]")}.map(${this.#callback("number", "string", scope, depth)})`,
      () => `${of("string[]")}.filter(${this.#callback("string", "boolean", scope, depth)})`,
      () => `${of("string")}.split(${random.pick([`""`, `","`, `"a"`])})`,
      () => `[...${of("string")}]`,
      () => `[...${of("string[]")}].sort()`,
      () => `${of("string[]")}.toReversed()`,
      () => `[...${of("Map<string, number>")}.keys()]`,
      () => `Object.keys(${of("Record<string, number>")})`,
      () => `${of("string[]")}.slice(${this.small(scope)})`,
      () => `[...${of("Stack<string>")}]`,
      () => `${of("Item[]")}.flatMap((item) => [item.label, item.note ?? ${of("string")}])`,
      () => `(${of("string")}.match(/[a-z]/g) ?? [])`,
    ])();
  }

  /** A variable of the sort, or an object literal in parentheses with its type. */
  #named(sort: "Item" | "[number, string]", scope: Scope, depth: number): string {
    const text = this.of(sort, scope, depth - 1);
    return /^\w+$/.test(text) ? text : `(${text} as ${sort})`;
  }
}

function parameter(name: string, sort: Sort): Variable {
  return { name, sort, assignable: false };
}
