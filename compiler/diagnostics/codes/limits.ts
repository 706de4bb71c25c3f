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
  E7004: {
    title: "the types that this needs take too long to work out",
    help: "give what it makes a type of its own, or write the type out",
    explain:
      "Types that compute other types can take longer than anybody would wait: each step of a recursive type makes several more. The compiler gives up after millions of steps.",
    wrong: `type Before = [0, 0, ${Array.from({ length: 28 }, (_, n) => n + 1).join(", ")}];
type Row<N extends number> = N extends 0 | 1 ? [N] : [...Row<Before[N]>, ...Row<Before[Before[N]]>];
const first: Row<29>[0] = 1;
console.log(first);
`,
    fixed: "const row: number[] = [1, 0];\nconsole.log(row[0]);\n",
  },
} as const satisfies Record<string, CodeRow>;
