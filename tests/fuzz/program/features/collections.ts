/** Maps, sets, records and arrays of every element. */
import type { Feature } from "../feature.ts";

export const COLLECTIONS: Feature = {
  declarations: [
    `function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}`,
    `function countOf<K extends string | number>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}`,
    `function zip<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  return left.slice(0, right.length).map((each, i) => [each, right[i]!]);
}`,
    `function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += Math.max(1, size)) chunks.push(items.slice(i, i + Math.max(1, size)));
  return chunks;
}`,
    `function last<T>(items: readonly T[]): T | undefined { return items[items.length - 1]; }`,
    `function sumOf(...values: number[]): number { let sum = 0; for (const value of values) sum += value; return sum; }`,
  ],
  expressions: {
    "Set<string>": [
      "new Set([«string», «string»])",
      "new Set(«string[]»)",
      "new Set(«string»)",
      "new Set([...«Set<string>»].filter((each) => each > «string»))",
      "new Set([...«Set<string>», ...«Map<string, number>».keys()])",
    ],
    "Map<string, number[]>": [
      `new Map([[«string», [«number»]], ["a", [«number», «number»]]])`,
      "groupBy(«number[]», (n) => (n > «number» ? «string» : String(n)))",
      "groupBy(«Set<number>», (§n) => «string with §n: number»)",
    ],
    "Map<string, number>": [
      "countOf<string>(«string[]»)",
      "new Map(Object.entries(«Record<string, number>»))",
      "new Map(zip(«string[]», «number[]»))",
      "new Map([...«Map<string, number>»].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))",
    ],
    "bigint[]": ["[«bigint», «bigint»]", "«number[]».map((_, i) => BigInt(i) * «bigint»)"],
    "boolean[]": [
      "[«boolean», «boolean»]",
      "«number[]».map((§n) => «boolean with §n: number»)",
      "new Array<boolean>(«small»).fill(«boolean»)",
    ],
    "(number | undefined)[]": [
      "[«number», undefined, «number»]",
      "«number[]».map((§n): number | undefined => «number | undefined with §n: number»)",
      "[«number | undefined», ...«number[]»]",
      "«string[]».map((key) => «Map<string, number>».get(key))",
    ],
    "(number | string)[]": [
      "[«number», «string»]",
      "[...«number[]», ...«string[]»]",
      "«number[]».map((§n): number | string => «number | string with §n: number»)",
      "zip(«number[]», «string[]»).flat()",
    ],
    "readonly [string, number, boolean?]": [
      "[«string», «number»]",
      "[«string», «number», «boolean»]",
    ],
    "number[]": [
      "[...countOf<number>(«number[]»).values()]",
      "chunk(«number[]», «small»).map((part) => sumOf(...part))",
      "([...«Map<string, number[]>».values()].flat())",
      "(«(number | undefined)[]».filter((n) => n !== undefined))",
      "«(number | undefined)[]».map((n) => n ?? «number»)",
      "zip(«number[]», «number[]»).map(([a, b]) => a * b)",
      "«number[]».toSorted((a, b) => a - b).slice(-3)",
      "«number[]».toSpliced(«small», «small», «number»)",
      "«number[]».flatMap((§n) => [§n, «number with §n: number»]).slice(0, 8)",
      "Array.from(new Set([...«number[]», ...«number[]»]))",
      "«bigint[]».map(Number)",
      "[...«number[]».entries()].map(([i, n]) => i + n)",
      "[...«number[]».keys()]",
      "Array.of(«number», «number»)",
      "«Int32Array».reduce<number[]>((all, n) => [...all, n], [])",
    ],
    number: [
      "(last(«number[]») ?? «number»)",
      "sumOf(...«number[]», «number»)",
      "(«number[]».findLast((§n) => «boolean with §n: number») ?? «number»)",
      "«number[]».findLastIndex((§n) => §n < «number»)",
      "«number[]».reduceRight((§a, §b) => «number with §a: number; §b: number», «number»)",
      "«Set<string>».size",
      "(«Map<string, number[]>».get(«string»)?.length ?? -1)",
      "«(number | undefined)[]».indexOf(undefined)",
      "(«(number | undefined)[]».at(-1) ?? «number»)",
      '«(number | string)[]».filter((each) => typeof each === "number").length',
      "([«string», «number»] as readonly [string, number, boolean?])[1]",
      "«boolean[]».filter(Boolean).length",
      "Number(«bigint[]».reduce((a, b) => a + b, 0n))",
      "([[«number», «number»], [«number»]][«small»]?.[«small»] ?? «number»)",
      "(Object.entries(«Record<string, number>»)[«small»]?.[1] ?? «number»)",
    ],
    string: [
      '[...«Map<string, number[]>»].map(([key, values]) => `${key}:${values.join()}`).join(";")',
      "(last(«string[]») ?? «string»)",
      '«(number | string)[]».join("~")',
      '«(number | undefined)[]».join("~")',
      "Object.keys(«Record<string, number>»).sort().join(«string»)",
      '«boolean[]».map((each) => (each ? "1" : «string»)).join("")',
      "«bigint[]».toString()",
      "(zip(«string[]», «number[]»).map(([s, n]) => s + n).at(«small») ?? «string»)",
    ],
    boolean: [
      "«Set<string>».has(«string»)",
      "«(number | undefined)[]».includes(undefined)",
      '«(number | string)[]».every((each) => typeof each === "string")',
      "(«string» in «Record<string, number>»)",
      "Object.hasOwn(«Record<string, number>», «string»)",
      "«boolean[]».some((each) => each)",
    ],
    "Record<string, number>": [
      "Object.fromEntries(«Map<string, number>»)",
      "{ ...«Record<string, number>», z: «number», [`${«number»}`]: «number» }",
      "Object.fromEntries(Object.entries(«Record<string, number>»).filter(([, n]) => n > «number»))",
    ],
  },
  statements: [
    {
      text: `for (const [§k, §v] of «Map<string, number[]>») {
  §v.push(«number with §k: string»);
  console.log(§k, §v);
}`,
    },
    {
      text: `const §m = new Map<number, string>();
for (const §n of «number[]») §m.set(§n % 3, «string with §n: number»);
§m.delete(«number»);
console.log(§m, [...§m.keys()]);`,
    },
    {
      text: `const §r: Record<string, string[]> = {};
for (const §s of «string[]») (§r[§s.slice(0, 1)] ??= []).push(§s);
for (const §k in §r) console.log(§k, §r[§k]?.length);`,
    },
    {
      text: `const §a: number[] = new Array(«small»);
§a[«small»] = «number»;
console.log(§a, §a.length, §a.map((n) => n + 1), 1 in §a);`,
    },
    {
      text: `const §s = «Set<number>»;
for (const §n of §s) {
  if (§s.size < 6 && §n < 1e9) §s.add(Math.trunc(§n) + 1);
  else §s.delete(§n);
}
console.log(§s);`,
    },
    {
      text: `const §g = Array.from({ length: 3 }, () => new Array<number>(3).fill(«number»));
for (let §i = 0; §i < 3; §i++) for (let §j = 0; §j < 3; §j++) §g[§i]![§j]! += §i * §j - «number with §i: number; §j: number»;
const §t = §g.map((row, i) => row[i]!);`,
      declares: { g: "number[][]", t: "number[]" },
    },
    {
      text: `const §q: [number, string][] = [[«small», «string»]];
let §n = 0;
for (let §e = §q.shift(); §e !== undefined && §n < 12; §e = §q.shift()) {
  §n++;
  const [§d, §w] = §e;
  if (§d > 0) §q.push([§d - 1, §w + §d], [§d - 2, «string with §d: number; §w: string»]);
}`,
      declares: { n: "number" },
    },
  ],
};
