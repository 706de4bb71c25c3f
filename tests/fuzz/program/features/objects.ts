/** Objects with optional parts, accessors, methods, keys; JSON; values of which little is known. */
import type { Feature } from "../feature.ts";

export const OBJECTS: Feature = {
  declarations: [
    `type Json = null | boolean | number | string | Json[] | { [key: string]: Json };`,
    `function jsonOf(n: number, s: string): Json {
  if (n > 1e9) return null;
  if (n > 3) return { [s]: n, list: [s, n, null], deep: { flag: n > 5 } };
  return n > 1 ? [n, s, [true]] : n > 0 ? s : n;
}`,
    `function depthOf(json: Json): number {
  if (json === null || typeof json !== "object") return 0;
  const parts = Array.isArray(json) ? json : Object.values(json);
  return 1 + parts.reduce<number>((most, part) => Math.max(most, depthOf(part)), 0);
}`,
    `function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array of " + value.length;
  if (value instanceof Error) return value.message;
  if (typeof value === "object") return Object.keys(value).join();
  return typeof value === "string" ? value : typeof value;
}`,
    `function patch(item: Item, changes: Partial<Item>): Item { return { ...item, ...changes }; }`,
    `function entry<K extends keyof Item>(item: Item, key: K): readonly [K, Item[K]] { return [key, item[key]]; }`,
    `function isItem(value: unknown): value is Item { return typeof value === "object" && value !== null && "x" in value && "label" in value; }`,
  ],
  expressions: {
    Json: [
      "jsonOf(«number», «string»)",
      "([«number», «string», null] as Json)",
      "({ a: «number», b: { c: «string» } } as Json)",
      "(JSON.parse(JSON.stringify(«Item»)) as Json)",
      '(JSON.parse(`[${«small»}, {"k": ${«boolean»}}]`) as Json)',
    ],
    unknown: [
      "(«number» as unknown)",
      "(«string» as unknown)",
      "(«number[]» as unknown)",
      "(«Item» as unknown)",
      "(«Json» as unknown)",
      "(«number | undefined» as unknown)",
      "(«bigint» as unknown)",
    ],
    "Partial<Item>": [
      "{ x: «number» }",
      "{}",
      "{ note: «string» }",
      "{ label: «string», x: «number» }",
    ],
    Item: [
      "patch(«Item», «Partial<Item>»)",
      "{ ...(«Item» as Item), label: «string» }",
      "structuredClone(«Item» as Item)",
      "Object.assign({ x: «number», label: «string» }, «Partial<Item>»)",
    ],
    string: [
      "kindOf(«unknown»)",
      "kindOf(«Item»)",
      "JSON.stringify(«Json»)",
      "JSON.stringify(«Item», null, 2)",
      "JSON.stringify({ a: «number», b: «number | undefined», c: [«string | null»] })",
      'JSON.stringify(«Item», ["x", "note"])',
      'JSON.stringify(«Record<string, number>», (key, value: unknown) => (key === "a" ? undefined : value))',
      'String(entry(«Item», "label"))',
      "({ name: «string», get upper() { return this.name.toUpperCase(); } }).upper",
      "({ n: «number», show() { return `<${this.n}>`; } }).show()",
      'Object.entries(patch(«Item», «Partial<Item>»)).map(([key, value]) => `${key}=${String(value)}`).join("&")',
      "((«Partial<Item>» as Partial<Item>).label ?? «string»)",
      "`${typeof «unknown»}`",
    ],
    number: [
      "depthOf(«Json»)",
      "((«Partial<Item>» as Partial<Item>).x ?? «number»)",
      "((«Partial<Item>» as Partial<Item>).next?.x ?? «number»)",
      'entry(«Item», "x")[1]',
      "({ base: «number», get twice() { return this.base * 2; }, set twice(value) { this.base = value / 2; } }).twice",
      "({ at: «number», go(by: number) { this.at += by; return this; } }).go(«number»).go(«number»).at",
      "(JSON.parse(JSON.stringify({ v: «small» })) as { v: number }).v",
      "Object.keys(«Item»).length",
    ],
    boolean: [
      "isItem(«unknown»)",
      "Array.isArray(«unknown»)",
      "(«unknown» === null)",
      '(typeof «unknown» === "number")',
      "(«unknown» instanceof Error)",
      '("x" in («Partial<Item>» as Partial<Item>))',
      "Object.isFrozen(Object.freeze(«Item» as Item))",
    ],
  },
  statements: [
    {
      text: `const §u: unknown = «unknown»;
if (typeof §u === "string") {
  «block with narrowed §u: string»
} else if (typeof §u === "number") {
  «block with narrowed §u: number»
} else if (isItem(§u)) {
  console.log(§u.label, §u.x);
} else {
  console.log(kindOf(§u));
}`,
    },
    {
      text: `const §j: Json = «Json»;
if (typeof §j === "object" && §j !== null && !Array.isArray(§j)) {
  for (const §k of Object.keys(§j)) console.log(§k, §j[§k]);
} else {
  console.log(§j);
}`,
    },
    {
      text: `const §o = { n: «number», s: «string», list: «number[]» };
const { n: §a, list: [§b = «number», ...§r], ...§rest } = §o;
§o.n++;
console.log(§a, §b, §rest, §o);`,
      declares: { a: "number", b: "number", r: "number[]" },
    },
    {
      text: `const §c: { count: number; tags?: string[] } = { count: «small» };
if («boolean») §c.tags = «string[]»;
§c.tags?.push(«string»);
(§c.tags ??= []).unshift("first");
console.log(§c, "tags" in §c, §c.tags?.length);`,
    },
    {
      text: `const §f = Object.freeze({ a: «number», b: [«number»] });
try {
  (§f as { a: number }).a = «number»;
} catch (§e) {
  console.log(§e instanceof TypeError, §f.b);
}`,
    },
    {
      text: `const §x: any = «Item»;
§x.x = «number»;
console.log(§x.label, §x.x, §x.missing);`,
    },
  ],
};
