/** E3: names, modules and declarations. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const NAME_CODES = {
  E3001: {
    title: "nothing here is called `{name}`",
    help: "did you mean `{suggestion}`?",
    explain:
      "A name must be declared in this file, imported, or one of the built-in names, before it can be used.",
    wrong: "const total = 1;\nconsole.log(totl);\n",
    fixed: "const total = 1;\nconsole.log(total);\n",
  },
  E3002: {
    title: "no type here is called `{name}`",
    help: "did you mean `{suggestion}`?",
    explain: "A type must be declared in this file, imported, or built in.",
    wrong: "interface Point { x: number }\nconst p: Pont = { x: 1 };\nconsole.log(p.x);\n",
    fixed: "interface Point { x: number }\nconst p: Point = { x: 1 };\nconsole.log(p.x);\n",
  },
  E3003: {
    title: "`{name}` is declared twice",
    help: "rename one of the two",
    explain:
      "A block holds one declaration of each name. An inner block may declare the name anew.",
    wrong: "const size = 1;\nconst size = 2;\nconsole.log(size);\n",
    fixed: "const size = 1;\nconst width = 2;\nconsole.log(size, width);\n",
  },
  E3004: {
    title: "`{name}` is a `const` and keeps its value",
    help: "declare `{name}` with `let`",
    explain:
      "A `const` is assigned once, where it is declared. Its properties and elements may still change.",
    wrong: "const count = 0;\ncount = 1;\nconsole.log(count);\n",
    fixed: "let count = 0;\ncount = 1;\nconsole.log(count);\n",
  },
  E3005: {
    title: "`{name}` is used before its declaration",
    help: "move the declaration up",
    explain:
      "A `let`, `const` or class has no value before the line that declares it. Functions may be called from above their declaration.",
    wrong: "console.log(size);\nconst size = 1;\n",
    fixed: "const size = 1;\nconsole.log(size);\n",
  },
  E3006: {
    title: "there is no module `{module}`",
    help: "did you mean `{suggestion}`?",
    explain:
      'A relative import names a file: `"./shapes.ts"`. The other modules are `"tscript"` and the ones of Node in the README\'s list, such as `"node:fs"`.',
    wrong: 'import { area } from "./shaps.ts";\nconsole.log(area);\n',
    fixed: 'import { existsSync } from "node:fs";\nconsole.log(existsSync("shapes.ts"));\n',
  },
  E3007: {
    title: "`{module}` exports no `{name}`",
    help: "did you mean `{suggestion}`?",
    explain: "Only what a module declares with `export` can be imported from it.",
    wrong: 'import { forks } from "tscript";\nconsole.log(forks);\n',
    fixed: 'import { fork, wait } from "tscript";\nconsole.log(wait(fork(() => 2)));\n',
  },
  E3008: {
    title: "`{name}` is a type, and a value is needed here",
    help: "write `typeof`, declare a value, or use a class",
    explain:
      "Interfaces and type aliases exist for the checker only; nothing of them is left when the program runs.",
    wrong: "interface Point { x: number }\nconsole.log(Point);\n",
    fixed: "class Point { x = 0 }\nconsole.log(new Point().x);\n",
  },
  E3009: {
    title: "`{name}` is a value, and a type is needed here",
    help: "write `typeof {name}` for its type",
    explain:
      "A variable or function is no type. `typeof name` in a type position is the type of that value.",
    wrong: "const origin = { x: 0 };\nconst p: origin = { x: 1 };\nconsole.log(p.x);\n",
    fixed: "const origin = { x: 0 };\nconst p: typeof origin = { x: 1 };\nconsole.log(p.x);\n",
  },
  E3010: {
    title: "`{module}` has no default export",
    help: "import what it exports by name, in braces",
    explain: "`import name from …` takes what the module marks with `export default`.",
    wrong: 'import tscript from "tscript";\nconsole.log(tscript);\n',
    fixed: 'import { fork, wait } from "tscript";\nconsole.log(wait(fork(() => 2)));\n',
  },
  E3011: {
    title: "`{name}` is imported and keeps its value",
    help: "export a function from the module that changes it",
    explain: "Only the module that declares a variable may assign to it; importers see the change.",
    wrong: 'import { fork } from "tscript";\nfork = fork;\n',
    fixed: 'import { fork, wait } from "tscript";\nconsole.log(wait(fork(() => 2)));\n',
  },
  E3012: {
    title: "`this` is used where there is no object",
    help: "pass the object as a parameter",
    explain:
      "`this` means the object inside methods, constructors and field values, and in arrow functions written there.",
    wrong: "function area() {\n  return this.width;\n}\nconsole.log(area());\n",
    fixed:
      "function area(box: { width: number }) {\n  return box.width;\n}\nconsole.log(area({ width: 1 }));\n",
  },
  E3013: {
    title: "`{name}` is not imported",
    help: 'write `import {what} from "{module}"` at the top',
    explain: "What a module exports has a name in another one once that imports it.",
    wrong: 'console.log(existsSync("shapes.ts"));\n',
    fixed: 'import { existsSync } from "node:fs";\nconsole.log(existsSync("shapes.ts"));\n',
  },
  E3014: {
    title: "tscript has no `{module}`",
    help: "keep this part in Node, and call the computation by `script`",
    explain:
      "Programs compute on worker threads, where there are no sockets and no other processes. The modules of Node that they may import are in the README's list.",
    wrong: 'import { createServer } from "node:http";\nconsole.log(createServer);\n',
    fixed: 'import { hostname } from "node:os";\nconsole.log(hostname);\n',
  },
  E3015: {
    title: "there is no package `{module}`",
    help: "install it beside the program, if it carries its TypeScript sources: `npm install {name}`",
    explain:
      'A name without `./` before it is a package, which is looked for in `node_modules` beside the program and in the folders above. Files are imported by a path: `"./shapes.ts"`.',
    wrong: 'import { area } from "shapes";\nconsole.log(area);\n',
    fixed: 'import { existsSync } from "node:fs";\nconsole.log(existsSync("shapes.ts"));\n',
  },
} as const satisfies Record<string, CodeRow>;
