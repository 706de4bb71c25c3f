/** Texts by their units and code points, and regular expressions. */
import type { Feature } from "../feature.ts";

export const STRINGS: Feature = {
  declarations: [
    `function tag(parts: TemplateStringsArray, ...values: readonly unknown[]): string { return parts.raw.map((part, i) => part + (i < values.length ? \`<\${String(values[i])}>\` : "")).join(""); }`,
    `function wordsOf(text: string): string[] { return text.split(/\\s+|,/).filter((word) => word !== ""); }`,
  ],
  expressions: {
    string: [
      "tag`${«number»} and\\n${«string»}`",
      "tag`${«number[]»}`",
      "`${`${«number»}`.length}${«string»}`",
      "String.fromCodePoint(«small» + 128512)",
      "(«string».at(-1) ?? «string»)",
      "«string».replace(/(\\w)(\\w)?/, (_, a: string, b: string | undefined) => `${b ?? «string»}${a}`)",
      `«string».replace(/(?<first>[a-z])/gi, "[$<first>$1$&]")`,
      `«string».replaceAll(/[^a-z]/g, (found, offset: number) => found + offset)`,
      `([...«string».matchAll(/(.)(\\d)?/gu)].map((found) => found[2] ?? found[1] ?? "").join("/"))`,
      `(/(?<head>\\w+)\\W*(?<tail>.*)/s.exec(«string»)?.groups?.["tail"] ?? «string»)`,
      `«string».split("", 3).join("+")`,
      `wordsOf(«string»).join("_")`,
      `«string».concat(«string», String(«number»))`,
      `«string».trimStart().trimEnd()`,
      `«string».normalize("NFD")`,
      `«string».substring(«small», «small»)`,
      `Array.from(«string», (unit) => unit + unit).join("")`,
      `String.raw\`a\\n\${«number»}\``,
      `encodeURIComponent([...«string»].join(""))`,
      `["a", "b", "c"].reduce((all, each, i) => each + all + i, «string»)`,
      `[«string», «string», «string»].toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)).join()`,
    ],
    number: [
      "(«string».codePointAt(«small») ?? -1)",
      "«string».search(/[0-9b]/)",
      "«string».localeCompare(«string»)",
      "wordsOf(«string»).length",
      "[...«string»].length",
      `(/\\d+/.exec(«string»)?.index ?? -1)`,
      `«string».indexOf(«string», «small»)`,
      `«string».split(«string»).length`,
    ],
    "string[]": [
      "wordsOf(«string»)",
      `«string».split(/(,| )/)`,
      "Array.from(«string»)",
      "[...new Set(«string[]»)]",
      "«string[]».toSorted()",
      "[«string», ...«string[]»].with(0, «string»)",
      "«string[]».toSpliced(«small», 1, «string», «string»)",
      "[...«string».matchAll(/[a-z0-9]/g)].map(([found]) => found)",
      "Object.entries({ a: «number», b: «string» }).map(([key, value]) => key + value)",
    ],
    boolean: [
      "/^[\\w ]*$/u.test(«string»)",
      "(«string».at(0) === «string».at(-1))",
      "«string».startsWith(«string», «small»)",
    ],
  },
  statements: [
    {
      text: `let §t = "";
for (const §u of «string») §t = §u + §t + «string with §u: string».slice(0, 3);`,
      declares: { t: "string" },
    },
    {
      text: `const §r = /([a-z])|(\\d)/g;
let §c = 0;
for (let §m = §r.exec(«string»); §m !== null && §c < 9; §m = null) §c += §m.index + (§m[1] ?? "").length;`,
      declares: { c: "number" },
    },
    {
      text: `const §p = /(?:a|b)+(.)?/y;
const §s = «string» + "abba1";
while (§p.lastIndex < §s.length) {
  const §f = §p.exec(§s);
  console.log(§f?.[0], §f?.[1], §p.lastIndex);
  if (§f === null) break;
}`,
    },
  ],
};
