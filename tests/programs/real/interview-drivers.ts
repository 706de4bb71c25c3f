// Definition for singly-linked list.
class ListNode {
  val: number;
  next: ListNode | null;
  constructor(val?: number, next?: ListNode | null) {
    this.val = val === undefined ? 0 : val;
    this.next = next === undefined ? null : next;
  }
}
class TreeNode {
  val: number;
  left: TreeNode | null;
  right: TreeNode | null;
  constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {
    this.val = val === undefined ? 0 : val;
    this.left = left === undefined ? null : left;
    this.right = right === undefined ? null : right;
  }
}
class _Node {
  neighbors: _Node[];
  constructor(
    public val: number = 0,
    neighbors?: _Node[],
  ) {
    this.neighbors = neighbors === undefined ? [] : neighbors;
  }
}
const toList = (xs: number[]): ListNode | null =>
  xs.reduceRight<ListNode | null>((next, v) => new ListNode(v, next), null);
const fromList = (l: ListNode | null): number[] => (l ? [l.val, ...fromList(l.next)] : []);
function toTree(xs: (number | null)[]): TreeNode | null {
  if (!xs.length || xs[0] === null) return null;
  const root = new TreeNode(xs[0]!),
    q: TreeNode[] = [root];
  for (let i = 1; i < xs.length; ) {
    const n = q.shift()!;
    for (const side of ["left", "right"] as const) {
      const v = xs[i++];
      if (v !== null && v !== undefined) q.push((n[side] = new TreeNode(v)));
    }
  }
  return root;
}
class Solution {
  mergeKLists(lists: Array<ListNode | null>): ListNode | null {
    const dummy = new ListNode();
    let tail = dummy;
    while (lists.some(Boolean)) {
      let k = -1;
      lists.forEach((l, i) => {
        if (l && (k < 0 || l.val < lists[k]!.val)) k = i;
      });
      tail = tail.next = lists[k]!;
      lists[k] = lists[k]!.next;
    }
    return dummy.next;
  }
  reverseKGroup(head: ListNode | null, k: number): ListNode | null {
    let cur = head,
      n = 0;
    while (cur && n < k) {
      cur = cur.next;
      n++;
    }
    if (n < k) return head;
    let prev = this.reverseKGroup(cur, k);
    while (n-- > 0) [head!.next, prev, head] = [prev, head, head!.next];
    return prev;
  }
  maxPathSum(root: TreeNode | null): number {
    let best = -Infinity;
    const go = (n: TreeNode | null): number => {
      if (!n) return 0;
      const l = Math.max(0, go(n.left)),
        r = Math.max(0, go(n.right));
      best = Math.max(best, n.val + l + r);
      return n.val + Math.max(l, r);
    };
    go(root);
    return best;
  }
  serialize(root: TreeNode | null): string {
    const out: (number | "#")[] = [];
    const walk = (n: TreeNode | null) => {
      if (!n) {
        out.push("#");
        return;
      }
      out.push(n.val);
      walk(n.left);
      walk(n.right);
    };
    walk(root);
    return out.join(",");
  }
  deserialize(data: string): TreeNode | null {
    const it = data.split(",")[Symbol.iterator]();
    const build = (): TreeNode | null => {
      const { value, done } = it.next();
      if (done || value === "#") return null;
      const n = new TreeNode(+value);
      n.left = build();
      n.right = build();
      return n;
    };
    return build();
  }
  groupAnagrams(strs: string[]): string[][] {
    const m: Map<string, string[]> = new Map();
    for (let s of strs) {
      const k = s.split("").sort().join("");
      m.has(k) ? m.get(k)!.push(s) : m.set(k, [s]);
    }
    return Array.from(m.values());
  }
  minWindow(s: string, t: string): string {
    const need: { [c: string]: number } = {};
    for (let c of t) need[c] = (need[c] || 0) + 1;
    let missing = t.length,
      l = 0,
      bl = 0,
      bl2 = Infinity;
    for (let r = 0; r < s.length; r++) {
      if (need[s[r]]-- > 0) missing--;
      while (missing === 0) {
        if (r - l < bl2) {
          bl = l;
          bl2 = r - l;
        }
        if (++need[s[l++]] > 0) missing++;
      }
    }
    return bl2 === Infinity ? "" : s.substring(bl, bl + bl2 + 1);
  }
  solveNQueens(n: number): string[][] {
    const res: string[][] = [],
      q: number[] = [];
    const cols = new Set<number>(),
      d1 = new Set<number>(),
      d2 = new Set<number>();
    const place = (r: number): void => {
      if (r === n) return void res.push(q.map((c) => ".".repeat(c) + "Q" + ".".repeat(n - c - 1)));
      for (let c = 0; c < n; c++) {
        if (cols.has(c) || d1.has(r - c) || d2.has(r + c)) continue;
        cols.add(c), d1.add(r - c), d2.add(r + c), q.push(c);
        place(r + 1);
        cols.delete(c), d1.delete(r - c), d2.delete(r + c), q.pop();
      }
    };
    place(0);
    return res;
  }
  calculate(s: string): number {
    const st: number[] = [];
    let num = 0,
      sign: string = "+";
    for (let i = 0; i <= s.length; i++) {
      const ch = s[i];
      if (ch >= "0" && ch <= "9") num = num * 10 + ((ch as any) - 0);
      if ((isNaN(+ch) && ch !== " ") || i === s.length) {
        switch (sign) {
          case "+":
            st.push(num);
            break;
          case "-":
            st.push(-num);
            break;
          case "*":
            st.push(st.pop()! * num);
            break;
          case "/":
            st.push(~~(st.pop()! / num));
        }
        sign = ch;
        num = 0;
      }
    }
    return st.reduce((a, b) => a + b);
  }
  cloneGraph(node: _Node | null, seen = new Map<_Node, _Node>()): _Node | null {
    if (!node) return null;
    if (seen.has(node)) return seen.get(node)!;
    const c = new _Node(node.val);
    seen.set(node, c);
    c.neighbors = node.neighbors.map((n) => this.cloneGraph(n, seen)!);
    return c;
  }
}
class MedianFinder {
  private lo: number[] = [];
  private hi: number[] = [];
  private static ins(a: number[], v: number) {
    let l = 0,
      r = a.length;
    while (l < r) {
      const m = (l + r) >>> 1;
      a[m] < v ? (l = m + 1) : (r = m);
    }
    a.splice(l, 0, v);
  }
  addNum(num: number): void {
    MedianFinder.ins(this.lo, num);
    if (
      this.lo.length > this.hi.length + 1 ||
      (this.hi.length && this.lo[this.lo.length - 1] > this.hi[0])
    )
      MedianFinder.ins(this.hi, this.lo.pop()!);
    if (this.hi.length > this.lo.length) MedianFinder.ins(this.lo, this.hi.shift()!);
  }
  findMedian(): number {
    return this.lo.length > this.hi.length
      ? this.lo[this.lo.length - 1]
      : (this.lo[this.lo.length - 1] + this.hi[0]) / 2;
  }
}
class WordDictionary {
  private children: { [k: string]: WordDictionary } = {};
  private end = false;
  addWord(w: string): void {
    let n: WordDictionary = this;
    for (const c of w) n = n.children[c] ??= new WordDictionary();
    n.end = true;
  }
  search(w: string): boolean {
    if (!w) return this.end;
    const [c, ...rest] = w;
    const r = rest.join("");
    return c === "."
      ? Object.values(this.children).some((n) => n.search(r))
      : !!this.children[c]?.search(r);
  }
}
// driver: LeetCode style input
function drive(cls: any, ops: string[], args: any[][]) {
  let obj: any;
  return ops.map((op, i) => {
    if (i === 0) {
      obj = new cls(...args[0]);
      return null;
    }
    const r = obj[op](...args[i]);
    return r === undefined ? null : r;
  });
}
const sol = new Solution();
console.log(
  fromList(sol.mergeKLists([toList([1, 4, 5]), toList([1, 3, 4]), null, toList([2, 6])])),
);
console.log(
  fromList(sol.reverseKGroup(toList([1, 2, 3, 4, 5]), 2)),
  fromList(sol.reverseKGroup(toList([1, 2, 3, 4, 5]), 3)),
);
console.log(sol.maxPathSum(toTree([-10, 9, 20, null, null, 15, 7])));
const ser = sol.serialize(toTree([1, 2, 3, null, null, 4, 5]));
console.log(ser, sol.serialize(sol.deserialize(ser)) === ser, toTree([1, null, 2]));
console.log(
  sol.groupAnagrams(["eat", "tea", "tan", "ate", "nat", "bat"]),
  sol.minWindow("ADOBECODEBANC", "ABC"),
);
console.log(sol.solveNQueens(4), sol.solveNQueens(6).length, sol.calculate(" 3+5 / 2 *7- 14/3"));
const g = new _Node(1),
  h = new _Node(2, [g]);
