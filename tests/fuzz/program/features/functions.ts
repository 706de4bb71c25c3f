/** Closures, generators, parameters of every form, exceptions through them, and typed arrays. */
import type { Feature } from "../feature.ts";

export const FUNCTIONS: Feature = {
  declarations: [
    `function compose<A, B, C>(first: (a: A) => B, second: (b: B) => C): (a: A) => C { return (a) => second(first(a)); }`,
    `function curry(a: number): (b: number) => (c?: number) => number { return (b) => (c = b) => a * 100 + b * 10 + c; }`,
    `function counterFrom(start: number, step = 1): () => number { let at = start; return () => { const now = at; at += step; return now; }; }`,
    `function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) kept.set(key, (value = make(key)));
    return value;
  };
}`,
    `function between(low: number, high: number): number;
function between(text: string): string;
function between(first: number | string, second = 0): number | string {
  return typeof first === "number" ? (first + second) / 2 : first.slice(1, -1);
}`,
    `function varied(first: number, second = first * 2, { third = second, name = "v" }: { third?: number; name?: string } = {}, ...rest: string[]): string {
  return [first, second, third, name, ...rest].join(":");
}`,
    `function attempt<T>(action: () => T, otherwise: T, log: string[] = []): T {
  try {
    return action();
  } catch (error) {
    log.push(error instanceof Error ? error.name : "?");
    return otherwise;
  } finally {
    log.push("done");
  }
}`,
    `function check(n: number): number {
  if (n > 100) throw new RangeError(\`\${n} is too much\`, { cause: n });
  if (n < -100) throw new Failure("too little");
  return n;
}`,
    `function leave(n: number): string {
  for (let i = 0; i < 3; i++) {
    try {
      if (i === n) return "return " + i;
      if (i + 1 === n) continue;
      if (n > 3) break;
    } finally {
      if (n === 2) n = 5;
    }
  }
  return "end " + n;
}`,
    `function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  if (count <= 0) return;
  for (const item of items) {
    yield item;
    if (--count <= 0) break;
  }
}`,
    `function* naturals(from = 0): Generator<number, never, number | undefined> {
  for (let n = from; ; n++) {
    const jump = yield n;
    if (jump !== undefined) n += jump;
  }
}`,
    `function* guarded(log: string[]): Generator<number> {
  try {
    yield 1;
    yield 2;
  } finally {
    log.push("closed");
  }
}`,
  ],
  expressions: {
    "() => number": [
      "counterFrom(«number»)",
      "counterFrom(«number», «number»)",
      "(() => «number»)",
      "(() => { let §n = «number»; for (let i = 0; i < 2; i++) §n -= i; return §n; })",
    ],
    "(n: number) => number": [
      "compose((§a: number): number => «number with §a: number», (§b) => «number with §b: number»)",
      "curry(«number»)(«number»)",
      "memo((§n: number) => «number with §n: number»)",
      "((n: number) => Math.max(n, «number»))",
    ],
    number: [
      "«() => number»()",
      "curry(«number»)(«number»)()",
      "curry(«number»)(«number»)(«number»)",
      "between(«number», «number»)",
      "attempt(() => check(«number»), «number»)",
      "attempt(() => check(«number») + check(«number»), -1)",
      "((§n: number, ...§r: number[]) => §n + §r.length)(«number», ...«number[]»)",
      "(function (§a: number, §b = «number»): number { return «number with §a: number; §b: number»; })(«number»)",
      "[...take(«number[]», «small»)].length",
      "(take(naturals(«small»), 3).next().value ?? 0)",
      "(Int32Array.of(«number», «number»)[«small»] ?? 0)",
      "new Int16Array([«number»])[0]!",
      "new Uint8ClampedArray([«number»])[0]!",
      "new Float32Array([«number»])[0]!",
      "«Int32Array».length",
      "new DataView(new Float64Array([«number»]).buffer).getUint16(«small», true)",
    ],
    string: [
      "between(«string»)",
      "varied(«number»)",
      "varied(«number», undefined, { name: «string» })",
      "varied(«number», «number», {}, ...«string[]»)",
      "varied(«number», «number», { third: «number» }, «string»)",
      "leave(«small»)",
      "attempt(() => «string».repeat(Math.min(«number», 9)), «string»)",
      "[...take(«string», «small»)].join(«string»)",
      "compose((§s: string) => §s.length, (§n) => «string with §n: number»)(«string»)",
      '«Int32Array».join(":")',
    ],
    "number[]": [
      "[...take(naturals(«small»), «small»)]",
      "[...take(«Set<number>», «small»)]",
      "Array.from({ length: «small» }, counterFrom(«number», 2))",
      "«number[]».map(«(n: number) => number»)",
      "[...«Int32Array»]",
      "Array.from(«Int32Array».subarray(«small»))",
    ],
    Int32Array: [
      "new Int32Array([«number», «number», «number»])",
      "Int32Array.from(«number[]»)",
      "«Int32Array».map((§n) => «number with §n: number»)",
      "«Int32Array».slice(«small»)",
      "new Int32Array(«small» + 1).fill(«number»)",
    ],
    "string[]": ["((log) => (attempt(() => check(«number»), 0, log), log))([] as string[])"],
  },
  statements: [
    {
      text: `const §log: string[] = [];
for (const §n of guarded(§log)) {
  §log.push(String(§n));
  if («boolean») break;
}
console.log(§log);`,
    },
    {
      text: `const §g = naturals(«small»);
console.log(§g.next().value, §g.next(«small»).value, §g.next().value);
const [§a, §b] = take(§g, 2);
console.log(§a, §b);`,
    },
    {
      text: `try {
  console.log(check(«number»), check(«number»));
} catch (§e) {
  if (!(§e instanceof RangeError)) console.log(String(§e));
  else console.log(§e.message, §e.cause);
} finally {
  «block»
}`,
    },
    {
      text: `const §f: ((n: number) => number)[] = [];
for (let §i = 0; §i < 3; §i++) {
  let §k = «number with §i: number»;
  §f.push((n) => (§k += n + §i));
}
console.log(§f.map((f, i) => f(i)), §f[0]?.(«number»));`,
    },
    {
      text: `const §c = «() => number»;
const §p = [§c(), §c(), §c()];`,
      declares: { p: "number[]" },
    },
    {
      text: `§out: for (const §a of «number[]») {
  for (const §b of «number[]») {
    if (§a < §b) continue §out;
    if (§a === «number») break §out;
    console.log(§a, §b, «number with §a: number; §b: number»);
  }
}`,
    },
    {
      text: `const §t = «Int32Array»;
const §v = §t.subarray(1);
§v.fill(«number»);
for (let §i = 0; §i < §t.length; §i++) §t[§i]! += §i;
console.log(§t, §v.length);`,
    },
    {
      text: `function §r(§n: number): number {
  var §x = §n > 2 ? §r(§n - 1) : «number with §n: number»;
  if (§x !== §x) return -1;
  return §x / 2 + §n;
}
console.log(§r(«small»));`,
    },
    {
      text: `switch (true) {
  case «boolean»: {
    «block»
  }
  case «boolean»:
    console.log("second");
    break;
  default: {
    «block»
  }
}`,
    },
  ],
};
