/** E7: limits of the compiler. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const LIMIT_CODES = {
  E7001: {
    title: "this is nested deeper than {limit} levels",
    help: "split it into several statements or functions",
    explain: "The compiler walks the program by recursion and stops before it runs out of stack.",
    wrong: "// an expression in more parentheses than the limit\n",
    fixed: "// the same expression in several statements\n",
  },
  E7002: {
    title: "`{name}` has more than {limit} {what}",
    help: "split it in two",
    explain: "The bytecode counts these in a field of fixed width.",
    wrong: "// a function with more local variables than the limit\n",
    fixed: "// two functions\n",
  },
  E7003: {
    title: "the type of this grows without end",
    help: "write the type out",
    explain:
      "A recursive generic type makes a larger instance of itself at each step, or a type is too deep to compare.",
    wrong:
      "type Nest<T> = { value: T; next: Nest<T[]> };\nconst n: Nest<number> | null = null;\nconsole.log(n);\n",
    fixed:
      "type List<T> = { value: T; next: List<T> | null };\nconst n: List<number> | null = null;\nconsole.log(n);\n",
  },
} as const satisfies Record<string, CodeRow>;
