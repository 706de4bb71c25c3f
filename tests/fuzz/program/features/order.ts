/** The order in which parts are evaluated: `seen` prints what it is given as it is reached. */
import type { Feature } from "../feature.ts";

export const ORDER: Feature = {
  declarations: [
    `function seen<T>(value: T): T { console.log("seen", value); return value; }`,
    `class Watched {
  #value = 0;
  static readonly all: string[] = [];
  constructor(readonly name: string) {}
  get value(): number { Watched.all.push("get " + this.name); return this.#value; }
  set value(next: number) { Watched.all.push("set " + this.name); this.#value = next; }
  readonly bound = (n: number): string => this.name + n;
  #twice(n: number): number { return n * 2; }
  run(n = this.#twice(3)): number { return this.#twice(n) + this.#value; }
}`,
    `class Closing implements Iterable<number> {
  constructor(readonly log: string[], readonly count: number) {}
  [Symbol.iterator](): Iterator<number> {
    let at = 0;
    return {
      next: () => (at < this.count ? { done: false, value: at++ } : { done: true, value: undefined }),
      return: () => { this.log.push("closed at " + at); return { done: true, value: undefined }; },
    };
  }
}`,
    `function finished(n: number): number {
  try {
    if (n > 2) throw new Error("over");
    return n;
  } catch {
    return -n;
  } finally {
    if (n === 4) return 44;
  }
}`,
  ],
  expressions: {
    number: [
      "(seen(«number») + seen(«number»))",
      "(seen(«small») - seen(«small») * seen(«small»))",
      "[seen(«number»), seen(«number»)].length",
      "((a: number, b: number, c = seen(«number»)) => a - b + c)(seen(«number»), seen(«number»))",
      "(seen(«number[]»)[seen(«small»)] ?? seen(«number»))",
      "(seen(«boolean») ? seen(«number») : «number»)",
      "finished(«small»)",
      "new Watched(«string»).run()",
      "new Watched(«string»).run(«number»)",
    ],
    string: [
      "`${seen(«number»)}${seen(«string»)}`",
      "(seen(«string») + seen(«number»))",
      "seen(«string»).slice(seen(«small»), seen(«small»))",
      "(seen(«string | null») ?? seen(«string»))",
      "new Watched(«string»).bound(«number»)",
    ],
    boolean: [
      "(seen(«boolean») && seen(«boolean»))",
      "(seen(«boolean») || seen(«boolean»))",
      "(seen(«number») < seen(«number»))",
    ],
    Item: [
      "{ x: seen(«number»), label: seen(«string») }",
      "{ label: seen(«string»), x: seen(«number»), note: «string» }",
    ],
    "number[]": ["[seen(«number»), ...seen(«number[]»), seen(«number»)]"],
    "Record<string, number>": [
      '{ [seen(«string»)]: seen(«number»), [seen(«string») + "!"]: seen(«number») }',
    ],
  },
  statements: [
    {
      text: `const §w = new Watched(«string»);
§w.value += seen(«number»);
§w.value++;
§w.value ||= «number»;
console.log(§w.value, §w, Watched.all.splice(0));`,
    },
    {
      text: `const §l: string[] = [];
const [§a, §b = «number»] = new Closing(§l, «small»);
for (const §n of new Closing(§l, 4)) {
  if (§n === «small») break;
}
console.log(§a, §b, §l, [...new Closing(§l, 2)], Math.max(...new Closing(§l, 3)));`,
    },
    {
      text: `const §a = [«number», «number», «number»];
let §i = 0;
§a[§i++] = §a[§i++]! + seen(«number»);
§a[seen(0)]! *= seen(«number»);
[§a[1], §a[0]] = [§a[0]!, §a[1]!];
console.log(§a, §i, §i++ + ++§i * §i--);`,
    },
    {
      text: `const §o: { list?: number[]; f?: (n: number) => string; next?: { v: number } } = «boolean» ? {} : { list: [«number»], f: (n) => "f" + n };
console.log(§o.list?.[seen(0)], §o.f?.(seen(«number»)), §o.next?.v.toFixed(seen(1)), (§o.next ??= { v: seen(«number») }).v);`,
    },
    {
      text: `const { p: { q: §x = seen(«number») } = {}, ...§r }: { p?: { q?: number }; s: string; t?: boolean } = { s: «string», p: «boolean» ? { q: «number» } : {} };
console.log(§x, §r);`,
      declares: { x: "number" },
    },
    {
      text: `for (const [§i, { x: §x, note: §n = "none" }] of «Item[]».entries()) console.log(§i, §x, §n);`,
    },
    {
      text: `const §h = [«number», , «number»];
§h.forEach((n, i) => console.log(i, n));
console.log(§h, §h.length, §h.indexOf(undefined), §h.includes(undefined), §h.map((n) => (n ?? 0) * 2), §h.join());`,
    },
    {
      text: `const §f: (() => number)[] = [];
for (let §i = 0, §j = «small»; §i < 3; §i++, §j += §i) §f.push(() => (§j++) + §i);
console.log(§f.map((f) => f() + f()));`,
    },
    {
      text: `let §s = 0;
for (let §i = 2147483645; §i < 2147483650; §i++) §s = (§s + §i) % 1000003;
for (let §u = -1 >>> «small»; §u > 0; §u >>>= 5) §s ^= §u;
console.log(§s);`,
      declares: { s: "number" },
    },
    {
      text: `const §m = new Map<number | string, number>([[-0, 1], [NaN, 2], ["0", 3]]);
§m.set(0, «number»).set(NaN, «number»).set(«number | string», 5);
console.log(§m, §m.get(-0), §m.has(NaN), §m.size);`,
    },
    {
      text: `const §r: Record<string, number> = { b: 1, 10: 2, 9: 3 };
§r[«number»] = «number»;
§r[«string»] = 5;
delete §r["b"];
§r["b"] = 6;
console.log(§r, Object.keys(§r), JSON.stringify(§r));`,
    },
    {
      text: `const §t: [number, ...string[]] = [«number», ...«string[]»];
const [§n, ...§w] = §t;
console.log(§t.length, §n, §w, ((a: number, ...rest: string[]) => rest.length + a)(...§t));`,
    },
    {
      text: `try {
  console.log([3, 1, 2].sort((a, b) => { if (a === «small») throw new Failure("compare"); return a - b; }));
  console.log(«number[]».map((n) => { if (n > «number») throw n; return n; }));
} catch (§e) {
  console.log(§e instanceof Failure ? §e.message : §e);
}`,
    },
    {
      text: `const §b: { on: boolean; n?: number | null } = { on: «boolean» };
if (§b.on) §b.n = «number | undefined» ?? null;
console.log(§b, §b.n === null, §b.n === undefined, §b.n ?? "nothing", { ...§b, n: «number» });`,
    },
    {
      text: `const §l: (Dog | Bird | { legs: number; speak(n: number): string })[] = [new Dog(«number»), new Bird(2, «string»), { legs: «number», speak: (n) => "o" + n }];
for (const §a of §l) console.log(§a.legs, §a.speak(«small»), §a instanceof Creature && §a.sound());`,
    },
  ],
};
