// grammar tools: CYK, LL(1) table, Earley, Viterbi, PEG combinators
type Sym = string;
interface Rule { readonly lhs: Sym; readonly rhs: readonly Sym[] }
const rules = (src: TemplateStringsArray, ...args: unknown[]): Rule[] =>
  String.raw(src, ...args).split("\n").map((l) => l.trim()).filter((l) => l !== "").flatMap((line) => {
    const [lhs, body] = line.split("->").map((p) => p.trim());
    return body.split("|").map((alt) => ({ lhs, rhs: alt.trim() === "ε" ? [] : alt.trim().split(/\s+/) }));
  });
function cyk(grammar: Rule[], words: string[]): string[][] | false {
  const n = words.length, table: Set<Sym>[][] = Array.from({ length: n }, () => Array.from({ length: n + 1 }, () => new Set<Sym>()));
  words.forEach((w, i) => grammar.filter(({ rhs: [a, ...more] }) => a === w && more.length === 0).forEach(({ lhs }) => table[i][1].add(lhs)));
  for (let len = 2; len <= n; len++)
    for (let i = 0; i + len <= n; i++)
      for (let k = 1; k < len; k++)
        for (const { lhs, rhs } of grammar) {
          if (rhs.length !== 2) continue;
          const [b, c] = rhs;
          if (table[i][k].has(b) && table[i + k][len - k].has(c)) table[i][len].add(lhs);
        }
  return table[0][n].has(grammar[0].lhs) && table.map((row) => row.slice(1).map((s) => [...s].sort().join("") || "·"));
}
const g = rules`
  S -> NP VP
  NP -> Det N | she
  VP -> V NP | VP PP | eats
  PP -> P NP
  Det -> a
  N -> fish | fork
  V -> eats
  P -> with
`;
console.log(cyk(g, "she eats a fish with a fork".split(" ")));
console.log(cyk(g, "fish she".split(" ")));
class LL1 {
  readonly first = new Map<Sym, Set<Sym>>();
  readonly follow = new Map<Sym, Set<Sym>>();
  readonly table: Record<Sym, Record<Sym, Rule>> = {};
  private readonly nonterminals: ReadonlySet<Sym>;
  constructor(private readonly grammar: readonly Rule[]) {
    this.nonterminals = new Set(grammar.map((r) => r.lhs));
    for (const nt of this.nonterminals) { this.first.set(nt, new Set()); this.follow.set(nt, new Set()); this.table[nt] = {}; }
    this.fix(() => grammar.some(({ lhs, rhs }) => this.addAll(this.first.get(lhs)!, this.firstOf(rhs))));
    this.follow.get(grammar[0].lhs)!.add("$");
    this.fix(() => {
      let changed = false;
      for (const { lhs, rhs } of grammar)
        rhs.forEach((s, i) => {
          if (!this.nonterminals.has(s)) return;
          const rest = this.firstOf(rhs.slice(i + 1));
          changed = this.addAll(this.follow.get(s)!, [...rest].filter((t) => t !== "ε")) || changed;
          if (rest.has("ε")) changed = this.addAll(this.follow.get(s)!, this.follow.get(lhs)!) || changed;
        });
      return changed;
    });
    for (const rule of grammar) {
      const f = this.firstOf(rule.rhs);
      for (const t of f.has("ε") ? new Set([...f, ...this.follow.get(rule.lhs)!]) : f) {
        if (t === "ε") continue;
        if (this.table[rule.lhs][t]) throw new Error(`conflict at [${rule.lhs}, ${t}]`);
        this.table[rule.lhs][t] = rule;
      }
    }
  }
  private fix(step: () => boolean) { while (step()); }
  private addAll(set: Set<Sym>, more: Iterable<Sym>): boolean { const before = set.size; for (const m of more) set.add(m); return set.size > before; }
  private firstOf(seq: readonly Sym[]): Set<Sym> {
    const out = new Set<Sym>();
    for (const s of seq) {
      const f = this.nonterminals.has(s) ? this.first.get(s)! : new Set([s]);
      for (const t of f) if (t !== "ε") out.add(t);
      if (!f.has("ε")) return out;
    }
    return out.add("ε");
  }
  parse(input: string[]): string[] {
    const stack = ["$", this.grammar[0].lhs], trace: string[] = [], tokens = [...input, "$"];
    while (stack.length > 0) {
      const top = stack.pop()!, look = tokens[0];
      if (top === look) { tokens.shift(); continue; }
      const rule = this.table[top]?.[look];
      if (!rule) throw new SyntaxError(`unexpected ${look}, wanted ${this.nonterminals.has(top) ? Object.keys(this.table[top]).sort().join(" or ") : top}`);
      trace.push(`${rule.lhs}→${rule.rhs.join("") || "ε"}`);
      stack.push(...[...rule.rhs].reverse());
    }
    return trace;
  }
}
const ll = new LL1(rules`
  E -> T X
  X -> + T X | ε
  T -> F Y
  Y -> * F Y | ε
  F -> ( E ) | id
`);
console.log(ll.first, ll.follow);
console.log(ll.parse("id + id * ( id )".split(" ")).join(" "));
try { ll.parse(["id", "id"]); } catch (e) { console.log((e as SyntaxError).message); }
try { new LL1(rules`A -> a | a b`); } catch (e) { console.log((e as Error).message); }
// Viterbi
type Hmm<S extends string, O extends string> = { states: readonly S[]; start: Record<S, number>; trans: Record<S, Record<S, number>>; emit: Record<S, Record<O, number>> };
function viterbi<S extends string, O extends string>({ states, start, trans, emit }: Hmm<S, O>, obs: readonly O[]): { path: S[]; p: number } {
  let layer = new Map(states.map((s) => [s, { p: start[s] * emit[s][obs[0]], path: [s] }]));
  for (const o of obs.slice(1))
    layer = new Map(states.map((s) => {
      const best = states.map((r) => ({ r, p: layer.get(r)!.p * trans[r][s] })).reduce((a, b) => (b.p > a.p ? b : a));
      return [s, { p: best.p * emit[s][o], path: [...layer.get(best.r)!.path, s] }];
    }));
  return [...layer.values()].sort((a, b) => b.p - a.p)[0];
}
console.log(viterbi({ states: ["Healthy", "Fever"], start: { Healthy: 0.6, Fever: 0.4 }, trans: { Healthy: { Healthy: 0.7, Fever: 0.3 }, Fever: { Healthy: 0.4, Fever: 0.6 } }, emit: { Healthy: { normal: 0.5, cold: 0.4, dizzy: 0.1 }, Fever: { normal: 0.1, cold: 0.3, dizzy: 0.6 } } }, ["normal", "cold", "dizzy"]));
// PEG combinators
type Parser<T> = (s: string, i: number) => { ok: true; value: T; i: number } | { ok: false; at: number; want: string };
const re = (r: RegExp, want = String(r)): Parser<string> => (s, i) => { const m = new RegExp(r.source, "y"); m.lastIndex = i; const f = m.exec(s); return f ? { ok: true, value: f[0], i: m.lastIndex } : { ok: false, at: i, want }; };
const seq = <T extends unknown[]>(...ps: { [K in keyof T]: Parser<T[K]> }): Parser<T> => (s, i) => { const out: unknown[] = []; for (const p of ps) { const r = p(s, i); if (!r.ok) return r; out.push(r.value); i = r.i; } return { ok: true, value: out as T, i }; };
const alt = <T>(...ps: Parser<T>[]): Parser<T> => (s, i) => { let far: { ok: false; at: number; want: string } | undefined; for (const p of ps) { const r = p(s, i); if (r.ok) return r; if (!far || r.at > far.at) far = r; } return far!; };
const many = <T>(p: Parser<T>): Parser<T[]> => (s, i) => { const value: T[] = []; for (;;) { const r = p(s, i); if (!r.ok) return { ok: true, value, i }; value.push(r.value); i = r.i; } };
const map = <A, B>(p: Parser<A>, f: (a: A) => B): Parser<B> => (s, i) => { const r = p(s, i); return r.ok ? { ...r, value: f(r.value) } : r; };
const lazy = <T>(f: () => Parser<T>): Parser<T> => (s, i) => f()(s, i);
const tok = (t: string) => map(seq<[string, string]>(re(/\s*/), re(new RegExp(t.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")), `'${t}'`)), ([, x]) => x);
const num = map(re(/\s*\d+(\.\d+)?/, "number"), Number);
const atom: Parser<number> = alt(num, map(seq<[string, number, string]>(tok("("), lazy(() => sum), tok(")")), ([, v]) => v), map(seq<[string, number]>(tok("-"), lazy(() => atom)), ([, v]) => -v));
const chain = (p: Parser<number>, ...ops: string[]): Parser<number> => map(seq<[number, [string, number][]]>(p, many(seq<[string, number]>(alt(...ops.map(tok)), p))), ([first, rest]) => rest.reduce((a, [op, b]) => (op === "+" ? a + b : op === "-" ? a - b : op === "*" ? a * b : a / b), first));
const product = chain(atom, "*", "/");
const sum: Parser<number> = chain(product, "+", "-");
for (const src of ["1 + 2 * 3", "(1+2)*-3 / 4", "2 * (3", "", "7 -- 2"]) { const r = sum(src, 0); console.log(src, "=>", r.ok ? r.value : `want ${r.want} at ${r.at}`); }
// expect: [
// expect:   [
// expect:     'NP', 'S', '·',
// expect:     'S',  '·', '·',
// expect:     'S'
// expect:   ],
// expect:   [
// expect:     'VVP', '·',
// expect:     'VP',  '·',
// expect:     '·',   'VP',
// expect:     '·'
// expect:   ],
// expect:   [
// expect:     'Det', 'NP', '·',
// expect:     '·',   '·',  '·',
// expect:     '·'
// expect:   ],
// expect:   [
// expect:     'N', '·', '·',
// expect:     '·', '·', '·',
// expect:     '·'
// expect:   ],
// expect:   [
// expect:     'P', '·', 'PP',
// expect:     '·', '·', '·',
// expect:     '·'
// expect:   ],
// expect:   [
// expect:     'Det', 'NP', '·',
// expect:     '·',   '·',  '·',
// expect:     '·'
// expect:   ],
// expect:   [
// expect:     'N', '·', '·',
// expect:     '·', '·', '·',
// expect:     '·'
// expect:   ]
// expect: ]
// expect: false
// expect: Map(5) {
// expect:   'E' => Set(2) { '(', 'id' },
// expect:   'X' => Set(2) { '+', 'ε' },
// expect:   'T' => Set(2) { '(', 'id' },
// expect:   'Y' => Set(2) { '*', 'ε' },
// expect:   'F' => Set(2) { '(', 'id' }
// expect: } Map(5) {
// expect:   'E' => Set(2) { '$', ')' },
// expect:   'X' => Set(2) { '$', ')' },
// expect:   'T' => Set(3) { '+', '$', ')' },
// expect:   'Y' => Set(3) { '+', '$', ')' },
// expect:   'F' => Set(4) { '*', '+', '$', ')' }
// expect: }
// expect: E→TX T→FY F→id Y→ε X→+TX T→FY F→id Y→*FY F→(E) E→TX T→FY F→id Y→ε X→ε Y→ε X→ε
// expect: unexpected id, wanted $ or ) or * or +
// expect: conflict at [A, a]
// expect: { p: 0.01512, path: [ 'Healthy', 'Healthy', 'Fever' ] }
// expect: 1 + 2 * 3 => 7
// expect: (1+2)*-3 / 4 => -2.25
// expect: 2 * (3 => 2
// expect:  => want number at 0
// expect: 7 -- 2 => 9
