/**
 * Writes a realistic program of about the given number of lines: records, classes with a hierarchy, discriminated unions, generics, closures,
 * string and array work, each group using the ones before it. For measuring the checker: `npx tsx tests/bench/generate-program.ts 10000 > big.ts`.
 */

/** One group of declarations that belong together, about 50 lines. @param n its number; it uses group n - 1 */
function group(n: number): string {
  const previous = n - 1;
  const usePrevious =
    n === 0
      ? "0"
      : `total${previous}([makeItem${previous}("p", ${n})]) + area${previous}({ kind: "circle", radius: ${n} })`;
  return `
interface Item${n} {
  readonly name: string;
  count: number;
  tags: string[];
  parent?: Item${n} | undefined;
}

type Shape${n} =
  | { kind: "circle"; radius: number }
  | { kind: "square"; side: number }
  | { kind: "group"; parts: Shape${n}[] };

function makeItem${n}(name: string, count: number): Item${n} {
  return { name, count, tags: [name, String(count)] };
}

function area${n}(shape: Shape${n}): number {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.radius * shape.radius;
    case "square":
      return shape.side ** 2;
    case "group":
      return shape.parts.reduce((sum, part) => sum + area${n}(part), 0);
  }
}

function total${n}(items: readonly Item${n}[]): number {
  let sum = 0;
  for (const { count, tags } of items) sum += count + tags.length;
  return sum;
}

abstract class Store${n}<T> {
  protected readonly entries = new Map<string, T>();
  abstract describe(value: T): string;
  add(key: string, value: T): this {
    this.entries.set(key, value);
    return this;
  }
  find(key: string): T | undefined {
    return this.entries.get(key);
  }
  report(): string {
    return [...this.entries].map(([key, value]) => \`\${key}=\${this.describe(value)}\`).join(", ");
  }
}

class ItemStore${n} extends Store${n}<Item${n}> {
  override describe(value: Item${n}): string {
    return value.parent === undefined ? value.name : \`\${value.parent.name}/\${value.name}\`;
  }
  heaviest(): Item${n} | undefined {
    const sorted = [...this.entries.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return sorted[0];
  }
}

function pick${n}<T, K extends keyof T>(value: T, key: K): T[K] {
  return value[key];
}

function run${n}(): number {
  const store = new ItemStore${n}().add("a", makeItem${n}("a", ${n})).add("b", makeItem${n}("b", 2));
  const found = store.find("a");
  const names = ["x", "y"].map((name, index) => ({ name, index })).filter(({ index }) => index > 0);
  let result = ${usePrevious};
  if (found && found.tags.length > 1) result += found.count + pick${n}(found, "count");
  for (let i = 0; i < names.length; i++) result += names[i].index * (i % 2 === 0 ? 1 : -1);
  const shape: Shape${n} = { kind: "group", parts: [{ kind: "square", side: 2 }, { kind: "circle", radius: result % 3 }] };
  return result + area${n}(shape) + store.report().length + (store.heaviest()?.count ?? 0);
}
`;
}

const GROUP_LINES = 78;
const lines = Number(process.argv[2] ?? "10000");
const groups = Math.max(1, Math.round(lines / GROUP_LINES));
const parts: string[] = [];
for (let n = 0; n < groups; n++) parts.push(group(n));
parts.push(
  `console.log([${Array.from({ length: groups }, (_, n) => `run${n}()`).join(", ")}].length);\n`,
);
process.stdout.write(parts.join(""));
