/** E6: outside the subset, one code per habit, each saying what to write instead. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const SUBSET_CODES = {
  E6001: {
    title: "tscript does not support {what} yet",
    explain:
      "This is TypeScript, and tscript does not compile it yet. The README's feature table says what works.",
    wrong: "debugger;\n",
    fixed: "console.log(1);\n",
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
    fixed: 'import { sep } from "node:path";\nconsole.log(sep);\n',
  },
  E6008: {
    title: "`arguments` has no type",
    help: "write a rest parameter: `...values: number[]`",
    explain: "A rest parameter holds the same values as an array with a type.",
    wrong: "function count() {\n  return arguments.length;\n}\nconsole.log(count());\n",
    fixed:
      "function count(...values: number[]) {\n  return values.length;\n}\nconsole.log(count(1, 2));\n",
  },
  E6009: {
    title: "`this` in a plain function depends on the call",
    help: "make it a method, or pass the object as a parameter",
    explain:
      "In a function that is no method, `this` is whatever stands before the dot at each call. A parameter says it once.",
    wrong:
      "function width(this: { width: number }) {\n  return this.width;\n}\nconsole.log(width.call({ width: 1 }));\n",
    fixed:
      "function width(box: { width: number }) {\n  return box.width;\n}\nconsole.log(width({ width: 1 }));\n",
  },
  E6010: {
    title: "changing `{target}` changes every object made from it",
    help: "declare the method in the class",
    explain:
      "Classes are fixed when the program is compiled; calls to their methods are resolved then.",
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
    fixed: 'import { sep } from "node:path";\nconsole.log(sep);\n',
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
    explain:
      "A program computes on worker threads, where there is no page, event loop, socket or timer.",
    wrong: "setTimeout(() => console.log(1), 10);\n",
    fixed: "console.log(1);\n",
  },
  E6014: {
    title: "`WeakRef` and `FinalizationRegistry` show when memory is collected",
    help: "keep the object in a variable, or use `WeakMap`",
    explain: "When the collector runs depends on the machine and the schedule, and no output may.",
    wrong: "const r = new WeakRef({ x: 1 });\nconsole.log(r.deref());\n",
    fixed: "const r = { x: 1 };\nconsole.log(r);\n",
  },
  E6015: {
    title: "this property is in no type",
    help: "declare it in the class or interface, or use a `Map`",
    explain:
      "An object has the properties of its type. A `Map` or a `Record` holds keys that are made up at run time.",
    wrong:
      "const o: object = {};\n(o as { [key: symbol]: number })[Symbol()] = 1;\nconsole.log(o);\n",
    fixed: "const o = new Map<string, number>();\no.set('a', 1);\nconsole.log(o);\n",
  },
  E6016: {
    title: "`async` and `await` are not supported yet",
    help: "call the function directly, or use `fork` and `wait`",
    explain:
      "`fork` starts a task and `wait` gives its value, with no `async` on the functions between.",
    wrong: "async function one() {\n  return 1;\n}\nconsole.log(await one());\n",
    fixed: "function one() {\n  return 1;\n}\nconsole.log(one());\n",
  },
  E6017: {
    title: "generators are not supported yet",
    help: "return an array, or take a function to call with each value",
    explain: "A generator stops in the middle of its body; tscript does not compile that yet.",
    wrong: "function* two() {\n  yield 1;\n  yield 2;\n}\nconsole.log([...two()]);\n",
    fixed: "function two() {\n  return [1, 2];\n}\nconsole.log(two());\n",
  },
  E6018: {
    title: "regular expressions are not supported yet",
    help: "use `indexOf`, `split`, `startsWith` or `replaceAll`",
    explain: "Regular expressions run on the host's engine; tscript does not reach it yet.",
    wrong: 'console.log(/a+/.test("aa"));\n',
    fixed: 'console.log("aa".includes("a"));\n',
  },
  E6019: {
    title: "`bigint` is not supported yet",
    help: "use `number`, which is exact up to 9007199254740991",
    explain: "Integers without limit are not compiled yet.",
    wrong: "console.log(2n ** 64n);\n",
    fixed: "console.log(2 ** 52);\n",
  },
  E6020: {
    title: "`try` and `catch` are not supported yet",
    help: "return `undefined` or an object that says what went wrong",
    explain:
      "Exceptions that are caught are not compiled yet; one that is thrown ends the program.",
    wrong: 'try {\n  throw new Error("no");\n} catch {\n  console.log("caught");\n}\n',
    fixed: 'const result = { error: "no" };\nconsole.log(result.error);\n',
  },
  E6021: {
    title: "`extends` of a class is not supported yet",
    help: "keep the other object in a field, or use an interface",
    explain: "Classes that inherit from others are not compiled yet.",
    wrong: "class A {}\nclass B extends A {}\nconsole.log(new B());\n",
    fixed: "class A {}\nclass B {\n  base = new A();\n}\nconsole.log(new B());\n",
  },
  E6022: {
    title: "`{name}` of the standard library is not supported yet",
    help: "{instead}",
    explain: "The README lists what tscript knows of the standard library.",
    wrong: 'console.log(new Intl.Collator().compare("a", "b"));\n',
    fixed: 'console.log("a" < "b");\n',
  },
  E6023: {
    title: "namespaces are not supported yet",
    help: "put the declarations in a module of their own",
    explain:
      'A file is a namespace: `import * as name from "./file.ts"` gives its exports under one name.',
    wrong: "namespace Shapes {\n  export const sides = 4;\n}\nconsole.log(Shapes.sides);\n",
    fixed: "const shapes = { sides: 4 };\nconsole.log(shapes.sides);\n",
  },
  E6024: {
    title: "labels are not supported yet",
    help: "put the loops in a function and `return`",
    explain:
      "`break` and `continue` act on the loop around them; with a name they are not compiled yet.",
    wrong: "outer: for (;;) {\n  break outer;\n}\n",
    fixed: "for (;;) {\n  break;\n}\n",
  },
  E6025: {
    title: "symbols as keys are not supported yet",
    help: "use a name",
    explain: "Properties are laid out by their names when the program is compiled.",
    wrong: "const key = Symbol();\nconst o = { [key]: 1 };\nconsole.log(o[key]);\n",
    fixed: "const o = { key: 1 };\nconsole.log(o.key);\n",
  },
  E6026: {
    title: "`any` is not supported yet",
    help: "write the type, a union of types, or `unknown` and a test",
    explain:
      "A value of type `any` has no layout; one of type `unknown` is told apart by `typeof` before it is used.",
    wrong: "function show(value: any) {\n  console.log(value);\n}\nshow(1);\n",
    fixed: "function show(value: unknown) {\n  console.log(value);\n}\nshow(1);\n",
  },
} as const satisfies Record<string, CodeRow>;
