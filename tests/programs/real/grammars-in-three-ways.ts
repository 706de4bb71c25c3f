// Earley parser + LR(0)/SLR table builder + PEG combinators
type Sym = string;
class Rule {
  constructor(
    public readonly lhs: Sym,
    public readonly rhs: readonly Sym[],
  ) {}
  toString() {
    return `${this.lhs} -> ${this.rhs.length ? this.rhs.join(" ") : "ε"}`;
  }
}
class Grammar {
  readonly rules: Rule[] = [];
  readonly nonterminals = new Set<Sym>();
  constructor(
    text: TemplateStringsArray | string,
    public start?: Sym,
  ) {
    const src = typeof text === "string" ? text : text.raw.join("");
    for (const line of src
      .split("\n")
      .map((l) => l.trim())
      .filter((l) => l.length)) {
      const [lhs, rhs] = line.split("->").map((s) => s.trim());
      this.start ??= lhs;
      this.nonterminals.add(lhs);
      for (const alt of rhs.split("|"))
        this.rules.push(
          new Rule(
            lhs,
            alt
              .trim()
              .split(/\s+/)
              .filter((s) => s && s !== "ε"),
          ),
        );
    }
  }
  for(lhs: Sym) {
    return this.rules.filter((r) => r.lhs === lhs);
  }
  isNT(s: Sym) {
    return this.nonterminals.has(s);
  }
  nullable(): Set<Sym> {
    const out = new Set<Sym>();
    let n;
    do {
      n = out.size;
      for (const r of this.rules) if (r.rhs.every((s) => out.has(s))) out.add(r.lhs);
    } while (out.size > n);
    return out;
  }
  first(): Map<Sym, Set<Sym>> {
    const f = new Map<Sym, Set<Sym>>(),
      nul = this.nullable();
    for (const n of this.nonterminals) f.set(n, new Set());
    for (let changed = true; changed; ) {
      changed = false;
      for (const { lhs, rhs } of this.rules)
        for (const s of rhs) {
          const target = f.get(lhs)!,
            before = target.size;
          if (this.isNT(s)) f.get(s)!.forEach((x) => target.add(x));
          else target.add(s);
          changed ||= target.size !== before;
          if (!nul.has(s)) break;
        }
    }
    return f;
  }
}
class Item {
  constructor(
    readonly rule: Rule,
    readonly dot: number,
    readonly origin: number,
    readonly children: Tree[] = [],
  ) {}
  get next(): Sym | undefined {
    return this.rule.rhs[this.dot];
  }
  get done() {
    return this.dot >= this.rule.rhs.length;
  }
  get key() {
    return `${this.rule}@${this.dot}/${this.origin}`;
  }
}
type Tree = string | { sym: Sym; kids: Tree[] };
function earley(
  g: Grammar,
  tokens: string[],
  classify: (t: string) => Sym = (t) => t,
): Tree | null {
  const chart: Map<string, Item>[] = Array.from({ length: tokens.length + 1 }, () => new Map());
  const add = (i: number, it: Item) => {
    if (!chart[i].has(it.key)) chart[i].set(it.key, it);
  };
  g.for(g.start!).forEach((r) => add(0, new Item(r, 0, 0)));
  const nul = g.nullable();
  for (let i = 0; i <= tokens.length; i++) {
    for (const item of chart[i].values()) {
      const { next } = item;
      if (next === undefined) {
        for (const p of chart[item.origin].values())
          if (p.next === item.rule.lhs)
            add(
              i,
              new Item(p.rule, p.dot + 1, p.origin, [
                ...p.children,
                { sym: item.rule.lhs, kids: item.children },
              ]),
            );
      } else if (g.isNT(next)) {
        for (const r of g.for(next)) add(i, new Item(r, 0, i));
        if (nul.has(next))
          add(
            i,
            new Item(item.rule, item.dot + 1, item.origin, [
              ...item.children,
              { sym: next, kids: [] },
            ]),
          );
      } else if (i < tokens.length && classify(tokens[i]) === next)
        add(i + 1, new Item(item.rule, item.dot + 1, item.origin, item.children.concat(tokens[i])));
    }
  }
  for (const it of chart[tokens.length].values())
    if (it.done && it.origin === 0 && it.rule.lhs === g.start)
      return { sym: g.start!, kids: it.children };
  return null;
}
const show = (t: Tree): string =>
  typeof t === "string" ? t : `(${[t.sym, ...t.kids.map(show)].join(" ")})`;
