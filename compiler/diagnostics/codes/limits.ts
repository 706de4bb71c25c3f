/** E7: limits of the compiler. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

// A little more than the parser takes.
const DEEP = 501;

export const LIMIT_CODES = {
  E7001: {
    title: "this is nested deeper than {limit} levels",
    help: "split it into several statements or functions",
    explain: "The compiler walks the program by recursion and stops before it runs out of stack.",
    wrong: `const n = ${"(".repeat(DEEP)}1${")".repeat(DEEP)};\nconsole.log(n);\n`,
    fixed: "const n = (1);\nconsole.log(n);\n",
  },
  E7003: {
    title: "the type of this grows without end",
    help: "write the type out",
    explain:
      "A recursive generic type makes a larger instance of itself at each step, or a type is too deep to compare.",
    wrong:
      "type Nest<T> = { value: T; next: Nest<T[]> | null };\nconst n: Nest<number> = { value: 1, next: null };\nconsole.log(n);\n",
    fixed:
      "type List<T> = { value: T; next: List<T> | null };\nconst n: List<number> = { value: 1, next: null };\nconsole.log(n);\n",
  },
} as const satisfies Record<string, CodeRow>;
