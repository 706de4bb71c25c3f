// LeetCode medium pack with "class Solution"-style, Design questions
class MyCircularDeque {
  private q: number[];
  private head = 0;
  private size = 0;
  constructor(private readonly k: number) {
    this.q = new Array(k);
  }
  insertFront(v: number): boolean {
    if (this.isFull()) return false;
    this.head = (this.head - 1 + this.k) % this.k;
    this.q[this.head] = v;
    this.size++;
    return true;
  }
  insertLast(v: number): boolean {
    if (this.isFull()) return false;
    this.q[(this.head + this.size++) % this.k] = v;
    return true;
  }
  deleteFront() {
    if (this.isEmpty()) return false;
    this.head = (this.head + 1) % this.k;
    this.size--;
    return true;
  }
  deleteLast() {
    return this.isEmpty() ? false : (this.size--, true);
  }
  getFront() {
    return this.isEmpty() ? -1 : this.q[this.head];
  }
  getRear() {
    return this.isEmpty() ? -1 : this.q[(this.head + this.size - 1) % this.k];
  }
  isEmpty() {
    return this.size === 0;
  }
  isFull() {
    return this.size === this.k;
  }
}
class WordDictionary {
  private root: any = {};
  addWord(w: string): void {
    let n = this.root;
    for (const c of w) {
      if (!n[c]) n[c] = {};
      n = n[c];
    }
    n.isWord = true;
  }
  search(w: string): boolean {
    const dfs = (n: any, i: number): boolean => {
      if (i === w.length) return !!n.isWord;
      if (w[i] !== ".") return !!n[w[i]] && dfs(n[w[i]], i + 1);
      for (const k in n) if (k.length === 1 && dfs(n[k], i + 1)) return true;
      return false;
    };
    return dfs(this.root, 0);
  }
}
class TimeMap {
  private m: { [key: string]: { t: number; v: string }[] } = {};
  set(key: string, value: string, timestamp: number): void {
    (this.m[key] ??= []).push({ t: timestamp, v: value });
  }
  get(key: string, timestamp: number): string {
    const a = this.m[key] ?? [];
    let l = 0,
      r = a.length - 1,
      ans = "";
    while (l <= r) {
      const mid = l + ((r - l) >> 1);
      if (a[mid].t <= timestamp) {
        ans = a[mid].v;
        l = mid + 1;
      } else r = mid - 1;
    }
    return ans;
  }
}
class Twitter {
  private time = 0;
  private tweets = new Map<number, [number, number][]>();
  private follows = new Map<number, Set<number>>();
  postTweet(u: number, id: number) {
    if (!this.tweets.has(u)) this.tweets.set(u, []);
    this.tweets.get(u)!.push([this.time++, id]);
  }
  getNewsFeed(u: number): number[] {
    return [u, ...(this.follows.get(u) ?? [])]
      .flatMap((x) => this.tweets.get(x) ?? [])
      .sort(([a], [b]) => b - a)
      .slice(0, 10)
      .map(([, id]) => id);
  }
  follow(a: number, b: number) {
    this.follows.set(a, (this.follows.get(a) ?? new Set()).add(b));
  }
  unfollow(a: number, b: number) {
    this.follows.get(a)?.delete(b);
  }
}
class NestedInteger {
  private list: NestedInteger[] = [];
  private n: number | null;
  constructor(v?: number) {
    this.n = v ?? null;
  }
  isInteger(): boolean {
    return this.n !== null;
  }
  getInteger() {
    return this.n;
  }
  setInteger(v: number) {
    this.n = v;
  }
  add(e: NestedInteger) {
    this.list.push(e);
  }
  getList(): NestedInteger[] {
    return this.list;
  }
  static deserialize(s: string): NestedInteger {
    if (s[0] !== "[") return new NestedInteger(+s);
    const st: NestedInteger[] = [];
    let num = "",
      cur: NestedInteger | null = null;
    for (const c of s) {
      if (c === "[") {
        if (cur) st.push(cur);
        cur = new NestedInteger();
      } else if (c === "]" || c === ",") {
        if (num) cur!.add(new NestedInteger(parseInt(num)));
        num = "";
        if (c === "]" && st.length) {
          const p = st.pop()!;
          p.add(cur!);
          cur = p;
        }
      } else num += c;
    }
    return cur!;
  }
}
class NestedIterator {
  private gen: Generator<number, void>;
  private nxt: IteratorResult<number, void>;
  constructor(list: NestedInteger[]) {
    this.gen = this.walk(list);
    this.nxt = this.gen.next();
  }
  private *walk(l: NestedInteger[]): Generator<number, void> {
    for (const x of l)
      if (x.isInteger()) yield x.getInteger()!;
      else yield* this.walk(x.getList());
  }
  hasNext() {
    return !this.nxt.done;
  }
  next(): number {
    const v = this.nxt.value as number;
    this.nxt = this.gen.next();
    return v;
  }
}
const dq = new MyCircularDeque(3);
console.log(
  dq.insertLast(1),
  dq.insertLast(2),
  dq.insertFront(3),
  dq.insertFront(4),
  dq.getRear(),
  dq.isFull(),
  dq.deleteLast(),
  dq.insertFront(4),
  dq.getFront(),
  dq,
);
const wd = new WordDictionary();
["bad", "dad", "mad"].forEach((w) => wd.addWord(w));
console.log(["pad", "bad", ".ad", "b..", "...."].map((w) => wd.search(w)));
const tm = new TimeMap();
tm.set("foo", "bar", 1);
tm.set("foo", "bar2", 4);
console.log(
  [1, 3, 4, 5, 0].map((t) => tm.get("foo", t)),
  tm.get("x", 1),
);
const tw = new Twitter();
tw.postTweet(1, 5);
tw.follow(1, 2);
tw.postTweet(2, 6);
console.log(tw.getNewsFeed(1), (tw.unfollow(1, 2), tw.getNewsFeed(1)));
const it = new NestedIterator(NestedInteger.deserialize("[123,[456,[-789]],[],8]").getList());
const got = [];
while (it.hasNext()) got.push(it.next());
console.log(got);
function threeSum(nums: number[]): number[][] {
  nums.sort((a, b) => a - b);
  const out: number[][] = [];
  for (let i = 0; i < nums.length - 2 && nums[i] <= 0; i++) {
    if (i && nums[i] === nums[i - 1]) continue;
    for (let l = i + 1, r = nums.length - 1; l < r; ) {
      const s = nums[i] + nums[l] + nums[r];
      if (s < 0) l++;
      else if (s > 0) r--;
      else {
        out.push([nums[i], nums[l++], nums[r--]]);
        while (nums[l] === nums[l - 1]) l++;
      }
    }
  }
  return out;
}
function decodeString(s: string): string {
  const st: [string, number][] = [];
  let cur = "",
    n = 0;
  for (const c of s) {
    if (/\d/.test(c)) n = n * 10 + +c;
    else if (c === "[") {
      st.push([cur, n]);
      cur = "";
      n = 0;
    } else if (c === "]") {
      const [p, k] = st.pop()!;
      cur = p + cur.repeat(k);
    } else cur += c;
  }
  return cur;
}
const numIslands = (g: string[][]): number => {
  let c = 0;
  const sink = (i: number, j: number): void => {
    if (g[i]?.[j] !== "1") return;
    g[i][j] = "0";
    sink(i + 1, j);
    sink(i - 1, j);
    sink(i, j + 1);
    sink(i, j - 1);
  };
  for (let i = 0; i < g.length; i++)
    for (let j = 0; j < g[0].length; j++)
      if (g[i][j] === "1") {
        c++;
        sink(i, j);
      }
  return c;
};
const evalRPN = (t: string[]) =>
  t.reduce((s: number[], x) => {
    if (x in OPS) {
      const b = s.pop()!,
        a = s.pop()!;
      s.push(OPS[x as keyof typeof OPS](a, b));
    } else s.push(Number(x));
    return s;
  }, [])[0];
