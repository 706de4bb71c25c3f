/** E5: the rules of `fork` and `wait`. New rows go at the end. */
import type { CodeRow } from "../code-row.ts";

export const FORK_CODES = {
  E5001: {
    title: "`Future` needs the type of its value",
    help: "write `Future<{suggestion}>`",
    explain:
      "A future is typed by the value that `wait` gives: `Future<number>`, `Future<Point[]>`.",
    wrong:
      'import { wait, type Future } from "tscript";\nfunction get(f: Future) {\n  return wait(f);\n}\nconsole.log(typeof get);\n',
    fixed:
      'import { wait, type Future } from "tscript";\nfunction get(f: Future<number>) {\n  return wait(f);\n}\nconsole.log(typeof get);\n',
  },
  E5002: {
    title: "`fork` needs a function, and this is `{found}`",
    label: "{found}",
    help: "give the function and its arguments apart: `fork(f, x)`",
    explain:
      "`fork(f, x)` calls `f(x)` in a task. `fork(f(x))` would call it first and fork its result.",
    wrong:
      'import { fork, wait } from "tscript";\nconst half = (n: number) => n / 2;\nconsole.log(wait(fork(half(4))));\n',
    fixed:
      'import { fork, wait } from "tscript";\nconst half = (n: number) => n / 2;\nconsole.log(wait(fork(half, 4)));\n',
  },
  E5003: {
    title: "`wait` needs a future, and this is `{found}`",
    label: "{found}",
    help: "use the value as it is, or `fork` the call that makes it",
    explain:
      "`wait` completes the task of a `Future<T>` and gives its `T`. Any other value is there already.",
    wrong: 'import { wait } from "tscript";\nconsole.log(wait(1));\n',
    fixed: 'import { fork, wait } from "tscript";\nconsole.log(wait(fork(() => 1)));\n',
  },
  E5004: {
    title: "the forked `{name}` writes `{target}`, which it shares",
    help: "return the value from `{name}` and store it after `wait`",
    explain:
      "Tasks run at the same time, so a task only writes objects it made itself; then no schedule can change what the program prints.",
    wrong:
      'import { fork, wait } from "tscript";\nlet sum = 0;\nconst task = fork(() => {\n  sum += 1;\n});\nwait(task);\nconsole.log(sum);\n',
    fixed:
      'import { fork, wait } from "tscript";\nlet sum = 0;\nconst task = fork(() => 1);\nsum += wait(task);\nconsole.log(sum);\n',
  },
  E5005: {
    title: "`{target}` changes while the forked `{name}` may read it",
    help: "`wait` for the task first, or give it a copy",
    explain:
      "Between `fork` and `wait` the task may read its arguments at any moment, so nobody writes them until the task is done.",
    wrong:
      'import { fork, wait } from "tscript";\nconst box = { n: 1 };\nconst task = fork(() => box.n);\nbox.n = 2;\nconsole.log(wait(task));\n',
    fixed:
      'import { fork, wait } from "tscript";\nconst box = { n: 1 };\nconst task = fork(() => box.n);\nconsole.log(wait(task));\nbox.n = 2;\n',
  },
  E5006: {
    title: "`{signature}` has no parameter `{name}`",
    help: "did you mean `{suggestion}`?",
    explain:
      "`named({ … })` gives arguments by the names of the parameters of the forked function.",
    wrong:
      'import { fork, named, wait } from "tscript";\nconst area = (width: number, height: number) => width * height;\nconsole.log(wait(fork(area, 2, named({ hight: 3 }))));\n',
    fixed:
      'import { fork, named, wait } from "tscript";\nconst area = (width: number, height: number) => width * height;\nconsole.log(wait(fork(area, 2, named({ height: 3 }))));\n',
  },
  E5007: {
    title: "`{name}` of `{signature}` is given twice",
    help: "remove one of the two",
    explain: "A parameter gets its value either by position or by name.",
    wrong:
      'import { fork, named, wait } from "tscript";\nconst area = (width: number, height: number) => width * height;\nconsole.log(wait(fork(area, 2, named({ width: 3, height: 4 }))));\n',
    fixed:
      'import { fork, named, wait } from "tscript";\nconst area = (width: number, height: number) => width * height;\nconsole.log(wait(fork(area, 2, named({ height: 4 }))));\n',
  },
  E5008: {
    title: "`{signature}` gets no `{name}`",
    help: "add it after the function, or by its name with `named`",
    explain:
      "Every parameter of a forked function that is neither optional nor has a default needs an argument.",
    wrong:
      'import { fork, wait } from "tscript";\nconst area = (width: number, height: number) => width * height;\nconsole.log(wait(fork(area, 2)));\n',
    fixed:
      'import { fork, wait } from "tscript";\nconst area = (width: number, height: number) => width * height;\nconsole.log(wait(fork(area, 2, 3)));\n',
  },
  E5009: {
    title: "a forked function works with promises or timers",
    help: "use `wait` on a future instead",
    explain:
      "A task runs to its end on a worker thread, where there is no event loop to answer an `await`, a promise or a timer.",
    wrong:
      'import { fork, wait } from "tscript";\nconst task = fork(async () => {\n  await null;\n});\nwait(task);\n',
    fixed: 'import { fork, wait } from "tscript";\nconst task = fork(() => null);\nwait(task);\n',
  },
} as const satisfies Record<string, CodeRow>;
