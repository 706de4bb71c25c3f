class Tree {
  left: Tree | null = null;
  right: Tree | null = null;
  constructor(readonly key: number) {}
  insert(k: number): void {
    if (k < this.key) { if (this.left) this.left.insert(k); else this.left = new Tree(k); }
    else if (this.right) this.right.insert(k); else this.right = new Tree(k);
  }
  walk(out: number[] = []): number[] { this.left?.walk(out); out.push(this.key); this.right?.walk(out); return out; }
}
const t = new Tree(5);
for (const k of [3, 8, 1, 9]) t.insert(k);
console.log(t.walk()); // expect: [ 1, 3, 5, 8, 9 ]
