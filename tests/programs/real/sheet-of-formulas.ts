/** A spreadsheet: formulas by precedence, ranges, functions, errors as values, cells that are found again when others change. */
type CellValue = number | string | boolean | CellError | null;
class CellError {
  static readonly CYCLE = new CellError("#CYCLE!");
  static readonly REF = new CellError("#REF!");
  static readonly DIV0 = new CellError("#DIV/0!");
  static readonly NAME = new CellError("#NAME?");
  private constructor(readonly code: string) {}
  toString() {
    return this.code;
  }
}

type Expr =
  | { type: "lit"; value: CellValue }
  | { type: "ref"; id: string }
  | { type: "range"; from: string; to: string }
  | { type: "bin"; op: Op; l: Expr; r: Expr }
  | { type: "neg"; e: Expr }
  | { type: "call"; name: string; args: Expr[] };
type Op = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<" | ">" | "<=" | ">=" | "<>";

const PRECEDENCE: { readonly [K in Op]: number } = {
  "=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "<>": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
};
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Z]+\d+)|([A-Z]+)(?=\()|(<=|>=|<>|[-+*/^&=<>(),:]))/gy;

function* tokenize(src: string): Generator<{ kind: "num" | "str" | "ref" | "fn" | "op"; text: string }> {
  TOKEN.lastIndex = 0;
  const kinds = ["num", "str", "ref", "fn", "op"] as const;
  let m: RegExpExecArray | null;
  let end = 0;
  while ((m = TOKEN.exec(src))) {
    end = TOKEN.lastIndex;
    for (const [i, kind] of kinds.entries()) {
      const text = m[i + 1];
      if (text !== undefined) yield { kind, text };
    }
  }
  if (src.slice(end).trim()) throw new SyntaxError(`unexpected ${JSON.stringify(src.slice(end))}`);
}

class Parser {
  private readonly toks: { kind: string; text: string }[];
  private i = 0;
  constructor(src: string) {
    this.toks = Array.from(tokenize(src));
  }
  private peek = () => this.toks[this.i];
  private eat(text: string) {
    if (this.peek()?.text !== text) return false;
    this.i++;
    return true;
  }
  private expect(text: string) {
    if (!this.eat(text)) throw new SyntaxError(`expected ${text} but got ${this.peek()?.text ?? "end"}`);
  }
  parse() {
    const e = this.expr(0);
    if (this.i < this.toks.length) throw new SyntaxError(`unexpected ${this.toks[this.i].text}`);
    return e;
  }
  private expr(min: number): Expr {
    let l = this.unary();
    for (;;) {
      const t = this.peek();
      if (!t || t.kind !== "op" || !(t.text in PRECEDENCE)) return l;
      const op = t.text as Op;
      const p = PRECEDENCE[op];
      if (p <= min - (op === "^" ? 1 : 0) && p <= min) return l;
      this.i++;
      l = { type: "bin", op, l, r: this.expr(op === "^" ? p - 1 : p) };
    }
  }
  private unary(): Expr {
    if (this.eat("-")) return { type: "neg", e: this.unary() };
    const t = this.toks[this.i++];
    if (!t) throw new SyntaxError("unexpected end");
    switch (t.kind) {
      case "num":
        return { type: "lit", value: parseFloat(t.text) };
      case "str":
        return { type: "lit", value: t.text.replaceAll('""', '"') };
      case "ref":
        if (this.eat(":")) return { type: "range", from: t.text, to: this.toks[this.i++].text };
        return { type: "ref", id: t.text };
      case "fn": {
        this.expect("(");
        const args: Expr[] = [];
        if (!this.eat(")")) {
          do args.push(this.expr(0));
          while (this.eat(","));
          this.expect(")");
        }
        return { type: "call", name: t.text, args };
      }
    }
    if (t.text === "(") {
      const e = this.expr(0);
      this.expect(")");
      return e;
    }
    throw new SyntaxError(`unexpected ${t.text}`);
  }
}

const col = (s: string) => [...s].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
const colName = (n: number): string => (n <= 0 ? "" : colName(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26)));
const split = (id: string): [number, number] => {
  const [, c, r] = /^([A-Z]+)(\d+)$/.exec(id)!;
  return [col(c), +r];
};
const num = (v: CellValue): number => (typeof v === "number" ? v : v === null ? 0 : typeof v === "boolean" ? Number(v) : Number(v));

type Fn = (args: CellValue[]) => CellValue;
const FUNCTIONS: Record<string, Fn> = {
  SUM: (a) => a.reduce<number>((s, v) => s + (typeof v === "number" ? v : 0), 0),
  AVG: (a) => FUNCTIONS.SUM(a) as number / a.filter((v) => typeof v === "number").length,
  MAX: (a) => Math.max(...a.filter((v): v is number => typeof v === "number")),
  IF: ([c, t, e = false]) => (c ? t : e),
  CONCAT: (a) => a.map((x) => x ?? "").join(""),
  LEN: ([s]) => String(s ?? "").length,
};

class Sheet {
  private raw = new Map<string, string>();
  private cache = new Map<string, CellValue>();
  private visiting = new Set<string>();
  dependents: { [id: string]: Set<string> } = Object.create(null);

