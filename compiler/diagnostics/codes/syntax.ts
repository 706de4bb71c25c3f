/** E2: how the tokens stand together. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const SYNTAX_CODES = {
  E2001: {
    title: "{found} does not fit here; {expected} does",
    explain:
      "The program is read from left to right, and at this point the grammar allows something else. The cause is often just before the marked place.",
    wrong: "const total = 1 + ;\nconsole.log(total);\n",
    fixed: "const total = 1 + 2;\nconsole.log(total);\n",
  },
  E2002: {
    title: "{open} is never closed",
    help: "add {close}",
    explain:
      "Parentheses, brackets and braces come in pairs. The file, or the bracket around this one, ends first.",
    wrong: "function one() {\n  return 1;\n",
    fixed: "function one() {\n  return 1;\n}\n",
  },
  E2003: {
    title: "this {close} closes nothing",
    help: "remove it, or add {open} where the pair begins",
    explain: "Every closing bracket needs an opening one of its kind before it.",
    wrong: "console.log(1));\n",
    fixed: "console.log(1);\n",
  },
  E2004: {
    title: "`{name}` is a keyword and cannot be a name",
    help: "choose another name, such as `{suggestion}`",
    explain: "Keywords belong to the language. Only property names may be keywords.",
    wrong: "const new = 1;\nconsole.log(new);\n",
    fixed: "const fresh = 1;\nconsole.log(fresh);\n",
  },
  E2005: {
    title: "a `const` needs a value",
    help: "add `= …`, or declare it with `let`",
    explain: "A `const` never changes, so its only value is the one in its declaration.",
    wrong: "const limit: number;\nconsole.log(limit);\n",
    fixed: "const limit: number = 10;\nconsole.log(limit);\n",
  },
  E2006: {
    title: "nothing can be assigned to this",
    label: "neither a variable, a property nor an element",
    explain:
      "The left side of `=` names the place that receives the value: a variable, a property, an element, or a pattern of these.",
    wrong: "let a = 1;\na + 1 = 2;\nconsole.log(a);\n",
    fixed: "let a = 1;\na = 2;\nconsole.log(a);\n",
  },
  E2007: {
    title: "`{statement}` stands outside {place}",
    explain:
      "`break` and `continue` act on the loop (or `switch`) around them, and `return` on the function around it.",
    wrong: "const n = 1;\nif (n > 0) {\n  break;\n}\n",
    fixed: "const n = 1;\nwhile (n > 0) {\n  break;\n}\n",
  },
  E2008: {
    title: "no loop or block around this is labelled `{name}`",
    help: "did you mean `{suggestion}`?",
    explain:
      "`break name` and `continue name` act on a statement around them that starts with `name:`.",
    wrong: "outer: for (;;) {\n  break outter;\n}\n",
    fixed: "outer: for (;;) {\n  break outer;\n}\n",
  },
  E2009: {
    title: "`??` needs parentheses beside `{operator}`",
    help: "put one of the two in parentheses",
    explain:
      "TypeScript refuses to guess whether `a || b ?? c` means `(a || b) ?? c` or `a || (b ?? c)`.",
    wrong: "const a: number | undefined = undefined;\nconsole.log(a ?? 1 || 2);\n",
    fixed: "const a: number | undefined = undefined;\nconsole.log((a ?? 1) || 2);\n",
  },
  E2010: {
    title: "a parameter after an optional one needs `?` or a default",
    help: "move `{name}` before the optional parameters",
    explain:
      "Arguments are given from the left, so a parameter that must be given cannot follow one that may be left out.",
    wrong:
      "function area(width?: number, height: number) {\n  return (width ?? 1) * height;\n}\nconsole.log(area(1, 2));\n",
    fixed:
      "function area(height: number, width?: number) {\n  return (width ?? 1) * height;\n}\nconsole.log(area(2, 1));\n",
  },
  E2011: {
    title: "a rest parameter stands last",
    help: "move `...{name}` to the end",
    explain: "A rest parameter takes all arguments that are left, so nothing can follow it.",
    wrong:
      "function sum(...values: number[], start: number) {\n  return values.length + start;\n}\nconsole.log(sum(1));\n",
    fixed:
      "function sum(start: number, ...values: number[]) {\n  return values.length + start;\n}\nconsole.log(sum(1));\n",
  },
  E2012: {
    title: "a unary `{operator}` needs parentheses before `**`",
    help: "write `({operator}x) ** y` or `{operator}(x ** y)`",
    explain: "TypeScript refuses to guess whether `-x ** 2` means `(-x) ** 2` or `-(x ** 2)`.",
    wrong: "const x = 3;\nconsole.log(-x ** 2);\n",
    fixed: "const x = 3;\nconsole.log(-(x ** 2));\n",
  },
  E2013: {
    title: "a rest element stands last",
    help: "move it to the end of the pattern",
    explain: "`...rest` in a pattern takes everything that is left, so nothing can follow it.",
    wrong: "const [...rest, last] = [1, 2, 3];\nconsole.log(rest, last);\n",
    fixed: "const [first, ...rest] = [1, 2, 3];\nconsole.log(first, rest);\n",
  },
  E2014: {
    title: "a `{accessor}` accessor takes {expected}",
    help: "write a method to pass more",
    explain:
      "Reading a property gives no value and assigning to it gives one, so `get` has no parameter and `set` has one.",
    wrong: "const box = {\n  get value(n: number) {\n    return n;\n  },\n};\nconsole.log(box);\n",
    fixed:
      "const box = {\n  value(n: number) {\n    return n;\n  },\n};\nconsole.log(box.value(1));\n",
  },
  E2015: {
    title: "a `switch` has one `default`",
    help: "join the two, or give this one a `case`",
    explain: "`default` runs when no `case` fits, so a second one would never run.",
    wrong:
      "switch (1 as number) {\n  default:\n    console.log(1);\n    break;\n  default:\n    console.log(2);\n}\n",
    fixed:
      "switch (1 as number) {\n  case 1:\n    console.log(1);\n    break;\n  default:\n    console.log(2);\n}\n",
  },
  E2016: {
    title: "a pattern needs a value to take apart",
    help: "add `= …` after it",
    explain: "`{ a }` and `[a]` on the left side name parts of a value, which must be there.",
    wrong: "let { x };\nconsole.log(x);\n",
    fixed: "let { x } = { x: 1 };\nconsole.log(x);\n",
  },
  E2017: {
    title: "`for … {word}` declares one variable, without a value",
    help: "keep one name, and declare the others before the loop",
    explain:
      "Each round of the loop gives the variable its value, so there is one and it has no other.",
    wrong: "for (const a = 0, b of [1, 2]) {\n  console.log(a, b);\n}\n",
    fixed: "const a = 0;\nfor (const b of [1, 2]) {\n  console.log(a, b);\n}\n",
  },
  E2018: {
    title: "`{modifier}` does not fit here",
    help: "remove it",
    explain:
      "Words such as `static`, `abstract` or `async` go before the members and declarations they can change, each once and in a fixed order.",
    wrong: "async class Point {}\nconsole.log(new Point());\n",
    fixed: "class Point {}\nconsole.log(new Point());\n",
  },
} as const satisfies Record<string, CodeRow>;
