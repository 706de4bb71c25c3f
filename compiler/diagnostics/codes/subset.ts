/** E6: outside the subset, one code per habit, each saying what to write instead. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const SUBSET_CODES = {
  E6001: {
    title: "tscript does not support {what} yet",
    explain:
      "This is TypeScript, and tscript does not compile it yet. The README's feature table says what works.",
    wrong: "const x = 1;\nexport = x;\n",
    fixed: "const x = 1;\nexport default x;\n",
  },
  E6002: {
    title: "`eval` and `Function` make code while the program runs",
    help: "write the code in the program, or choose between functions",
    explain:
      "A program is compiled as a whole before it starts, so that all of it is checked and every fork is proven independent.",
    wrong: 'console.log(eval("1 + 1"));\n',
    fixed: "console.log(1 + 1);\n",
  },
  E6003: {
    title: "`with` hides which names it brings",
    help: "write the object before each property",
    explain: "TypeScript modules are strict and have no `with`.",
    wrong: "const p = { x: 1 };\nwith (p) {\n  console.log(x);\n}\n",
    fixed: "const p = { x: 1 };\nconsole.log(p.x);\n",
  },
  E6004: {
    title: "`Proxy` makes properties that no type declares",
    help: "write a class with methods or accessors",
    explain: "Objects have a fixed layout that all cores share; a proxy has none.",
    wrong: "const p = new Proxy({ x: 1 }, {});\nconsole.log(p.x);\n",
    fixed: "class P {\n  get x(): number {\n    return 1;\n  }\n}\nconsole.log(new P().x);\n",
  },
  E6005: {
    title: "decorators are outside the subset",
    help: "call a function with the class or method",
    explain:
      "A decorator changes a class while the program loads; tscript fixes classes when it compiles.",
    wrong:
      "function log(target: unknown, context: unknown): void {}\n@log\nclass A {}\nconsole.log(new A());\n",
    fixed: "class A {}\nconsole.log(new A());\n",
  },
  E6006: {
    title: "JSX is outside the subset",
    help: "call the function that makes the element",
    explain: "JSX means a call to a function that a user interface library brings.",
    wrong: "const title = <h1>Hello</h1>;\nconsole.log(title);\n",
    fixed: 'const title = "<h1>Hello</h1>";\nconsole.log(title);\n',
  },
  E6007: {
    title: "`import()` loads a module while the program runs",
    help: "write `import` at the top of the file",
    explain: "A program is compiled as a whole, with all its modules, before it starts.",
    wrong: 'const path = await import("node:path");\nconsole.log(path.sep);\n',
    fixed: 'import { basename } from "node:path";\nconsole.log(basename("a/b"));\n',
  },
  E6008: {
    title:
      "`arguments` is only there for its length and elements, where all calls give what they are written with",
    help: "write a rest parameter: `...values: number[]`",
    explain:
      "Its length and elements can be read, and it can be spread; it is no value itself. By a type with optional parameters what is left out and an `undefined` that is written are one, so a function with `arguments` is not held as one of those; nor is a method that is taken from its object. A rest parameter holds the same values as an array with a type.",
    wrong:
      "const counts: ((first?: number) => number)[] = [function () {\n  return arguments.length;\n}];\nconsole.log(counts[0]?.(1));\n",
    fixed:
      "function count(...values: number[]) {\n  return values.length;\n}\nconsole.log(count(1, 2));\n",
  },
  E6010: {
    title: "changing `{target}` changes every object made from it",
    help: "declare the member in the class",
    explain:
      'Classes are fixed when the program is compiled; calls to their methods are resolved then. A statement right behind the class that gives its prototype a declared property, such as `MyError.prototype.name = "MyError"`, is taken for a member of the class.',
    wrong:
      "class A {}\n(A.prototype as { hi?: () => number }).hi = () => 1;\nconsole.log(new A());\n",
    fixed: "class A {\n  hi() {\n    return 1;\n  }\n}\nconsole.log(new A().hi());\n",
  },
  E6011: {
    title: "`require` loads a JavaScript package",
    help: "write `import … from {module}`",
    explain: "A program consists of ES modules with types. CommonJS has neither.",
    wrong:
      'declare function require(name: string): { sep: string };\nconsole.log(require("node:path").sep);\n',
    fixed: 'import { basename } from "node:path";\nconsole.log(basename("a/b"));\n',
  },
  E6012: {
    title: "`{module}` is JavaScript, and tscript compiles TypeScript",
    help: "import a package that carries its TypeScript sources, or keep this part in Node and pass values to `script`",
    explain: "Without types there is no layout to share between cores.",
    wrong: 'import { lib } from "./lib.js";\nconsole.log(lib);\n',
    fixed: "console.log(1);\n",
  },
  E6013: {
    title: "`{name}` belongs to {where}",
    help: "keep this part in Node, and call the computation by `script`",
    explain: "A program computes on worker threads, where there is no page and no socket.",
    wrong: "requestAnimationFrame(() => console.log(1));\n",
    fixed: "console.log(1);\n",
  },
  E6014: {
    title: "`WeakRef` and `FinalizationRegistry` show when memory is collected",
    help: "keep the object in a variable, or use `WeakMap`",
    explain: "When the collector runs depends on the machine and the schedule, and no output may.",
    wrong: "const r = new WeakRef({ x: 1 });\nconsole.log(r.deref());\n",
    fixed: "const r = { x: 1 };\nconsole.log(r);\n",
  },
} as const satisfies Record<string, CodeRow>;
