// DeltaBlue-like constraint solver (OOP hierarchy with abstract methods, statics and enums)
enum Direction { None = 0, Forward = 1, Backward = -1 }
class Strength {
  private constructor(readonly value: number, readonly name: string) {}
  static readonly REQUIRED = new Strength(0, "required");
  static readonly STRONG = new Strength(2, "strong");
  static readonly NORMAL = new Strength(4, "normal");
  static readonly WEAK = new Strength(5, "weak");
  static readonly WEAKEST = new Strength(6, "weakest");
  static stronger(a: Strength, b: Strength) { return a.value < b.value; }
  static weaker(a: Strength, b: Strength) { return a.value > b.value; }
  static weakestOf(a: Strength, b: Strength) { return Strength.weaker(a, b) ? a : b; }
}
class Variable {
  readonly constraints: Constraint[] = [];
  determinedBy: Constraint | null = null;
  mark = 0; walk = Strength.WEAKEST; stay = true;
  constructor(readonly name: string, public value = 0) {}
  add(c: Constraint) { this.constraints.push(c); }
  remove(c: Constraint) { const i = this.constraints.indexOf(c); if (i >= 0) this.constraints.splice(i, 1); if (this.determinedBy === c) this.determinedBy = null; }
}
abstract class Constraint {
  constructor(readonly strength: Strength) {}
  abstract isSatisfied(): boolean; abstract addToGraph(): void; abstract removeFromGraph(): void; abstract chooseMethod(mark: number): void;
  abstract markInputs(mark: number): void; abstract output(): Variable; abstract recalculate(): void; abstract markUnsatisfied(): void; abstract inputsKnown(mark: number): boolean; abstract execute(): void;
  isInput(): boolean { return false; }
  constructed(p: Planner): this { this.addToGraph(); p.incrementalAdd(this); return this; }
  satisfy(mark: number, p: Planner): Constraint | null {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) { if (this.strength === Strength.REQUIRED) throw new Error("Could not satisfy a required constraint!"); return null; }
    this.markInputs(mark);
    const out = this.output(), overridden = out.determinedBy;
    overridden?.markUnsatisfied();
    out.determinedBy = this;
    if (!p.addPropagate(this, mark)) throw new Error("Cycle encountered");
    out.mark = mark;
    return overridden;
  }
  destroy(p: Planner) { if (this.isSatisfied()) p.incrementalRemove(this); else this.removeFromGraph(); }
}
abstract class Unary extends Constraint {
  protected satisfied = false;
  constructor(protected readonly out: Variable, s: Strength) { super(s); }
  addToGraph() { this.out.add(this); this.satisfied = false; }
  removeFromGraph() { this.out.remove(this); this.satisfied = false; }
  chooseMethod(mark: number) { this.satisfied = this.out.mark !== mark && Strength.stronger(this.strength, this.out.walk); }
  isSatisfied() { return this.satisfied; } markInputs() {} output() { return this.out; } inputsKnown() { return true; } markUnsatisfied() { this.satisfied = false; }
  recalculate() { this.out.walk = this.strength; this.out.stay = !this.isInput(); if (this.out.stay) this.execute(); }
}
class Stay extends Unary { execute() {} }
class Edit extends Unary { override isInput() { return true; } execute() {} }
abstract class Binary extends Constraint {
  direction = Direction.None;
  constructor(protected readonly v1: Variable, protected readonly v2: Variable, s: Strength) { super(s); }
  chooseMethod(mark: number) {
    const { v1, v2, strength: s } = this;
    if (v1.mark === mark) this.direction = v2.mark !== mark && Strength.stronger(s, v2.walk) ? Direction.Forward : Direction.None;
    else if (v2.mark === mark) this.direction = Strength.stronger(s, v1.walk) ? Direction.Backward : Direction.None;
    else if (Strength.weaker(v1.walk, v2.walk)) this.direction = Strength.stronger(s, v1.walk) ? Direction.Backward : Direction.None;
    else this.direction = Strength.stronger(s, v2.walk) ? Direction.Forward : Direction.Backward;
  }
  addToGraph() { this.v1.add(this); this.v2.add(this); this.direction = Direction.None; }
  removeFromGraph() { this.v1.remove(this); this.v2.remove(this); this.direction = Direction.None; }
  isSatisfied() { return this.direction !== Direction.None; }
  input() { return this.direction === Direction.Forward ? this.v1 : this.v2; }
  output() { return this.direction === Direction.Forward ? this.v2 : this.v1; }
  markInputs(mark: number) { this.input().mark = mark; }
  markUnsatisfied() { this.direction = Direction.None; }
  inputsKnown(mark: number) { const i = this.input(); return i.mark === mark || i.stay || i.determinedBy === null; }
  recalculate() { const i = this.input(), o = this.output(); o.walk = Strength.weakestOf(this.strength, i.walk); o.stay = i.stay; if (o.stay) this.execute(); }
}
class Equal extends Binary { execute() { this.output().value = this.input().value; } }
class Scale extends Binary {
  constructor(src: Variable, private readonly scale: Variable, private readonly offset: Variable, dest: Variable, s: Strength) { super(src, dest, s); }
  override addToGraph() { super.addToGraph(); this.scale.add(this); this.offset.add(this); }
  override removeFromGraph() { super.removeFromGraph(); this.scale.remove(this); this.offset.remove(this); }
  override markInputs(mark: number) { super.markInputs(mark); this.scale.mark = this.offset.mark = mark; }
  execute() { if (this.direction === Direction.Forward) this.v2.value = this.v1.value * this.scale.value + this.offset.value; else this.v1.value = (this.v2.value - this.offset.value) / this.scale.value; }
  override recalculate() { const i = this.input(), o = this.output(); o.walk = Strength.weakestOf(this.strength, i.walk); o.stay = i.stay && this.scale.stay && this.offset.stay; if (o.stay) this.execute(); }
}
class Planner {
  private mark = 0;
  incrementalAdd(c: Constraint) { const mark = ++this.mark; for (let o = c.satisfy(mark, this); o !== null; o = o.satisfy(mark, this)); }
  incrementalRemove(c: Constraint) {
    const out = c.output(); c.markUnsatisfied(); c.removeFromGraph();
    const unsatisfied = this.removePropagate(out);
    for (const s of [Strength.REQUIRED, Strength.STRONG, Strength.NORMAL, Strength.WEAK, Strength.WEAKEST]) for (const u of unsatisfied) if (u.strength === s) this.incrementalAdd(u);
  }
  extractPlan(cs: Constraint[]): Constraint[] {
    const mark = ++this.mark, plan: Constraint[] = [], todo = cs.filter((c) => c.isInput() && c.isSatisfied());
    for (let c = todo.pop(); c; c = todo.pop()) if (c.output().mark !== mark && c.inputsKnown(mark)) { plan.push(c); c.output().mark = mark; this.consuming(c.output(), todo); }
    return plan;
  }
  addPropagate(c: Constraint, mark: number): boolean {
    const todo = [c];
    for (let d = todo.pop(); d !== undefined; d = todo.pop()) { if (d.output().mark === mark) { this.incrementalRemove(c); return false; } d.recalculate(); this.consuming(d.output(), todo); }
    return true;
  }
  private removePropagate(out: Variable): Constraint[] {
    out.determinedBy = null; out.walk = Strength.WEAKEST; out.stay = true;
    const unsatisfied: Constraint[] = [], todo = [out];
    for (let v = todo.pop(); v; v = todo.pop()) {
      for (const c of v.constraints) if (!c.isSatisfied()) unsatisfied.push(c);
      const by = v.determinedBy;
      for (const next of v.constraints) if (next !== by && next.isSatisfied()) { next.recalculate(); todo.push(next.output()); }
    }
    return unsatisfied;
  }
  private consuming(v: Variable, coll: Constraint[]) { for (const c of v.constraints) if (c !== v.determinedBy && c.isSatisfied()) coll.push(c); }
}
function change(p: Planner, v: Variable, value: number) { const e = new Edit(v, Strength.STRONG).constructed(p), plan = p.extractPlan([e]); for (let i = 0; i < 10; i++) { v.value = value; plan.forEach((c) => c.execute()); } e.destroy(p); }
function chain(n: number) {
  const p = new Planner(); let prev: Variable | null = null, first!: Variable, last!: Variable;
  for (let i = 0; i <= n; i++) { const v = new Variable(`v${i}`); if (prev) new Equal(prev, v, Strength.REQUIRED).constructed(p); if (i === 0) first = v; if (i === n) last = v; prev = v; }
  new Stay(last, Strength.WEAK).constructed(p);
  const edit = new Edit(first, Strength.STRONG).constructed(p), plan = p.extractPlan([edit]);
  for (let i = 0; i < 50; i++) { first.value = i; for (const c of plan) c.execute(); if (last.value !== i) throw new Error("Chain test failed."); }
  edit.destroy(p);
  return [plan.length, last.value, last.walk.name];
}
function projection(n: number) {
  const p = new Planner(), scale = new Variable("scale", 10), offset = new Variable("offset", 1000), dests: Variable[] = [];
  let src!: Variable, dst!: Variable;
  for (let i = 0; i < n; i++) { src = new Variable("src" + i, i); dst = new Variable("dst" + i, i); dests.push(dst); new Stay(src, Strength.NORMAL).constructed(p); new Scale(src, scale, offset, dst, Strength.REQUIRED).constructed(p); }
  const out: number[] = [];
  change(p, src, 17); out.push(dst.value);
  change(p, dst, 1050); out.push(src.value);
  change(p, scale, 5); out.push(dests[1].value);
  change(p, offset, 2000); out.push(dests.reduce((s, d) => s + d.value, 0));
  return out;
}
console.log(chain(100), projection(40), Direction[Direction.Backward], Strength.WEAK);
try { const p = new Planner(), a = new Variable("a"), b = new Variable("b"); new Equal(a, b, Strength.REQUIRED).constructed(p); new Equal(b, a, Strength.REQUIRED).constructed(p); new Stay(a, Strength.REQUIRED).constructed(p); console.log(a.walk.name); } catch (e) { console.log((e as Error).message); }
// expect: [ 101, 49, 'weak' ] [ 1170, 5, 1005, 83730 ] Backward Strength { value: 5, name: 'weak' }
// expect: Cycle encountered
