// Red-black tree with deletion, iteration and range queries, checked against a sorted array.
enum Color {
  Red = "red",
  Black = "black",
}

type Comparator<K> = (a: K, b: K) => number;

class TreeNode<K, V> {
  left: TreeNode<K, V> | null = null;
  right: TreeNode<K, V> | null = null;
  parent: TreeNode<K, V> | null = null;
  color = Color.Red;
  constructor(
    public key: K,
    public value: V,
  ) {}
}

export class RedBlackTree<K, V> implements Iterable<[K, V]> {
  #root: TreeNode<K, V> | null = null;
  #size = 0;

  constructor(
    private readonly compare: Comparator<K>,
    entries: Iterable<readonly [K, V]> = [],
  ) {
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#size;
  }

  private find(key: K): TreeNode<K, V> | null {
    let node = this.#root;
    while (node !== null) {
      const order = this.compare(key, node.key);
      if (order === 0) return node;
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  get(key: K): V | undefined {
    return this.find(key)?.value;
  }

  has(key: K): boolean {
    return this.find(key) !== null;
  }

  set(key: K, value: V): this {
    let parent: TreeNode<K, V> | null = null;
    let order = 0;
    for (let node = this.#root; node !== null; node = order < 0 ? node.left : node.right) {
      parent = node;
      order = this.compare(key, node.key);
      if (order === 0) {
        node.value = value;
        return this;
      }
    }
    const added = new TreeNode(key, value);
    added.parent = parent;
    if (parent === null) this.#root = added;
    else if (order < 0) parent.left = added;
    else parent.right = added;
    this.#size++;
    this.balanceAfterInsert(added);
    return this;
  }

  private balanceAfterInsert(start: TreeNode<K, V>): void {
    let node = start;
    while (node.parent?.color === Color.Red) {
      const parent: TreeNode<K, V> = node.parent;
      const grand = parent.parent!;
      const isLeft = parent === grand.left;
      const uncle = isLeft ? grand.right : grand.left;
      if (uncle?.color === Color.Red) {
        parent.color = uncle.color = Color.Black;
        grand.color = Color.Red;
        node = grand;
        continue;
      }
      if (node === (isLeft ? parent.right : parent.left)) {
        node = parent;
        this.rotate(node, isLeft);
      }
      node.parent!.color = Color.Black;
      grand.color = Color.Red;
      this.rotate(grand, !isLeft);
    }
    this.#root!.color = Color.Black;
  }

  private rotate(node: TreeNode<K, V>, toLeft: boolean): void {
    const child = (toLeft ? node.right : node.left)!;
    if (toLeft) {
      node.right = child.left;
      if (child.left) child.left.parent = node;
      child.left = node;
    } else {
      node.left = child.right;
      if (child.right) child.right.parent = node;
      child.right = node;
    }
    child.parent = node.parent;
    if (!node.parent) this.#root = child;
    else if (node.parent.left === node) node.parent.left = child;
    else node.parent.right = child;
    node.parent = child;
  }

  delete(key: K): boolean {
    const node = this.find(key);
    if (!node) return false;
    this.#size--;
    let target = node;
    if (node.left && node.right) {
      target = node.right;
      while (target.left) target = target.left;
      node.key = target.key;
      node.value = target.value;
    }
    const child = target.left ?? target.right;
    const parent = target.parent;
    if (child) child.parent = parent;
    if (!parent) this.#root = child;
    else if (parent.left === target) parent.left = child;
    else parent.right = child;
    if (target.color === Color.Black) this.balanceAfterDelete(child, parent);
    return true;
  }

  private balanceAfterDelete(
    start: TreeNode<K, V> | null,
    startParent: TreeNode<K, V> | null,
  ): void {
    let node = start;
    let parent = startParent;
    const isBlack = (each: TreeNode<K, V> | null | undefined) =>
      !each || each.color === Color.Black;
    while (node !== this.#root && isBlack(node)) {
      if (!parent) break;
      const isLeft = parent.left === node;
      let sibling = (isLeft ? parent.right : parent.left)!;
      if (sibling.color === Color.Red) {
        sibling.color = Color.Black;
        parent.color = Color.Red;
        this.rotate(parent, isLeft);
        sibling = (isLeft ? parent.right : parent.left)!;
      }
      const near = isLeft ? sibling.left : sibling.right;
      const far = isLeft ? sibling.right : sibling.left;
      if (isBlack(near) && isBlack(far)) {
        sibling.color = Color.Red;
        node = parent;
        parent = node.parent;
        continue;
      }
      if (isBlack(far)) {
        near!.color = Color.Black;
        sibling.color = Color.Red;
        this.rotate(sibling, !isLeft);
        sibling = (isLeft ? parent.right : parent.left)!;
      }
      sibling.color = parent.color;
      parent.color = Color.Black;
      (isLeft ? sibling.right : sibling.left)!.color = Color.Black;
      this.rotate(parent, isLeft);
      node = this.#root;
    }
    if (node) node.color = Color.Black;
  }

  *[Symbol.iterator](): Iterator<[K, V]> {
    const stack: TreeNode<K, V>[] = [];
    let node = this.#root;
    while (node || stack.length > 0) {
      while (node) {
        stack.push(node);
        node = node.left;
      }
      const top = stack.pop()!;
      yield [top.key, top.value];
      node = top.right;
    }
  }

  *range(low: K, high: K): Generator<V, number> {
    let count = 0;
    for (const [key, value] of this) {
      if (this.compare(key, low) < 0) continue;
      if (this.compare(key, high) > 0) return count;
      count++;
      yield value;
    }
    return count;
  }

  /** Black height, or an error where a rule of the tree is broken. */
  check(): number {
    const visit = (node: TreeNode<K, V> | null): number => {
      if (!node) return 1;
      if (
        node.color === Color.Red &&
        (node.left?.color === Color.Red || node.right?.color === Color.Red)
      ) {
        throw new Error(`two reds at ${String(node.key)}`);
      }
      const [left, right] = [visit(node.left), visit(node.right)];
      if (left !== right) throw new Error(`black height ${left} against ${right}`);
      return left + (node.color === Color.Black ? 1 : 0);
    };
    return visit(this.#root);
  }
}

let seed = 12345;
const random = (limit: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % limit;
};
const tree = new RedBlackTree<number, string>(
  (a, b) => a - b,
  [
    [5, "five"],
    [1, "one"],
    [9, "nine"],
  ],
);
const model = new Map<number, string>(tree);
for (let i = 0; i < 3000; i++) {
  const key = random(500);
  if (random(3) > 0) {
    tree.set(key, `v${i}`);
    model.set(key, `v${i}`);
  } else if (tree.delete(key) !== model.delete(key)) throw new Error(`delete ${key} differs`);
  if (i % 500 === 0) console.log(i, tree.size, tree.check());
}
const sorted = [...model].sort(([a], [b]) => a - b);
console.log(tree.size === sorted.length, JSON.stringify([...tree]) === JSON.stringify(sorted));
console.log([...tree].slice(0, 3), tree.get(-1), tree.has(sorted[0][0]));
const range = tree.range(100, 110);
let step = range.next();
while (!step.done) {
  console.log(step.value);
  step = range.next();
}
console.log("values in range:", step.value);
const words = new RedBlackTree<string, number>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
for (const word of "the quick brown fox jumps over the lazy dog the end".split(" ")) {
  words.set(word, (words.get(word) ?? 0) + 1);
}
console.log(Object.fromEntries(words));
const [[firstKey], ...others] = words;
console.log(firstKey, others.length, Math.max(...Array.from(words, ([, count]) => count)));

// expect: 0 4 3
// expect: 500 94 6
// expect: 1000 97 6
// expect: 1500 98 6
// expect: 2000 94 6
// expect: 2500 98 6
// expect: true true
// expect: [ [ 1, 'one' ], [ 4, 'v2425' ], [ 5, 'five' ] ] undefined true
// expect: v2891
// expect: v2991
// expect: v0
// expect: v2921
// expect: values in range: 4
// expect: {
// expect:   brown: 1,
// expect:   dog: 1,
// expect:   end: 1,
// expect:   fox: 1,
// expect:   jumps: 1,
// expect:   lazy: 1,
// expect:   over: 1,
// expect:   quick: 1,
// expect:   the: 3
// expect: }
// expect: brown 8 3