g.neighbors.push(h);
console.log(sol.cloneGraph(g), sol.cloneGraph(g) !== g);
console.log(
  drive(
    MedianFinder,
    ["MedianFinder", "addNum", "addNum", "findMedian", "addNum", "findMedian"],
    [[], [1], [2], [], [3], []],
  ),
);
console.log(
  drive(
    WordDictionary,
    ["WordDictionary", "addWord", "addWord", "addWord", "search", "search", "search", "search"],
    [[], ["bad"], ["dad"], ["mad"], ["pad"], ["bad"], [".ad"], ["b.."]],
  ),
);
console.log(toList([1, 2, 3, 4]));
// expect: [
// expect:   1, 1, 2, 3,
// expect:   4, 4, 5, 6
// expect: ]
// expect: [ 2, 1, 4, 3, 5 ] [ 3, 2, 1, 4, 5 ]
// expect: 42
// expect: 1,2,#,#,3,4,#,#,5,#,# true TreeNode {
// expect:   val: 1,
// expect:   left: null,
// expect:   right: TreeNode { val: 2, left: null, right: null }
// expect: }
// expect: [ [ 'eat', 'tea', 'ate' ], [ 'tan', 'nat' ], [ 'bat' ] ] BANC
// expect: [
// expect:   [ '.Q..', '...Q', 'Q...', '..Q.' ],
// expect:   [ '..Q.', 'Q...', '...Q', '.Q..' ]
// expect: ] 4 13
// expect: _Node { val: 1, neighbors: [ _Node { val: 2, neighbors: [Array] } ] } true
// expect: [ null, null, null, 1.5, null, 2 ]
// expect: [
// expect:   null, null,  null,
// expect:   null, false, true,
// expect:   true, true
// expect: ]
// expect: ListNode {
// expect:   val: 1,
// expect:   next: ListNode { val: 2, next: ListNode { val: 3, next: [ListNode] } }
// expect: }