const arith = new Grammar(`
  E -> E + T | E - T | T
  T -> T * F | F
  F -> ( E ) | num
`);
const toks = (s: string) => s.match(/\d+|[-+*()]/g) ?? [];
const cls = (t: string) => (/^\d+$/.test(t) ? "num" : t);
for (const s of ["1 + 2 * 3", "(1+2)*3", "1 +", ""]) {
  const t = earley(arith, toks(s), cls);
  console.log(s.padEnd(10), "=>", t ? show(t) : null);
}
function evaluate(t: Tree): number {
  if (typeof t === "string") return Number(t);
  const [a, op, b] = t.kids;
  if (a === "(") return evaluate(op);
  if (b === undefined) return evaluate(a);
  const x = evaluate(a),
    y = evaluate(b);
  return op === "+" ? x + y : op === "-" ? x - y : x * y;
}
console.log(evaluate(earley(arith, toks("2*(3+4)*5-1"), cls)!));
const amb = new Grammar("S -> S S | a | ε");
console.log(show(earley(amb, ["a", "a"])!).length > 0, [...amb.nullable()], arith.first());
// SLR
type Action = { type: "shift"; to: number } | { type: "reduce"; rule: number } | { type: "accept" };
class SLR {
  states: string[][] = [];
  action: Map<Sym, Action>[] = [];
  goto_: Map<Sym, number>[] = [];
  conflicts: string[] = [];
  private rules: Rule[];
  constructor(private g: Grammar) {
    this.rules = [new Rule("S'", [g.start!]), ...g.rules];
    this.build();
  }
  private closure(items: Set<string>): string[] {
    const out = new Set(items);
    for (const it of out) {
      const [r, d] = it.split(":").map(Number);
      const s = this.rules[r].rhs[d];
      this.rules.forEach((rule, i) => {
        if (rule.lhs === s) out.add(`${i}:0`);
      });
    }
    return [...out].sort();
  }
  private follow() {
    const first = this.g.first(),
      nul = this.g.nullable(),
      fol: Record<Sym, Set<Sym>> = {};
    for (const n of ["S'", ...this.g.nonterminals]) fol[n] = new Set();
    fol["S'"].add("$");
    let changed: boolean;
    do {
      changed = false;
      for (const { lhs, rhs } of this.rules) {
        let trailer = new Set(fol[lhs]);
        for (let i = rhs.length - 1; i >= 0; --i) {
          const s = rhs[i];
          if (s in fol) {
            const n = fol[s].size;
            trailer.forEach((x) => fol[s].add(x));
            if (fol[s].size > n) changed = true;
            trailer = nul.has(s) ? new Set([...trailer, ...first.get(s)!]) : new Set(first.get(s));
          } else trailer = new Set([s]);
        }
      }
    } while (changed);
    return fol;
  }
  private build() {
    const fol = this.follow();
    const index = new Map<string, number>();
    const intern = (st: string[]): number => {
      const k = st.join();
      let i = index.get(k);
      if (i === undefined) {
        index.set(k, (i = this.states.length));
        this.states.push(st);
      }
      return i;
    };
    intern(this.closure(new Set(["0:0"])));
    for (let i = 0; i < this.states.length; i++) {
      const act = new Map<Sym, Action>(),
        go = new Map<Sym, number>(),
        moves: { [s: string]: Set<string> } = {};
      const put = (s: Sym, a: Action) => {
        const old = act.get(s);
        if (old && JSON.stringify(old) !== JSON.stringify(a))
          this.conflicts.push(`${i}/${s}: ${old.type}-${a.type}`);
        act.set(s, a);
      };
      for (const it of this.states[i]) {
        const [r, d] = it.split(":").map(Number),
          rule = this.rules[r];
        if (d < rule.rhs.length) (moves[rule.rhs[d]] ??= new Set<string>()).add(`${r}:${d + 1}`);
        else if (r === 0) put("$", { type: "accept" });
        else fol[rule.lhs].forEach((s) => put(s, { type: "reduce", rule: r }));
      }
      for (const [s, items] of Object.entries(moves)) {
        const to = intern(this.closure(items));
        if (this.g.isNT(s)) go.set(s, to);
        else put(s, { type: "shift", to });
      }
      this.action.push(act);
      this.goto_.push(go);
    }
  }
  parse(input: string[], classify: (t: string) => Sym): string[] {
    const stack = [0],
      out: string[] = [];
    let p = 0;
    while (true) {
      const tok = p < input.length ? classify(input[p]) : "$",
        a = this.action[stack[stack.length - 1]].get(tok);
      if (!a)
        throw new SyntaxError(
          `unexpected ${tok} at ${p}; expected one of ${[...this.action[stack.at(-1)!].keys()].sort().join(", ")}`,
        );
      if (a.type === "accept") return out;
      else if (a.type === "shift") {
        stack.push(a.to);
        p++;
      } else {
        const r = this.rules[a.rule];
        if (r.rhs.length) stack.splice(-r.rhs.length);
        stack.push(this.goto_[stack[stack.length - 1]].get(r.lhs)!);
        out.push(`${r}`);
      }
    }
  }
}
const slr = new SLR(arith);
console.log(slr.states.length, slr.conflicts, slr.parse(toks("1*(2+3)"), cls));
try {
  slr.parse(toks("1 + * 2"), cls);
} catch (e) {
  console.log(`${e}`);
}
console.log(new SLR(new Grammar("S -> if S | if S else S | x")).conflicts);
// PEG combinators
type Res<T> = { ok: true; value: T; rest: number } | { ok: false; at: number; want: string };
class Peg<T> {
  constructor(readonly run: (s: string, i: number) => Res<T>) {}
  static re(r: RegExp): Peg<string> {
    const y = new RegExp(r.source, "y");
    return new Peg((s, i) => {
      y.lastIndex = i;
      const m = y.exec(s);
      return m
        ? { ok: true, value: m[0], rest: y.lastIndex }
        : { ok: false, at: i, want: String(r) };
    });
  }
  static lazy<U>(f: () => Peg<U>): Peg<U> {
    return new Peg((s, i) => f().run(s, i));
  }
  static seq<A extends unknown[]>(...ps: { [K in keyof A]: Peg<A[K]> }): Peg<A> {
    return new Peg((s, i) => {
      const vals: unknown[] = [];
      for (const p of ps as Peg<unknown>[]) {
        const r = p.run(s, i);
        if (!r.ok) return r;
        vals.push(r.value);
        i = r.rest;
      }
      return { ok: true, value: vals as A, rest: i };
    });
  }
  map<U>(f: (t: T) => U): Peg<U> {
    return new Peg((s, i) => {
      const r = this.run(s, i);
      return r.ok ? { ...r, value: f(r.value) } : r;
    });
  }
  or<U>(o: Peg<U>): Peg<T | U> {
    return new Peg<T | U>((s, i) => {
      const r = this.run(s, i);
      if (r.ok) return r;
      const q = o.run(s, i);
      return q.ok || q.at > r.at ? q : r;
    });
  }
  many(): Peg<T[]> {
    return new Peg((s, i) => {
      const out: T[] = [];
      for (;;) {
        const r = this.run(s, i);
        if (!r.ok) return { ok: true, value: out, rest: i };
        out.push(r.value);
        i = r.rest;
      }
    });
  }
  sepBy(sep: Peg<unknown>): Peg<T[]> {
    return Peg.seq<[T, T[]]>(
      this,
      Peg.seq<[unknown, T]>(sep, this)
        .map(([, v]) => v)
        .many(),
    )
      .map(([h, t]) => [h, ...t])
      .or(new Peg<T[]>((_, i) => ({ ok: true, value: [], rest: i })));
  }
  parse(s: string): T {
    const r = this.run(s, 0);
    if (!r.ok) throw new Error(`at ${r.at}: wanted ${r.want}`);
    if (r.rest !== s.length) throw new Error(`trailing input at ${r.rest}`);
    return r.value;
  }
}
const ws = <T>(p: Peg<T>): Peg<T> => Peg.seq<[T, string]>(p, Peg.re(/\s*/)).map(([v]) => v);
const lit = (s: string) => ws(Peg.re(new RegExp(s.replace(/[[\]{}()*+?.\\^$|]/g, "\\$&"))));
type Json = null | boolean | number | string | Json[] | { [k: string]: Json };
const str = ws(Peg.re(/"(?:[^"\\]|\\.)*"/)).map((s) => JSON.parse(s) as string);
const json: Peg<Json> = Peg.lazy(() =>
  (lit("null").map(() => null) as Peg<Json>)
    .or(lit("true").map(() => true))
    .or(lit("false").map(() => false))
    .or(ws(Peg.re(/-?\d+(\.\d+)?/)).map(Number))
    .or(str)
    .or(
      Peg.seq<[string, Json[], string]>(lit("["), json.sepBy(lit(",")), lit("]")).map(([, v]) => v),
    )
    .or(
      Peg.seq<[string, [string, string, Json][], string]>(
        lit("{"),
        Peg.seq<[string, string, Json]>(str, lit(":"), json).sepBy(lit(",")),
        lit("}"),
      ).map(([, kv]) => Object.fromEntries(kv.map(([k, , v]) => [k, v]))),
    ),
);
console.log(json.parse('{"a": [1, 2.5, {"b": null}], "s": "q\\"x\\u0041", "t": true}'));
try {
  json.parse("[1, 2,, 3]");
} catch (e) {
  console.log((e as Error).message);
}
// expect: 1 + 2 * 3  => (E (E (T (F 1))) + (T (T (F 2)) * (F 3)))
// expect: (1+2)*3    => (E (T (T (F ( (E (E (T (F 1))) + (T (F 2))) ))) * (F 3)))
// expect: 1 +        => null
// expect:            => null
// expect: 69
// expect: true [ 'S' ] Map(3) {
// expect:   'E' => Set(2) { '(', 'num' },
// expect:   'T' => Set(2) { '(', 'num' },
// expect:   'F' => Set(2) { '(', 'num' }
// expect: }
// expect: 14 [] [
// expect:   'F -> num',   'T -> F',
// expect:   'F -> num',   'T -> F',
// expect:   'E -> T',     'F -> num',
// expect:   'T -> F',     'E -> E + T',
// expect:   'F -> ( E )', 'T -> T * F',
// expect:   'E -> T'
// expect: ]
// expect: SyntaxError: unexpected * at 2; expected one of (, num
// expect: [ '4/else: reduce-shift' ]
// expect: { a: [ 1, 2.5, { b: null } ], s: 'q"xA', t: true }
// expect: at 5: wanted /\]/
