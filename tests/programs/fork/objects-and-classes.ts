import { fork, wait } from "tscript";
class Tree { constructor(readonly left: Tree | null, readonly right: Tree | null) {} check(): number { return 1 + (this.left?.check() ?? 0) + (this.right?.check() ?? 0); } }
function make(d: number): Tree { return d === 0 ? new Tree(null, null) : new Tree(make(d - 1), make(d - 1)); }
const t = fork(make, 4);
const c = fork((x: Tree) => x.check(), wait(t));
console.log(wait(c)); // expect: 31
