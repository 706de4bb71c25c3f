/** Numbers that no pass can know, and their texts. */
import type { Feature } from "../feature.ts";

export const NUMBERS: Feature = {
  declarations: [
    `const EDGES: readonly number[] = [0, -0, 1, -1, 3, 2147483647, -2147483648, 4294967295, 0.5, -1.5, NaN, Infinity, 9007199254740991, 1e21, 31, 65536];`,
    `function some(n: number): number { return EDGES[Math.abs(n) % 16] ?? n; }`,
    `function gcd(a: number, b: number): number { return b === 0 ? a : gcd(b, a % b); }`,
    `function hash(text: string, seed = 5381): number {
  let value = seed | 0;
  for (let i = 0; i < text.length; i++) value = ((value << 5) + value) ^ text.charCodeAt(i);
  return value >>> 0;
}`,
    `const enum Level { low = 1, middle = 4, high = middle << 1 }`,
    `enum Direction { up, down = 5, left }`,
    `function turn(direction: Direction): Direction { return direction === Direction.up ? Direction.left : direction - 1 === 4 ? Direction.up : Direction.down; }`,
  ],
  expressions: {
    number: [
      "some(«small»)",
      "some(«number»)",
      "some(«small»)",
      "(some(«small») + «number»)",
      "(some(«small») * «number»)",
      "(some(«small») - some(«small»))",
      "(some(«small») % some(«small»))",
      "(some(«small») / some(«small»))",
      "(some(«small») ** some(«small»))",
      "((some(«small») | 0) * (some(«small») | 0))",
      "(((some(«small») | 0) + (some(«small») | 0)) | 0)",
      "(some(«small») >>> some(«small»))",
      "Math.imul(some(«small»), «number»)",
      "Math.round(some(«small») / 2)",
      "Math.sign(some(«small»))",
      "gcd(«small», «small»)",
      "hash(«string»)",
      "(hash(«string», «number») % 1000)",
      "Math.hypot(...«number[]»)",
      "parseInt(«string», 16)",
      "parseInt(String(some(«small»)), 10)",
      "Number.parseFloat((«number»).toExponential(3))",
      "([Level.low, Level.middle, Level.high][«small»] ?? 0)",
      "Number(turn(Direction.down))",
      "Math.log10(Math.abs(«number») + 1)",
      "Math.expm1(some(«small»))",
      "Math.tanh(«number»)",
    ],
    string: [
      "some(«small»).toString(36)",
      "some(«small»).toExponential(«small»)",
      "(some(«small») / 3).toFixed(«small»)",
      "`${some(«small»)}|${some(«small»)}`",
      "Direction[turn(Direction.left)]",
      "some(«small»).toPrecision(4)",
      "(some(«small») / 7).toString(2).slice(0, 30)",
      "hash(«string»).toString(16).padStart(8, «string»)",
    ],
    boolean: [
      "(some(«small») < some(«small»))",
      "(some(«small») >= «number»)",
      "(some(«small») === some(«small»))",
      "Object.is(some(«small»), -0)",
      "((some(«small») | 0) === some(«small»))",
      "isNaN(some(«small»))",
      "(turn(Direction.up) === Direction.left)",
    ],
    "number[]": [
      "[some(«small»), some(«small»), «number»]",
      "EDGES.slice(«small»)",
      "EDGES.map((n, i) => n * i).slice(«small», 6)",
      "EDGES.filter((n) => n > «number»)",
    ],
  },
  statements: [
    {
      text: `let §a = some(«small»);
for (let §i = 0; §i < 3; §i++) {
  §a = §a * 31 + «number with §i: number»;
  if (§a > 1e9) §a |= 0;
}`,
      declares: { a: "number" },
    },
    {
      text: `let [§a, §b] = [0, 1];
while (§b < «number» && §b < 5000) [§a, §b] = [§b, §a + §b];`,
      declares: { a: "number", b: "number" },
    },
    {
      text: `let §n = «small»;
let §f = 1;
do §f *= §n--; while (§n > 0);`,
      declares: { n: "number", f: "number" },
    },
    {
      text: `let §s = 0;
for (let §i = «small», §j = 20; §i < §j; §i += 2, §j--) {
  if (§i % 3 === 0) continue;
  §s += §i ^ §j;
}`,
      declares: { s: "number" },
    },
  ],
};
