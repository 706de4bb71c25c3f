/**
 * Random programs of tasks that allocate: they fill older objects with younger ones in every way there is, keep some and drop others, fork with what
 * they have just made, and wait for the results in any order. What they print depends on every object they kept.
 */
import { Random } from "../fuzz/program/scope.ts";

/** Leaves go into tasks, and never change; nodes come out of them. */
const PRELUDE = `
class Leaf {
  constructor(readonly name: string, readonly parts: readonly Leaf[]) {}
}
class Node {
  next: Node | undefined = undefined;
  items: Node[] = [];
  tag = "";
  any: Node | number | string = 0;
  leaf: Leaf | undefined = undefined;
  constructor(readonly value: number) {}
}
function name(leaf: Leaf): string {
  return leaf.parts.length === 0 ? leaf.name : \`\${leaf.name}(\${leaf.parts.map(name).join()})\`;
}
function leaf(n: number): Leaf {
  const parts: Leaf[] = [];
  for (let i = 0; i < n % 4; i++) parts.push(new Leaf(\`part \${i} of \${n}\`, []));
  return new Leaf(\`leaf \${n}\`, parts);
}
function digest(node: Node, depth: number): number {
  let sum = node.value;
  const add = (n: number): void => {
    sum = (Math.imul(sum, 31) + n) | 0;
  };
  for (let i = 0; i < node.tag.length; i++) add(node.tag.charCodeAt(i));
  if (node.leaf) add(name(node.leaf).length);
  if (node.any instanceof Node) add(node.any.value);
  else add(typeof node.any === "string" ? node.any.length : node.any);
  if (depth > 0) {
    if (node.next) add(digest(node.next, depth - 1));
    for (const item of node.items) add(digest(item, depth - 1));
  }
  return sum;
}
`;

const MAX_STATEMENTS = 9;
const MAX_FUNCTIONS = 4;
const DIGEST_DEPTH = 3;

/** The program of a seed. */
export function allocatingProgram(seed: number): string {
  const random = new Random(seed);
  const count = 2 + random.below(MAX_FUNCTIONS - 1);
  const functions = Array.from({ length: count }, (_, index) => task(random, index, count));
  const starts = Array.from(
    { length: 2 + random.below(3) },
    (_, index) =>
      `fork(task${random.below(count)}, ${1 + random.below(2)}, ${index}, leaf(${index}))`,
  );
  return `import { type Future, fork, wait } from "tscript";
${PRELUDE}
${functions.join("\n")}
const all: Future<Node>[] = [${starts.join(", ")}];
for (const each of all) console.log(digest(wait(each), ${DIGEST_DEPTH}));
`;
}

function task(random: Random, index: number, count: number): string {
  const nodes = ["self"];
  const statements: string[] = [];
  const futures: string[] = [];
  for (let left = 3 + random.below(MAX_STATEMENTS - 2); left > 0; left -= 1) {
    statements.push(statement(random, nodes, futures, count));
  }
  for (const future of futures) {
    statements.push(`if (${future}) ${random.pick(nodes)}.items.push(wait(${future}));`);
  }
  return `function task${index}(depth: number, n: number, given: Leaf): Node {
  const self = new Node(n);
  self.leaf = random${index}(n) ? given : leaf(n);
  const map = new Map<string, Node>();
  ${statements.join("\n  ")}
  for (const [key, node] of map) self.tag += key + node.value;
  return self;
}
function random${index}(n: number): boolean {
  return Math.imul(n + ${index}, 7919) % 3 === 0;
}`;
}

function statement(random: Random, nodes: string[], futures: string[], count: number): string {
  const node = random.pick(nodes);
  const other = random.pick(nodes);
  const number = random.below(100);
  switch (random.below(13)) {
    case 0:
    case 1: {
      const made = `node${nodes.length}`;
      nodes.push(made);
      return `const ${made} = new Node(n + ${number}); ${made}.next = ${node};`;
    }
    case 2:
    case 3: {
      const future = `future${futures.length}`;
      futures.push(future);
      return `const ${future} = depth > 0 ? fork(task${random.below(count)}, depth - 1, n * 3 + ${number}, leaf(n + ${number})) : undefined;`;
    }
    case 4:
      return `for (let i = 0; i < ${1 + random.below(12)}; i++) ${node}.items.push(new Node(n + i));`;
    case 5:
      return `${node}.next = ${node === other ? `new Node(${number})` : other};`;
    case 6:
      return `${node}.any = random0(n) ? new Node(${number}) : \`text \${n} and ${number}\`;`;
    case 7:
      return `for (let i = 0; i < ${1 + random.below(8)}; i++) ${node}.tag += \`\${n + i}, a piece of text\`;`;
    case 8:
      return `for (let i = 0; i < ${1 + random.below(9)}; i++) map.set(\`key \${i % 5}\`, new Node(n + i));`;
    case 9:
      return `if (${node}.items.length > 0) ${node}.items[n % ${node}.items.length] = new Node(n - ${number});`;
    case 10:
      return `${node}.items.splice(0, ${random.below(3)}, new Node(n), new Node(${number}));`;
    case 11:
      return `{ let text = ""; for (let i = 0; i < ${10 + number}; i++) { text += \`\${i} of \${n}\`; if (i === ${random.below(20)}) ${node}.tag = text; if (i % 9 === 8) { ${other}.tag += text; text = "${number}"; } } ${node}.any = text; }`;
    default:
      return `{ const dropped: string[] = []; for (let i = 0; i < ${10 + number}; i++) dropped.push(\`\${i} of \${n}\`); ${node}.tag += dropped.length; }`;
  }
}