const OPS = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => Math.trunc(a / b),
};
var topKFrequent = function (nums: number[], k: number): number[] {
  const f = nums.reduce((m, n) => (m.set(n, (m.get(n) || 0) + 1), m), new Map<number, number>());
  const buckets: number[][] = [];
  f.forEach((c, n) => {
    buckets[c] ? buckets[c].push(n) : (buckets[c] = [n]);
  });
  return buckets.flat().reverse().slice(0, k);
};
console.log(
  threeSum([-1, 0, 1, 2, -1, -4]),
  decodeString("3[a2[c]]2[b]"),
  numIslands(["11000", "11000", "00100", "00011"].map((r) => r.split(""))),
  evalRPN(["10", "6", "9", "3", "+", "-11", "*", "/", "*", "17", "+", "5", "+"]),
  topKFrequent([1, 1, 1, 2, 2, 3], 2),
);
function accountsMerge(accounts: string[][]): string[][] {
  const parent = new Map<string, string>(),
    owner = new Map<string, string>();
  const find = (x: string): string => {
    if (parent.get(x) !== x) parent.set(x, find(parent.get(x)!));
    return parent.get(x)!;
  };
  for (const [name, first, ...rest] of accounts) {
    for (const e of [first, ...rest]) {
      if (!parent.has(e)) parent.set(e, e);
      owner.set(e, name);
      parent.set(find(e), find(first));
    }
  }
  const g: Record<string, string[]> = {};
  for (const e of parent.keys()) (g[find(e)] = g[find(e)] ?? []).push(e);
  return Object.values(g)
    .map((es) => [owner.get(es[0])!, ...es.sort()])
    .sort();
}
console.log(
  accountsMerge([
    ["John", "js@m", "j_ny@m"],
    ["John", "js@m", "j00@m"],
    ["Mary", "mary@m"],
    ["John", "jb@m"],
  ]),
);
const canFinish = (n: number, pre: number[][]) => {
  const g = new Map<number, number[]>(),
    deg = new Array(n).fill(0);
  pre.forEach(([a, b]) => {
    g.set(b, [...(g.get(b) || []), a]);
    deg[a]++;
  });
  const q = deg.map((d, i) => (d ? -1 : i)).filter((i) => i >= 0);
  for (const u of q) for (const v of g.get(u) || []) --deg[v] || q.push(v);
  return q.length === n;
};
console.log(
  canFinish(2, [[1, 0]]),
  canFinish(2, [
    [1, 0],
    [0, 1],
  ]),
);
const trap = (h: number[]) => {
  let [l, r, lm, rm, w] = [0, h.length - 1, 0, 0, 0];
  while (l < r)
    h[l] < h[r]
      ? (h[l] >= lm ? (lm = h[l]) : (w += lm - h[l]), l++)
      : (h[r] >= rm ? (rm = h[r]) : (w += rm - h[r]), r--);
  return w;
};
const largestRect = (hs: number[]): number => {
  const st: number[] = [-1];
  let best = 0;
  [...hs, 0].forEach((h, i) => {
    while (st.length > 1 && hs[st.at(-1)!] >= h)
      best = Math.max(best, hs[st.pop()!] * (i - st.at(-1)! - 1));
    st.push(i);
  });
  return best;
};
console.log(trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), largestRect([2, 1, 5, 6, 2, 3]));
const minDist = (a: string, b: string) => {
  const memo: Record<string, number> = {};
  const go = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return a.length - i + b.length - j;
    const k = `${i}:${j}`;
    return (
      memo[k] ??
      (memo[k] =
        a[i] === b[j]
          ? go(i + 1, j + 1)
          : 1 + Math.min(go(i + 1, j), go(i, j + 1), go(i + 1, j + 1)))
    );
  };
  return go(0, 0);
};
console.log(minDist("horse", "ros"), minDist("intention", "execution"));
const randomized = new (class {
  private list: number[] = [];
  private pos: Record<number, number> = {};
  insert(v: number) {
    if (v in this.pos) return false;
    this.pos[v] = this.list.push(v) - 1;
    return true;
  }
  remove(v: number) {
    const i = this.pos[v];
    if (i === undefined) return false;
    const last = this.list.pop()!;
    if (i < this.list.length) {
      this.list[i] = last;
      this.pos[last] = i;
    }
    delete this.pos[v];
    return true;
  }
  get all() {
    return this.list;
  }
})();
console.log(
  randomized.insert(1),
  randomized.insert(1),
  randomized.insert(2),
  randomized.remove(1),
  randomized.remove(9),
  randomized.all,
  randomized,
);

// expect: true true true false 2 true true true 4 MyCircularDeque { k: 3, q: [ 1, 4, 3 ], head: 1, size: 3 }
// expect: [ false, true, true, true, false ]
// expect: [ 'bar', 'bar', 'bar2', 'bar2', '' ] 
// expect: [ 6, 5 ] [ 5 ]
// expect: [ 123, 456, -789, 8 ]
// expect: [ [ -1, -1, 2 ], [ -1, 0, 1 ] ] accaccaccbb 3 22 [ 1, 2 ]
// expect: [
// expect:   [ 'John', 'j00@m', 'j_ny@m', 'js@m' ],
// expect:   [ 'John', 'jb@m' ],
// expect:   [ 'Mary', 'mary@m' ]
// expect: ]
// expect: true false
// expect: 6 10
// expect: 3 5
// expect: true false true true false [ 2 ] { list: [ 2 ], pos: { '2': 0 } }