  set(id: string, text: string | number) {
    this.raw.set(id, String(text));
    this.invalidate(id);
    return this;
  }
  private invalidate(id: string, seen = new Set<string>()) {
    if (seen.has(id)) return;
    seen.add(id);
    this.cache.delete(id);
    this.dependents[id]?.forEach((d) => this.invalidate(d, seen));
  }
  get(id: string, from?: string): CellValue {
    if (from) (this.dependents[id] ??= new Set()).add(from);
    if (this.cache.has(id)) return this.cache.get(id)!;
    if (this.visiting.has(id)) return CellError.CYCLE;
    this.visiting.add(id);
    try {
      const v = this.compute(id);
      this.cache.set(id, v);
      return v;
    } finally {
      this.visiting.delete(id);
    }
  }
  private compute(id: string): CellValue {
    const raw = this.raw.get(id);
    if (raw == null || raw === "") return null;
    if (!raw.startsWith("=")) return isNaN(+raw) ? raw : +raw;
    try {
      const v = this.eval(new Parser(raw.slice(1)).parse(), id);
      return Array.isArray(v) ? v[0] : v;
    } catch (e) {
      if (e instanceof CellError) return e;
      if (e instanceof SyntaxError) return `!${e.message}`;
      throw e;
    }
  }
  private eval(e: Expr, me: string): CellValue | CellValue[] {
    const one = (x: Expr) => {
      const v = this.eval(x, me);
      const r = Array.isArray(v) ? v[0] : v;
      if (r instanceof CellError) throw r;
      return r;
    };
    switch (e.type) {
      case "lit": return e.value;
      case "ref": return this.get(e.id, me);
      case "neg": return -num(one(e.e));
      case "range": {
        const [c1, r1] = split(e.from), [c2, r2] = split(e.to);
        const out: CellValue[] = [];
        for (let r = r1; r <= r2; r++) for (let c = c1; c <= c2; c++) out.push(this.get(colName(c) + r, me));
        return out;
      }
      case "call": {
        const f = FUNCTIONS[e.name];
        if (!f) throw CellError.NAME;
        const args = e.args.flatMap((a) => this.eval(a, me));
        const bad = args.find((a) => a instanceof CellError);
        if (bad) throw bad;
        return f(args);
      }
      case "bin": {
        const l = one(e.l), r = one(e.r);
        switch (e.op) {
          case "+": return num(l) + num(r);
          case "-": return num(l) - num(r);
          case "*": return num(l) * num(r);
          case "/": if (num(r) === 0) throw CellError.DIV0; return num(l) / num(r);
          case "^": return num(l) ** num(r);
          case "&": return `${l ?? ""}${r ?? ""}`;
          case "=": return l === r;
          case "<>": return l !== r;
          case "<": return l! < r!;
          case ">": return l! > r!;
          case "<=": return l! <= r!;
          case ">=": return l! >= r!;
          default: { const never: never = e.op; throw new Error(never); }
        }
      }
    }
  }
  *rows(w: number, h: number) {
    for (let r = 1; r <= h; r++) yield Array.from({ length: w }, (_, c) => this.get(colName(c + 1) + r));
  }
}

const s = new Sheet();
s.set("A1", 10).set("A2", 20).set("A3", "=A1+A2*2").set("B1", "=SUM(A1:A3)").set("B2", "=AVG(A1:A3)/0").set("B3", '=IF(A3>=50,"big","small")&"!"');
s.set("C1", "=C2").set("C2", "=C1+1").set("C3", "=NOPE(1)").set("D1", '="say ""hi"""').set("D2", "=2^3^2").set("D3", "=-(1+2)*3 + LEN(D1)").set("E1", "=1+").set("E2", "=MAX(A1:A3, 99)").set("E3", "=A9");
for (const row of s.rows(5, 3)) console.log(row.map((v) => String(v).padEnd(12)).join("|").trimEnd());
s.set("A1", 1);
console.log(s.get("A3"), s.get("B1"), s.get("B3"), String(s.get("C1")));
console.log(colName(28), colName(703), split("AB12"), Object.keys(s.dependents).sort().join(" "));
console.table([...s.rows(3, 2)]);
// expect: 10          |80          |#CYCLE!     |say "hi"    |!unexpected end
// expect: 20          |#DIV/0!     |#CYCLE!     |512         |99
// expect: 50          |big!        |#NAME?      |-1          |null
// expect: 41 62 small! #CYCLE!
// expect: AB AAA [ 28, 12 ] A1 A2 A3 A9 C1 C2 D1
// expect: ┌─────────┬────┬───────────────────────────────┬───────────────────────────────┐
// expect: │ (index) │ 0  │ 1                             │ 2                             │
// expect: ├─────────┼────┼───────────────────────────────┼───────────────────────────────┤
// expect: │ 0       │ 1  │ 62                            │ CellError { code: '#CYCLE!' } │
// expect: │ 1       │ 20 │ CellError { code: '#DIV/0!' } │ CellError { code: '#CYCLE!' } │
// expect: └─────────┴────┴───────────────────────────────┴───────────────────────────────┘
