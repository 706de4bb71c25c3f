/** Tasks over values of their own: arrays that are sorted and summed apart, exceptions through \`wait\`, tasks that fork. */
import type { Feature } from "../feature.ts";

export const TASKS: Feature = {
  declarations: [
    `function fibonacci(n: number): number {
  if (n < 2) return n;
  const left = fork(fibonacci, n - 1);
  return fibonacci(n - 2) + wait(left);
}`,
    `function sorted(values: readonly number[]): number[] {
  if (values.length < 2) return [...values];
  const middle = values.length >> 1;
  const left = fork(sorted, values.slice(0, middle));
  const right = sorted(values.slice(middle));
  const merged: number[] = [];
  const first = wait(left);
  let [i, j] = [0, 0];
  while (i < first.length || j < right.length) {
    if (j >= right.length || (i < first.length && first[i]! <= right[j]!)) merged.push(first[i++]!);
    else merged.push(right[j++]!);
  }
  return merged;
}`,
    `function risky(n: number): string {
  if (n > 2) throw new Failure(\`\${n} in a task\`);
  return "n" + n;
}`,
    `function itemsFrom(count: number, label: string): Item[] { return Array.from({ length: count }, (_, x) => ({ x, label: label + x })); }`,
  ],
  expressions: {
    number: [
      "fibonacci(«small»)",
      "wait(fork(fibonacci, «small»))",
      "wait(fork((§n: number) => §n * 2 + 1, «number»))",
    ],
    "number[]": ["sorted(«number[]»)", "wait(fork(sorted, «number[]»))"],
    "Item[]": ["wait(fork(itemsFrom, «small», «string»))"],
    string: ['wait(fork(() => "task" + «small»))'],
  },
  statements: [
    {
      text: `const §t = [0, 1, 2, 3].map((n) => fork(risky, n));
for (const §f of §t) {
  try {
    console.log(wait(§f));
  } catch (§e) {
    console.log(§e instanceof Failure, String(§e));
  }
}`,
    },
    {
      text: `const §a = fork(itemsFrom, «small», «string»);
const §b = fork(fibonacci, «small»);
«block»
console.log(wait(§a), wait(§b));`,
    },
    {
      text: `const §s = [«number[]», «number[]»].map((part) => fork(sorted, part));
console.log(parallelMap([1, 2, 3], (n) => n * n), §s.map((each) => wait(each)));`,
    },
  ],
};
