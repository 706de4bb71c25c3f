/** Run-length and Huffman coding: codes, encoding, decoding, savings. */

interface Leaf {
  readonly kind: "leaf";
  readonly symbol: string;
  readonly weight: number;
}
interface Branch {
  readonly kind: "branch";
  readonly left: Tree;
  readonly right: Tree;
  readonly weight: number;
}
type Tree = Leaf | Branch;

function runLengths(text: string): [string, number][] {
  const runs: [string, number][] = [];
  for (const c of text) {
    const last = runs.at(-1);
    if (last?.[0] === c) last[1]++;
    else runs.push([c, 1]);
  }
  return runs;
}

function buildTree(text: string): Tree {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  const trees: Tree[] = [...counts].map(([symbol, weight]) => ({ kind: "leaf", symbol, weight }));
  while (trees.length > 1) {
    trees.sort((a, b) => b.weight - a.weight);
    const right = trees.pop()!;
    const left = trees.pop()!;
    trees.push({ kind: "branch", left, right, weight: left.weight + right.weight });
  }
  return trees[0];
}

function codesOf(tree: Tree, prefix = "", codes = new Map<string, string>()): Map<string, string> {
  if (tree.kind === "leaf") codes.set(tree.symbol, prefix || "0");
  else {
    codesOf(tree.left, prefix + "0", codes);
    codesOf(tree.right, prefix + "1", codes);
  }
  return codes;
}

function encode(text: string, codes: ReadonlyMap<string, string>): string {
  return Array.from(text, (c) => codes.get(c)).join("");
}

function decode(bits: string, tree: Tree): string {
  let out = "";
  let node = tree;
  for (const bit of bits) {
    if (node.kind === "branch") node = bit === "0" ? node.left : node.right;
    if (node.kind === "leaf") {
      out += node.symbol;
      node = tree;
    }
  }
  return out;
}

const text = "she sells sea shells by the sea shore";
const tree = buildTree(text);
const codes = codesOf(tree);
const bits = encode(text, codes);
console.log(bits.length, text.length * 8, (bits.length / (text.length * 8)).toFixed(3));
console.log(decode(bits, tree) === text);
console.log([...codes].sort(([, a], [, b]) => a.length - b.length || (a < b ? -1 : 1)).slice(0, 5));
console.log(runLengths("aaabccd😀😀"), runLengths(""));
console.log(decode(encode("zzz", codesOf(buildTree("zzz"))), buildTree("zzz")));

// expect: 114 296 0.385
// expect: true
// expect: [
// expect:   [ 's', '01' ],
// expect:   [ 'e', '11' ],
// expect:   [ ' ', '000' ],
// expect:   [ 'h', '100' ],
// expect:   [ 'l', '101' ]
// expect: ]
// expect: [ [ 'a', 3 ], [ 'b', 1 ], [ 'c', 2 ], [ 'd', 1 ], [ '😀', 2 ] ] []
// expect: zzz
