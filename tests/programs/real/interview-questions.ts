// LeetCode style: free functions assigned to `var`, ListNode and TreeNode with defaults.
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
const toList = (xs: number[]): ListNode | null =>
  xs.reduceRight<ListNode | null>((next, v) => new ListNode(v, next), null);
const fromList = (head: ListNode | null): number[] => {
  const r: number[] = [];
  while (head) {
    r.push(head.val);
    head = head.next;
  }
  return r;
};
function toTree(xs: (number | null)[]): TreeNode | null {
  if (!xs.length || xs[0] === null) return null;
  const root = new TreeNode(xs[0]!),
    q = [root];
  for (let i = 1; i < xs.length; ) {
    const n = q.shift()!;
    const l = xs[i++];
    if (l !== null && l !== undefined) q.push((n.left = new TreeNode(l)));
    const r = xs[i++];
    if (r != null) q.push((n.right = new TreeNode(r)));
  }
  return root;
}

var twoSum = function (nums: number[], target: number): number[] {
  const seen: { [key: number]: number } = {};
  for (let i = 0; i < nums.length; i++) {
    const want = target - nums[i];
    if (seen[want] !== undefined) return [seen[want], i];
    seen[nums[i]] = i;
  }
  return [];
};
var addTwoNumbers = function (l1: ListNode | null, l2: ListNode | null): ListNode | null {
  let dummy = new ListNode(),
    cur = dummy,
    carry = 0;
  while (l1 || l2 || carry) {
    const s = (l1?.val ?? 0) + (l2?.val ?? 0) + carry;
    carry = (s / 10) | 0;
    cur = cur.next = new ListNode(s % 10);
    l1 = l1 && l1.next;
    l2 = l2?.next ?? null;
  }
  return dummy.next;
};
var lengthOfLongestSubstring = function (s: string): number {
  let best = 0,
    last: Record<string, number> = {};
  for (let l = 0, r = 0; r < s.length; r++) {
    l = Math.max(l, (last[s[r]] ?? -1) + 1);
    last[s[r]] = r;
    best = Math.max(best, r - l + 1);
  }
  return best;
};
var groupAnagrams = function (strs: string[]): string[][] {
  const m = new Map<string, string[]>();
  for (const s of strs) {
    const k = s.split("").sort().join("");
    m.has(k) ? m.get(k)!.push(s) : m.set(k, [s]);
  }
  return Array.from(m.values());
};
var isValid = (s: string): boolean => {
  const stack: string[] = [];
  const pairs: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
  for (const c of s) {
    if (c in pairs) {
      if (stack.pop() !== pairs[c]) return false;
    } else stack.push(c);
  }
  return !stack.length;
};
var levelOrder = function (root: TreeNode | null): number[][] {
  const res: number[][] = [];
  (function go(n: TreeNode | null, d: number) {
    if (!n) return;
    (res[d] ??= []).push(n.val);
    go(n.left, d + 1);
    go(n.right, d + 1);
  })(root, 0);
  return res;
};
var maxPathSum = function (root: TreeNode | null): number {
  let best = -Infinity;
  const dfs = (n: TreeNode | null): number => {
    if (n === null) return 0;
    const l = Math.max(0, dfs(n.left)),
      r = Math.max(0, dfs(n.right));
    best = Math.max(best, n.val + l + r);
    return n.val + Math.max(l, r);
  };
  dfs(root);
  return best;
};
var trap = function (height: number[]): number {
  let l = 0,
    r = height.length - 1,
    lm = 0,
    rm = 0,
    ans = 0;
  while (l < r) {
    if (height[l] < height[r]) height[l] >= lm ? (lm = height[l]) : (ans += lm - height[l]), ++l;
    else height[r] >= rm ? (rm = height[r]) : (ans += rm - height[r]), --r;
  }
  return ans;
};
var numIslands = function (grid: string[][]): number {
  const sink = (i: number, j: number): 0 | 1 => {
    if (!grid[i] || grid[i][j] !== "1") return 0;
    grid[i][j] = "0";
    sink(i + 1, j), sink(i - 1, j), sink(i, j + 1), sink(i, j - 1);
    return 1;
  };
  return grid.reduce((n, row, i) => n + row.reduce((m, _, j) => m + sink(i, j), 0), 0);
};
var permute = function (nums: number[]): number[][] {
  if (nums.length <= 1) return [nums];
  return nums.flatMap((x, i) =>
    permute([...nums.slice(0, i), ...nums.slice(i + 1)]).map((p) => [x].concat(p)),
  );
};
var reverseKGroup = function (head: ListNode | null, k: number): ListNode | null {
  let node = head;
  for (let i = 0; i < k; i++) {
    if (!node) return head;
    node = node.next;
  }
  let prev = reverseKGroup(node, k),
    cur = head;
  for (let i = 0; i < k && cur; i++) [cur.next, prev, cur] = [prev, cur, cur.next];
  return prev;
};
var serialize = (root: TreeNode | null): string =>
  root ? `${root.val},${serialize(root.left)},${serialize(root.right)}` : "#";
