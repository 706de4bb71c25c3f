class Base {
  constructor() { this.report("base"); }
  report(at: string): void { console.log(at); }
}
class Derived extends Base {
  n = 1; s = "x"; flag = true; list: number[] = [1]; #p = 5;
  constructor(public q: number) { super(); this.report("derived"); this.n += 2; this.n++; this.s += "y"; this.list.push(2); }
  override report(at: string): void {
    console.log(at, this.n, this.s, this.flag, this.list, this.q, this.n + 1, `${this.s}`);
    if (at === "base") { try { console.log(this.list.length); } catch (e) { console.log(String(e)); } }
  }
  get twice(): number { return this.n * 2; }
}
const d = new Derived(7);
console.log(d, d.twice, d.n.toFixed(1), d.s.length, d.list[1] + 1);
class Score {
  score!: number; best: number;
  constructor() { this.reset(); this.best = this.score; console.log(this.peek()); }
  reset() { this.score = 3; }
  peek() { return this.best; }
}
console.log(new Score());
class Node2 { kids: Node2[] = []; depth: number; constructor(parent?: Node2) { if (parent) { this.depth = parent.depth + 1; parent.add(this); } else this.depth = 0; } add(k: Node2) { this.kids.push(k); } }
console.log(new Node2(new Node2()).depth);
abstract class Shape { readonly label: string; constructor() { this.label = this.describe(); } abstract describe(): string; }
class Sq extends Shape { constructor(private side: number) { super(); } describe() { return `square ${this.side}`; } area() { return this.side * this.side; } }
const sq = new Sq(3); console.log(sq.label, sq.area());
class Early { a = this.b(); c = 5; b() { return `${this.c} ${typeof this.c}`; } }
console.log(new Early());
class Parser { pos = 0; tokens: string[]; constructor(src: string) { this.tokens = this.lex(src); } lex(s: string) { const out: string[] = []; while (this.pos < s.length) out.push(s[this.pos++]); return out; } }
console.log(new Parser("abc"));

// expect: base undefined undefined undefined undefined undefined NaN undefined
// expect: TypeError: Cannot read properties of undefined (reading 'length')
// expect: derived 1 x true [ 1 ] 7 2 x
// expect: Derived { q: 7, n: 4, s: 'xy', flag: true, list: [ 1, 2 ] } 8 4.0 2 3
// expect: 3
// expect: Score { score: 3, best: 3 }
// expect: 1
// expect: square undefined 9
// expect: Early { a: 'undefined undefined', c: 5 }
// expect: Parser { pos: 3, tokens: [ 'a', 'b', 'c' ] }
