// Arrays that hold nothing but arrays of their own type.
type Tree = Tree[];
const leaf: Tree = [];
const t: Tree = [leaf, [leaf, [leaf]]];
function depth(t: Tree): number { return t.length === 0 ? 0 : 1 + Math.max(...t.map(depth)); }
function count(t: Tree): number { let n = 1; for (const c of t) n += count(c); return n; }
console.log(depth(t), count(t), t, JSON.stringify(t));
t.push([]); console.log(t.length, t[0]!.length);
function build(n: number): Tree { return n === 0 ? [] : [build(n - 1), build(n - 1)]; }
console.log(JSON.stringify(build(3)), count(build(4)));
// expect: 3 6 [ [], [ [], [ [] ] ] ] [[],[[],[[]]]]
// expect: 3 0
// expect: [[[[],[]],[[],[]]],[[[],[]],[[],[]]]] 31