var deserialize = (data: string): TreeNode | null => {
  const it = data.split(",")[Symbol.iterator]();
  const build = (): TreeNode | null => {
    const { value } = it.next();
    if (value === "#") return null;
    return new TreeNode(+value!, build(), build());
  };
  return build();
};
var wordBreak = (s: string, dict: string[]): boolean => {
  const dp = Array(s.length + 1).fill(false);
  dp[0] = true;
  for (let i = 1; i <= s.length; i++)
    dp[i] = dict.some((w) => i >= w.length && dp[i - w.length] && s.startsWith(w, i - w.length));
  return dp[s.length];
};
class MinStack {
  private s: [number, number][] = [];
  push(v: number) {
    this.s.push([v, Math.min(v, this.s.at(-1)?.[1] ?? Infinity)]);
    return this;
  }
  pop() {
    this.s.pop();
    return this;
  }
  top() {
    return this.s[this.s.length - 1][0];
  }
  getMin() {
    return this.s[this.s.length - 1][1];
  }
}
console.log(twoSum([2, 7, 11, 15], 26), twoSum([3, 3], 6), twoSum([1], 2));
console.log(
  fromList(addTwoNumbers(toList([2, 4, 3]), toList([5, 6, 4]))),
  fromList(addTwoNumbers(toList([9, 9, 9]), toList([1]))),
);
console.log(["abcabcbb", "bbbbb", "pwwkew", ""].map(lengthOfLongestSubstring));
console.log(groupAnagrams(["eat", "tea", "tan", "ate", "nat", "bat"]));
console.log(["()[]{}", "(]", "([)]", "{[]}", "]"].map(isValid).join(" "));
const t = toTree([3, 9, 20, null, null, 15, 7]);
console.log(levelOrder(t), maxPathSum(toTree([-10, 9, 20, null, null, 15, 7])), serialize(t));
console.log(serialize(deserialize(serialize(t))) === serialize(t), deserialize("#"));
console.log(
  trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]),
  numIslands(["11000", "11000", "00100", "00011"].map((r) => r.split(""))),
);
console.log(
  permute([1, 2, 3])
    .map((p) => p.join(""))
    .join(),
);
console.log(fromList(reverseKGroup(toList([1, 2, 3, 4, 5]), 2)), toList([1, 2]));
console.log(
  wordBreak("applepenapple", ["apple", "pen"]),
  wordBreak("catsandog", ["cats", "dog", "sand", "and", "cat"]),
);
console.log(
  new MinStack().push(3).push(1).push(2).pop().getMin(),
  new MinStack().push(5).push(7).top(),
  t,
);
// expect: [ 2, 3 ] [ 0, 1 ] []
// expect: [ 7, 0, 8 ] [ 0, 0, 0, 1 ]
// expect: [ 3, 1, 3, 0 ]
// expect: [ [ 'eat', 'tea', 'ate' ], [ 'tan', 'nat' ], [ 'bat' ] ]
// expect: true false false true false
// expect: [ [ 3 ], [ 9, 20 ], [ 15, 7 ] ] 42 3,9,#,#,20,15,#,#,7,#,#
// expect: true null
// expect: 6 3
// expect: 123,132,213,231,312,321
// expect: [ 2, 1, 4, 3, 5 ] ListNode { val: 1, next: ListNode { val: 2, next: null } }
// expect: true false
// expect: 1 7 TreeNode {
// expect:   val: 3,
// expect:   left: TreeNode { val: 9, left: null, right: null },
// expect:   right: TreeNode {
// expect:     val: 20,
// expect:     left: TreeNode { val: 15, left: null, right: null },
// expect:     right: TreeNode { val: 7, left: null, right: null }
// expect:   }
// expect: }
