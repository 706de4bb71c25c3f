// Pratt parser + tree walking interpreter of a small language
enum T { Num = "NUM", Str = "STR", Id = "ID", Op = "OP", Kw = "KW", Eof = "EOF" }
interface Token { t: T; v: string; line: number; col: number }
const KEYWORDS = new Set(["let", "fn", "if", "else", "while", "return", "true", "false", "nil", "print"]);
class LangError extends Error { constructor(kind: string, msg: string, readonly at?: { line: number; col: number }) { super(`${kind}: ${msg}${at ? ` (${at.line}:${at.col})` : ""}`); this.name = kind; } }
function* lex(src: string): Generator<Token> {
  const re = /(?<ws>\s+|\/\/[^\n]*)|(?<num>\d+(?:\.\d+)?)|"(?<str>(?:[^"\\]|\\.)*)"|(?<id>[A-Za-z_]\w*)|(?<op>==|!=|<=|>=|&&|\|\||[-+*/%<>=!(){}\[\],;:.])/y;
  let line = 1, lineStart = 0;
  while (re.lastIndex < src.length) {
    const start = re.lastIndex;
    const m = re.exec(src);
    if (!m) throw new LangError("LexError", `unexpected '${src[start]}'`, { line, col: start - lineStart + 1 });
    const { ws, num, str, id, op } = m.groups!;
    const pos = { line, col: start - lineStart + 1 };
    if (ws !== undefined) { for (let i = 0; i < ws.length; i++) if (ws[i] === "\n") { line++; lineStart = start + i + 1; } }
    else if (num !== undefined) yield { t: T.Num, v: num, ...pos };
    else if (str !== undefined) yield { t: T.Str, v: str.replace(/\\(.)/g, (_, c: string) => ({ n: "\n", t: "\t" } as Record<string, string>)[c] ?? c), ...pos };
    else if (id !== undefined) yield { t: KEYWORDS.has(id) ? T.Kw : T.Id, v: id, ...pos };
    else yield { t: T.Op, v: op, ...pos };
  }
  yield { t: T.Eof, v: "<eof>", line, col: src.length - lineStart + 1 };
}
type Expr =
  | { k: "lit"; v: Value } | { k: "var"; name: string } | { k: "un"; op: string; e: Expr } | { k: "bin"; op: string; l: Expr; r: Expr }
  | { k: "assign"; target: Expr; e: Expr } | { k: "call"; f: Expr; args: Expr[]; line: number } | { k: "fn"; params: string[]; body: Stmt[]; name?: string }
  | { k: "list"; items: Expr[] } | { k: "index"; o: Expr; i: Expr } | { k: "if"; c: Expr; a: Expr; b?: Expr } | { k: "block"; body: Stmt[] };
