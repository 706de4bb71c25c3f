/** E4: types. Rows from E4021 on are in `type-rules.ts`, and new ones go to its end. */
import type { CodeRow } from "../code-row.ts";
import { TYPE_RULE_CODES } from "./type-rules.ts";

export const TYPE_CODES = {
  E4001: {
    title: "`{found}` does not fit `{expected}`",
    label: "{found}",
    explain:
      "A value may stand wherever each of its properties, elements and union members has a type that the place admits.",
    wrong: 'const count: number = "one";\nconsole.log(count);\n',
    fixed: "const count: number = 1;\nconsole.log(count);\n",
  },
  E4002: {
    title: "`{operator}` needs {needed}",
    label: "{found}",
    explain:
      "Each operator works on certain types. `+` adds two numbers or joins text to anything; the others work on numbers or compare.",
    wrong: "const flag = true;\nconsole.log(flag * 2);\n",
    fixed: "const flag = true;\nconsole.log(flag ? 2 : 0);\n",
  },
  E4003: {
    title: "`{signature}` takes {expected} and gets {found}",
    explain: "A call gives every parameter a value, except those with `?`, a default or `...`.",
    wrong: "function add(a: number, b: number) {\n  return a + b;\n}\nconsole.log(add(1));\n",
    fixed: "function add(a: number, b: number) {\n  return a + b;\n}\nconsole.log(add(1, 2));\n",
  },
  E4004: {
    title: "`{parameter}` of `{signature}` is `{expected}`, not `{found}`",
    label: "{found}",
    explain: "Each argument must fit the type of its parameter.",
    wrong: 'function double(n: number) {\n  return n * 2;\n}\nconsole.log(double("4"));\n',
    fixed: "function double(n: number) {\n  return n * 2;\n}\nconsole.log(double(4));\n",
  },
  E4005: {
    title: "`{type}` has no `{property}`",
    help: "did you mean `{suggestion}`?",
    explain: "Only properties that the type of a value declares can be read or written.",
    wrong: "const point = { x: 1 };\nconsole.log(point.y);\n",
    fixed: "const point = { x: 1 };\nconsole.log(point.x);\n",
  },
  E4006: {
    title: "`{property}` is missing in `{found}` and needed by `{expected}`",
    help: "add `{property}`, or declare it as `{property}?`",
    explain: "A value of an object type has every property of that type, except those marked `?`.",
    wrong:
      "interface Point { x: number; y: number }\nconst p: Point = { x: 1 };\nconsole.log(p.x);\n",
    fixed:
      "interface Point { x: number; y: number }\nconst p: Point = { x: 1, y: 2 };\nconsole.log(p.x);\n",
  },
  E4007: {
    title: "`{expression}` may be `{nullish}`",
    help: "test it first, or write `?.` or `??`",
    explain:
      "The type of the value admits `null` or `undefined`, which have no properties and cannot be called or computed with.",
    wrong:
      "function length(text: string | undefined) {\n  return text.length;\n}\nconsole.log(length(undefined));\n",
    fixed:
      "function length(text: string | undefined) {\n  return text?.length ?? 0;\n}\nconsole.log(length(undefined));\n",
  },
  E4008: {
    title: "`{type}` cannot be called",
    explain: "Only functions can be called; classes are created with `new`.",
    wrong: "const n = 1;\nn();\n",
    fixed: "const n = () => 1;\nn();\n",
  },
  E4009: {
    title: "`{type}` cannot be created with `new`",
    explain: "`new` creates an object of a class that is not abstract.",
    wrong: "const one = () => 1;\nconsole.log(new one());\n",
    fixed: "class One {}\nconsole.log(new One());\n",
  },
  E4010: {
    title: "`{property}` is no property of `{expected}`",
    help: "did you mean `{suggestion}`?",
    explain:
      "An object literal may only give properties that its target type declares: another one would be lost or is misspelt.",
    wrong:
      "interface Options { depth: number }\nconst o: Options = { depth: 1, dept: 2 };\nconsole.log(o.depth);\n",
    fixed:
      "interface Options { depth: number }\nconst o: Options = { depth: 1 };\nconsole.log(o.depth);\n",
  },
  E4011: {
    title: "`{property}` is read-only",
    help: "remove `readonly`, or make a new object",
    explain: "A `readonly` property or element gets its value when the object is made.",
    wrong: "interface Point { readonly x: number }\nconst p: Point = { x: 1 };\np.x = 2;\n",
    fixed: "interface Point { x: number }\nconst p: Point = { x: 1 };\np.x = 2;\n",
  },
  E4012: {
    title: "parameter `{name}` needs a type",
    help: "write `{name}: number`, or another type",
    explain:
      "The type of a parameter is only inferred for a function that stands where a function type is expected.",
    wrong: "function double(n) {\n  return n * 2;\n}\nconsole.log(double(1));\n",
    fixed: "function double(n: number) {\n  return n * 2;\n}\nconsole.log(double(1));\n",
  },
  E4013: {
    title: "not every path of `{name}` returns `{expected}`",
    help: "add a `return` at the end, or add `| undefined` to the result type",
    explain: "A function with a result type gives a value of that type on each path that ends.",
    wrong: "function sign(n: number): number {\n  if (n > 0) return 1;\n}\nconsole.log(sign(1));\n",
    fixed:
      "function sign(n: number): number {\n  if (n > 0) return 1;\n  return 0;\n}\nconsole.log(sign(1));\n",
  },
  E4014: {
    title: "`{left}` and `{right}` are never equal",
    explain:
      "The two types have no value in common, so the comparison has the same answer every time.",
    wrong: 'const n: number = 1;\nconsole.log(n === "1");\n',
    fixed: "const n: number = 1;\nconsole.log(n === 1);\n",
  },
  E4015: {
    title: "`{name}` takes {expected} type arguments and gets {found}",
    explain:
      "A generic type or function is given one type for each of its type parameters, except those with a default.",
    wrong: "const names: Map<string> = new Map();\nconsole.log(names.size);\n",
    fixed: "const names: Map<string, number> = new Map();\nconsole.log(names.size);\n",
  },
  E4016: {
    title: "`{found}` does not meet the constraint `{expected}`",
    explain: "The type argument of a parameter declared `T extends C` must fit `C`.",
    wrong:
      "function size<T extends { length: number }>(value: T) {\n  return value.length;\n}\nconsole.log(size<number>(1));\n",
    fixed:
      'function size<T extends { length: number }>(value: T) {\n  return value.length;\n}\nconsole.log(size<string>("a"));\n',
  },
  E4017: {
    title: "`{name}` is used before it has a value",
    help: "give `{name}` a value where it is declared",
    explain:
      "A variable declared without a value must be assigned on every path that leads to its first use.",
    wrong: "let n: number;\nconsole.log(n);\n",
    fixed: "let n: number = 0;\nconsole.log(n);\n",
  },
  E4018: {
    title: "`{found}` cannot be taken as `{expected}`",
    help: "write `as unknown as {expected}` if you are sure",
    explain:
      "`as` moves between a type and a narrower or wider one; the two must have a value in common.",
    wrong: 'const n = "1" as number;\nconsole.log(n);\n',
    fixed: 'const n = Number("1");\nconsole.log(n);\n',
  },
  E4019: {
    title: "`{type}` cannot be iterated",
    explain:
      "`for … of`, spread and array patterns need an array, string, Map, Set, or another value with an iterator.",
    wrong: "for (const digit of 123) {\n  console.log(digit);\n}\n",
    fixed: 'for (const digit of "123") {\n  console.log(digit);\n}\n',
  },
  E4020: {
    title: "`{property}` of `{type}` is {visibility}",
    explain:
      "A `private` member is used only inside its class, a `protected` one also inside derived classes.",
    wrong: "class Counter {\n  private count = 0;\n}\nconsole.log(new Counter().count);\n",
    fixed: "class Counter {\n  count = 0;\n}\nconsole.log(new Counter().count);\n",
  },
  ...TYPE_RULE_CODES,
} as const satisfies Record<string, CodeRow>;