type Stmt = { k: "let"; name: string; e: Expr } | { k: "expr"; e: Expr } | { k: "while"; c: Expr; body: Stmt[] } | { k: "return"; e?: Expr } | { k: "print"; args: Expr[] };
type Value = number | string | boolean | null | Value[] | Closure | Native;
interface Native { native: (args: Value[]) => Value; arity: number }
class Closure { constructor(readonly decl: Extract<Expr, { k: "fn" }>, readonly env: Env) {} }
class Env {
  private vars = new Map<string, Value>();
  constructor(private readonly outer: Env | null = null) {}
  define(name: string, v: Value) { this.vars.set(name, v); }
  lookup(name: string): Env { if (this.vars.has(name)) return this; if (!this.outer) throw new LangError("NameError", name); return this.outer.lookup(name); }
  get(name: string): Value { return this.lookup(name).vars.get(name)!; }
  set(name: string, v: Value): Value { this.lookup(name).vars.set(name, v); return v; }
}
class Parser {
  private toks: Token[]; private p = 0;
  constructor(src: string) { this.toks = [...lex(src)]; }
  private static readonly BP: Record<string, [left: number, right: number]> = {
    "=": [2, 1], "||": [3, 4], "&&": [5, 6], "==": [7, 8], "!=": [7, 8], "<": [9, 10], ">": [9, 10], "<=": [9, 10], ">=": [9, 10],
    "+": [11, 12], "-": [11, 12], "*": [13, 14], "/": [13, 14], "%": [13, 14],
  };
  private get tok(): Token { return this.toks[this.p]; }
  private next(): Token { return this.toks[this.p++]; }
  private is(v: string): boolean { const { t } = this.tok; return this.tok.v === v && (t === T.Op || t === T.Kw); }
  private eat(v: string): boolean { if (!this.is(v)) return false; this.p++; return true; }
  private expect(v: string): Token { if (!this.is(v)) throw new LangError("ParseError", `expected '${v}', got '${this.tok.v}'`, this.tok); return this.next(); }
  program(): Stmt[] { const out: Stmt[] = []; while (this.tok.t !== T.Eof) out.push(this.stmt()); return out; }
  private block(): Stmt[] { this.expect("{"); const body: Stmt[] = []; while (!this.eat("}")) body.push(this.stmt()); return body; }
  private stmt(): Stmt {
    if (this.eat("let")) { const name = this.next().v; this.expect("="); const e = this.expr(0); this.eat(";"); if (e.k === "fn") e.name ??= name; return { k: "let", name, e }; }
    if (this.eat("while")) { const c = this.expr(0); return { k: "while", c, body: this.block() }; }
    if (this.eat("return")) { const e = this.is(";") || this.is("}") ? undefined : this.expr(0); this.eat(";"); return { k: "return", e }; }
    if (this.eat("print")) { const args = [this.expr(0)]; while (this.eat(",")) args.push(this.expr(0)); this.eat(";"); return { k: "print", args }; }
    const e = this.expr(0); this.eat(";"); return { k: "expr", e };
  }
  private list(end: string): Expr[] { const out: Expr[] = []; while (!this.eat(end)) { out.push(this.expr(0)); if (!this.is(end)) this.expect(","); } return out; }
  private prefix(): Expr {
    const tok = this.next();
    switch (tok.t) {
      case T.Num: return { k: "lit", v: Number(tok.v) };
      case T.Str: return { k: "lit", v: tok.v };
      case T.Id: return { k: "var", name: tok.v };
      case T.Kw:
        if (tok.v === "true" || tok.v === "false") return { k: "lit", v: tok.v === "true" };
        if (tok.v === "nil") return { k: "lit", v: null };
        if (tok.v === "fn") { this.expect("("); const params: string[] = []; while (!this.eat(")")) { params.push(this.next().v); this.eat(","); } return { k: "fn", params, body: this.is("{") ? this.block() : [{ k: "return", e: this.expr(0) }] }; }
        if (tok.v === "if") { const c = this.expr(0); const a: Expr = { k: "block", body: this.block() }; let b: Expr | undefined; if (this.eat("else")) b = this.is("if") ? this.prefix() : { k: "block", body: this.block() }; return { k: "if", c, a, b }; }
        break;
      case T.Op:
        if (tok.v === "(") { const e = this.expr(0); this.expect(")"); return e; }
        if (tok.v === "[") return { k: "list", items: this.list("]") };
        if (tok.v === "-" || tok.v === "!") return { k: "un", op: tok.v, e: this.expr(15) };
    }
    throw new LangError("ParseError", `unexpected '${tok.v}'`, tok);
  }
  private expr(min: number): Expr {
    let left = this.prefix();
    for (;;) {
      if (this.is("(")) { const { line } = this.next(); left = { k: "call", f: left, args: this.list(")"), line }; continue; }
      if (this.eat("[")) { const i = this.expr(0); this.expect("]"); left = { k: "index", o: left, i }; continue; }
      const op = this.tok.t === T.Op ? this.tok.v : "";
      const bp = Parser.BP[op];
      if (!bp || bp[0] < min) return left;
      this.p++;
      const r = this.expr(bp[1]);
      left = op === "=" ? { k: "assign", target: left, e: r } : { k: "bin", op, l: left, r };
    }
  }
}
class Return { constructor(readonly value: Value) {} }
const show = (v: Value): string => v === null ? "nil" : Array.isArray(v) ? `[${v.map(show).join(", ")}]` : v instanceof Closure ? `<fn ${v.decl.name ?? "?"}>` : typeof v === "object" ? "<native>" : String(v);
const truthy = (v: Value) => v !== null && v !== false;
class Interp {
  readonly globals = new Env();
  readonly out: string[] = [];
  calls = 0;
  constructor() {
    const natives: Record<string, (...a: Value[]) => Value> = {
      len: (x) => (typeof x === "string" || Array.isArray(x) ? x.length : 0),
      push: (xs, x) => { (xs as Value[]).push(x); return xs; },
      str: (x) => show(x),
      floor: (x) => Math.floor(x as number),
    };
    for (const [name, f] of Object.entries(natives)) this.globals.define(name, { native: (args) => f(...args), arity: name === "push" ? 2 : 1 });
  }
  run(src: string): void { for (const s of new Parser(src).program()) this.exec(s, this.globals); }
  private exec(s: Stmt, env: Env): void {
    switch (s.k) {
      case "let": env.define(s.name, this.eval(s.e, env)); return;
      case "expr": this.eval(s.e, env); return;
      case "while": while (truthy(this.eval(s.c, env))) { const inner = new Env(env); for (const b of s.body) this.exec(b, inner); } return;
      case "return": throw new Return(s.e ? this.eval(s.e, env) : null);
      case "print": this.out.push(s.args.map((a) => show(this.eval(a, env))).join(" ")); return;
    }
  }
  private apply(f: Value, args: Value[], line: number): Value {
    this.calls++;
    if (f instanceof Closure) {
      if (f.decl.params.length !== args.length) throw new LangError("ArityError", `${f.decl.name ?? "fn"} wants ${f.decl.params.length}, got ${args.length}`, { line, col: 0 });
      const env = new Env(f.env);
      f.decl.params.forEach((p, i) => env.define(p, args[i]));
      try { for (const s of f.decl.body) this.exec(s, env); } catch (r) { if (r instanceof Return) return r.value; throw r; }
      return null;
    }
    if (f !== null && typeof f === "object" && "native" in f) return f.native(args);
    throw new LangError("TypeError", `${show(f)} is not callable`);
  }
  private eval(e: Expr, env: Env): Value {
    switch (e.k) {
      case "lit": return e.v;
      case "var": return env.get(e.name);
      case "list": return e.items.map((i) => this.eval(i, env));
      case "fn": return new Closure(e, env);
      case "block": { let last: Value = null; const inner = new Env(env); for (const s of e.body) { if (s.k === "expr") last = this.eval(s.e, inner); else this.exec(s, inner); } return last; }
      case "if": return truthy(this.eval(e.c, env)) ? this.eval(e.a, env) : e.b ? this.eval(e.b, env) : null;
      case "un": { const v = this.eval(e.e, env); return e.op === "!" ? !truthy(v) : -(v as number); }
      case "assign": {
        const v = this.eval(e.e, env);
        if (e.target.k === "var") return env.set(e.target.name, v);
        if (e.target.k === "index") { const o = this.eval(e.target.o, env); if (!Array.isArray(o)) throw new LangError("TypeError", "not a list"); o[this.eval(e.target.i, env) as number] = v; return v; }
        throw new LangError("ParseError", "bad assignment target");
      }
      case "index": { const o = this.eval(e.o, env), i = this.eval(e.i, env) as number; return typeof o === "string" ? o[i] ?? null : (o as Value[])[i] ?? null; }
      case "call": return this.apply(this.eval(e.f, env), e.args.map((a) => this.eval(a, env)), e.line);
      case "bin": {
        const l = this.eval(e.l, env);
        if (e.op === "&&") return truthy(l) ? this.eval(e.r, env) : l;
        if (e.op === "||") return truthy(l) ? l : this.eval(e.r, env);
        const r = this.eval(e.r, env);
        switch (e.op) {
          case "==": return l === r;
          case "!=": return l !== r;
          case "+": if (typeof l === "string" || typeof r === "string") return show(l) + show(r); return (l as number) + (r as number);
        }
        if (typeof l !== "number" || typeof r !== "number") throw new LangError("TypeError", `bad operands for ${e.op}: ${show(l)}, ${show(r)}`);
        const table: Record<string, (a: number, b: number) => Value> = { "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "%": (a, b) => a % b, "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b, ">=": (a, b) => a >= b };
        return table[e.op](l, r);
      }
    }
  }
}
const it = new Interp();
it.run(`
let fib = fn(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) };
print "fib", fib(15);
let map = fn(f, xs) { let out = []; let i = 0; while i < len(xs) { push(out, f(xs[i])); i = i + 1 } return out };
print map(fn(x) x * x, [1, 2, 3, 4.5]);
let counter = fn() { let n = 0; return fn() { n = n + 1; return n } };
let c = counter(); c(); c(); print c(), counter()();
let xs = [1, [2, nil], "s\\t|"]; xs[0] = true && 7; print xs, fib, len, !xs, -3 % 2 == -1;
let sieve = fn(n) { let p = []; let i = 2; while i <= n { let j = 0; let ok = true; while j < len(p) && p[j] * p[j] <= i { if i % p[j] == 0 { ok = false } j = j + 1 } if ok { push(p, i) } i = i + 1 } return p };
print sieve(60);
print if 1 > 2 { "a" } else if 2 > 3 { "b" } else { "c" + 1 };
`);
console.log(it.out.join("\n"), it.calls);
for (const bad of ["let x = ;", "print y;", "1 - \"a\"", "fib(1, 2)", "let a = 1; a()", "@", "while"]) {
  try { it.run(bad); } catch (e) { console.log(e instanceof LangError ? `${e.name} | ${e.message} | ${e.at?.line}` : `?? ${e}`); }
}
// expect: fib 610
// expect: [1, 4, 9, 20.25]
// expect: 3 1
// expect: [7, [2, nil], s	|] <fn fib> <native> false true
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
// expect: c1 2227
// expect: ParseError | ParseError: unexpected ';' (1:9) | 1
// expect: NameError | NameError: y | undefined
// expect: TypeError | TypeError: bad operands for -: 1, a | undefined
// expect: ArityError | ArityError: fib wants 1, got 2 (1:0) | 1
// expect: TypeError | TypeError: 1 is not callable | undefined
// expect: LexError | LexError: unexpected '@' (1:1) | 1
// expect: ParseError | ParseError: unexpected '<eof>' (1:6) | 1
