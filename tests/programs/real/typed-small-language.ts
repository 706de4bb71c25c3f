// Small typed language: lexer, Pratt parser, type checker with inference of locals, bytecode compiler, VM
type Pos = { line: number; col: number };
type TokenKind = "num" | "str" | "id" | "kw" | "op" | "eof";
interface Token extends Pos {
  kind: TokenKind;
  text: string;
}
const KEYWORDS = new Set(["let", "fn", "if", "else", "while", "return", "true", "false", "print"] as const);
type Keyword = typeof KEYWORDS extends Set<infer K> ? K : never;
const isKeyword = (s: string): s is Keyword => (KEYWORDS as ReadonlySet<string>).has(s);

class CompileError extends Error {
  constructor(msg: string, readonly pos: Pos) {
    super(`${pos.line}:${pos.col}: ${msg}`);
    this.name = new.target.name;
  }
}

function* lex(src: string): Generator<Token> {
  const re = /(?<ws>\s+|\/\/.*)|(?<num>\d+(?:\.\d+)?)|"(?<str>(?:[^"\\]|\\.)*)"|(?<id>[A-Za-z_]\w*)|(?<op>[=!<>]=|&&|\|\||->|[-+*\/%<>=!(){},;:\[\]])/gy;
  let line = 1, lineStart = 0;
  while (re.lastIndex < src.length) {
    const start = re.lastIndex;
    const m = re.exec(src);
    const pos = { line, col: start - lineStart + 1 };
    if (!m?.groups) throw new CompileError(`unexpected ${JSON.stringify(src[start])}`, pos);
    const { ws, num, str, id, op } = m.groups;
    if (ws !== undefined) {
      for (let i = 0; i < ws.length; i++) if (ws[i] === "\n") { line++; lineStart = start + i + 1; }
      continue;
    }
    if (num !== undefined) yield { kind: "num", text: num, ...pos };
    else if (str !== undefined) yield { kind: "str", text: str.replace(/\\(.)/g, (_, c: string) => ({ n: "\n", t: "\t" })[c] ?? c), ...pos };
    else if (id !== undefined) yield { kind: isKeyword(id) ? "kw" : "id", text: id, ...pos };
    else yield { kind: "op", text: op!, ...pos };
  }
  yield { kind: "eof", text: "", line, col: src.length - lineStart + 1 };
}

type Ty = { tag: "num" } | { tag: "str" } | { tag: "bool" } | { tag: "void" } | { tag: "list"; of: Ty } | { tag: "fn"; params: Ty[]; ret: Ty };
const NUM: Ty = { tag: "num" }, STR: Ty = { tag: "str" }, BOOL: Ty = { tag: "bool" }, VOID: Ty = { tag: "void" };
const showTy = (t: Ty): string => {
  switch (t.tag) {
    case "list": return `[${showTy(t.of)}]`;
    case "fn": return `(${t.params.map(showTy).join(", ")}) -> ${showTy(t.ret)}`;
    default: return t.tag;
  }
};
const sameTy = (a: Ty, b: Ty): boolean =>
  a.tag === b.tag &&
  (a.tag !== "list" || sameTy(a.of, (b as typeof a).of)) &&
  (a.tag !== "fn" || (b.tag === "fn" && a.params.length === b.params.length && a.params.every((p, i) => sameTy(p, b.params[i]!)) && sameTy(a.ret, b.ret)));

type Expr = Pos & ({ k: "lit"; value: number | string | boolean } | { k: "var"; name: string } | { k: "bin"; op: string; l: Expr; r: Expr } | { k: "un"; op: string; e: Expr } | { k: "call"; f: Expr; args: Expr[] } | { k: "list"; items: Expr[] } | { k: "index"; o: Expr; i: Expr });
type Stmt = Pos & ({ k: "let"; name: string; init: Expr } | { k: "set"; name: string; e: Expr } | { k: "expr"; e: Expr } | { k: "print"; e: Expr } | { k: "if"; c: Expr; t: Stmt[]; e?: Stmt[] } | { k: "while"; c: Expr; b: Stmt[] } | { k: "return"; e?: Expr } | { k: "fn"; name: string; params: { name: string; ty: Ty }[]; ret: Ty; body: Stmt[] });

class Parser {
  private readonly toks: Token[];
  private p = 0;
  constructor(src: string) { this.toks = Array.from(lex(src)); }
  private get t(): Token { return this.toks[this.p]!; }
  private at(text: string): boolean { return this.t.text === text && this.t.kind !== "str"; }
  private eat(text: string): boolean { return this.at(text) && ++this.p > 0; }
  private need(text: string): Token {
    const tok = this.t;
    if (!this.eat(text)) throw new CompileError(`expected "${text}", found "${tok.text || "end"}"`, tok);
    return tok;
  }
  private name(): string {
    if (this.t.kind !== "id") throw new CompileError("expected a name", this.t);
    return this.toks[this.p++]!.text;
  }
  program(): Stmt[] {
    const out: Stmt[] = [];
    while (this.t.kind !== "eof") out.push(this.stmt());
    return out;
  }
  private block(): Stmt[] {
    this.need("{");
    const out: Stmt[] = [];
    while (!this.eat("}")) out.push(this.stmt());
    return out;
  }
  private type(): Ty {
    if (this.eat("[")) { const of = this.type(); this.need("]"); return { tag: "list", of }; }
    if (this.eat("(")) {
      const params: Ty[] = [];
      if (!this.at(")")) do params.push(this.type()); while (this.eat(","));
      this.need(")"); this.need("->");
      return { tag: "fn", params, ret: this.type() };
    }
    const at = this.t, n = this.name();
    const known: Partial<Record<string, Ty>> = { num: NUM, str: STR, bool: BOOL, void: VOID };
    return known[n] ?? ((): never => { throw new CompileError(`no type ${n}`, at); })();
  }
  private stmt(): Stmt {
    const { line, col } = this.t, pos = { line, col };
    if (this.eat("let")) { const name = this.name(); this.need("="); const init = this.expr(); this.need(";"); return { k: "let", name, init, ...pos }; }
    if (this.eat("print")) { const e = this.expr(); this.need(";"); return { k: "print", e, ...pos }; }
    if (this.eat("return")) { const e = this.at(";") ? undefined : this.expr(); this.need(";"); return { k: "return", ...(e && { e }), ...pos }; }
    if (this.eat("while")) { const c = this.expr(); return { k: "while", c, b: this.block(), ...pos }; }
    if (this.eat("if")) {
      const c = this.expr(), t = this.block();
      if (!this.eat("else")) return { k: "if", c, t, ...pos };
      return { k: "if", c, t, e: this.at("if") ? [this.stmt()] : this.block(), ...pos };
    }
    if (this.eat("fn")) {
      const name = this.name();
      this.need("(");
      const params: { name: string; ty: Ty }[] = [];
      while (!this.eat(")")) { const name = this.name(); this.need(":"); params.push({ name, ty: this.type() }); if (!this.at(")")) this.need(","); }
      const ret = this.eat("->") ? this.type() : VOID;
      return { k: "fn", name, params, ret, body: this.block(), ...pos };
    }
    const e = this.expr();
    if (e.k === "var" && this.eat("=")) { const v = this.expr(); this.need(";"); return { k: "set", name: e.name, e: v, ...pos }; }
    this.need(";");
    return { k: "expr", e, ...pos };
  }
  static readonly BP: Readonly<Record<string, number>> = { "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6 };
  private expr(min = 0): Expr {
    let l = this.prefix();
    for (;;) {
      const op = this.t, bp = op.kind === "op" ? Parser.BP[op.text] : undefined;
      if (bp === undefined || bp <= min) return l;
      this.p++;
      l = { k: "bin", op: op.text, l, r: this.expr(bp), line: op.line, col: op.col };
    }
  }
  private prefix(): Expr {
    const t = this.toks[this.p++]!, { line, col } = t;
    let e: Expr;
    if (t.kind === "num") e = { k: "lit", value: parseFloat(t.text), line, col };
    else if (t.kind === "str") e = { k: "lit", value: t.text, line, col };
    else if (t.kind === "id") e = { k: "var", name: t.text, line, col };
    else if (t.text === "true" || t.text === "false") e = { k: "lit", value: t.text === "true", line, col };
    else if (t.text === "-" || t.text === "!") return { k: "un", op: t.text, e: this.prefix(), line, col };
    else if (t.text === "(") { e = this.expr(); this.need(")"); }
    else if (t.text === "[") { const items: Expr[] = []; while (!this.eat("]")) { items.push(this.expr()); if (!this.at("]")) this.need(","); } e = { k: "list", items, line, col }; }
    else throw new CompileError(`unexpected "${t.text || "end"}"`, t);
    for (;;) {
      if (this.eat("(")) { const args: Expr[] = []; while (!this.eat(")")) { args.push(this.expr()); if (!this.at(")")) this.need(","); } e = { k: "call", f: e, args, line, col }; }
      else if (this.eat("[")) { const i = this.expr(); this.need("]"); e = { k: "index", o: e, i, line, col }; }
      else return e;
    }
  }
}

const OPS = ["CONST", "LOAD", "STORE", "GLOBAL", "ADD", "SUB", "MUL", "DIV", "MOD", "NEG", "NOT", "EQ", "LT", "LE", "JMP", "JF", "CALL", "RET", "PRINT", "POP", "LIST", "INDEX", "FN"] as const;
type Op = (typeof OPS)[number];
const OP = Object.fromEntries(OPS.map((o, i) => [o, i])) as { readonly [K in Op]: number };
type Value = number | string | boolean | undefined | Value[] | FnProto;
class FnProto {
  code: number[] = [];
  consts: Value[] = [];
  locals = 0;
  constructor(readonly name: string, readonly arity: number) {}
  emit(op: Op, ...args: number[]): number { return this.code.push(OP[op], ...args) - args.length; }
  const(v: Value): number { const i = this.consts.indexOf(v); return i >= 0 ? i : this.consts.push(v) - 1; }
  patch(at: number) { this.code[at] = this.code.length; }
}
interface Scope { parent: Scope | null; vars: Map<string, { slot: number; ty: Ty; fn: FnProto }> }

class Compiler {
  private scope: Scope = { parent: null, vars: new Map() };
  private ret: Ty = VOID;
  constructor(private fn: FnProto) {}
  private lookup(name: string, at: Pos) {
    for (let s: Scope | null = this.scope; s; s = s.parent) { const v = s.vars.get(name); if (v) return v; }
    throw new CompileError(`unknown name ${name}`, at);
  }
  private declare(name: string, ty: Ty) { const slot = this.fn.locals++; this.scope.vars.set(name, { slot, ty, fn: this.fn }); return slot; }
  private want(e: Expr, ty: Ty): void { const got = this.expr(e); if (!sameTy(got, ty)) throw new CompileError(`expected ${showTy(ty)}, found ${showTy(got)}`, e); }
  private scoped(f: () => void) { this.scope = { parent: this.scope, vars: new Map() }; try { f(); } finally { this.scope = this.scope.parent!; } }
  stmts(list: readonly Stmt[]): void { for (const s of list) this.stmt(s); }
  private stmt(s: Stmt): void {
    const { fn } = this;
    switch (s.k) {
      case "let": { const ty = this.expr(s.init); fn.emit("STORE", this.declare(s.name, ty)); break; }
      case "set": { const v = this.lookup(s.name, s); if (v.fn !== fn) throw new CompileError(`cannot assign captured ${s.name}`, s); this.want(s.e, v.ty); fn.emit("STORE", v.slot); break; }
      case "print": this.expr(s.e); fn.emit("PRINT"); break;
      case "expr": this.expr(s.e); fn.emit("POP"); break;
      case "return": if (s.e) this.want(s.e, this.ret); else fn.emit("CONST", fn.const(undefined)); fn.emit("RET"); break;
      case "if": {
        this.want(s.c, BOOL);
        const no = fn.emit("JF", 0);
        this.scoped(() => this.stmts(s.t));
        if (s.e) { const end = fn.emit("JMP", 0); fn.patch(no); this.scoped(() => this.stmts(s.e!)); fn.patch(end); } else fn.patch(no);
        break;
      }
      case "while": { const top = fn.code.length; this.want(s.c, BOOL); const out = fn.emit("JF", 0); this.scoped(() => this.stmts(s.b)); fn.emit("JMP", top); fn.patch(out); break; }
      case "fn": {
        const proto = new FnProto(s.name, s.params.length);
        const slot = this.declare(s.name, { tag: "fn", params: s.params.map((p) => p.ty), ret: s.ret });
        fn.emit("FN", fn.const(proto)); fn.emit("STORE", slot);
        const [outer, outerRet] = [this.fn, this.ret];
        [this.fn, this.ret] = [proto, s.ret];
        this.scoped(() => { for (const { name, ty } of s.params) this.declare(name, ty); this.stmts(s.body); });
        proto.emit("CONST", proto.const(undefined)); proto.emit("RET");
        [this.fn, this.ret] = [outer, outerRet];
        break;
      }
    }
  }
  private expr(e: Expr): Ty {
    const { fn } = this;
    switch (e.k) {
      case "lit": fn.emit("CONST", fn.const(e.value)); return typeof e.value === "number" ? NUM : typeof e.value === "string" ? STR : BOOL;
      case "var": { const v = this.lookup(e.name, e); fn.emit(v.fn === fn ? "LOAD" : "GLOBAL", v.slot); return v.ty; }
      case "un": if (e.op === "-") { this.want(e.e, NUM); fn.emit("NEG"); return NUM; } this.want(e.e, BOOL); fn.emit("NOT"); return BOOL;
      case "list": { if (e.items.length === 0) throw new CompileError("empty list", e); const ty = this.expr(e.items[0]!); for (const it of e.items.slice(1)) this.want(it, ty); fn.emit("LIST", e.items.length); return { tag: "list", of: ty }; }
      case "index": { const o = this.expr(e.o); if (o.tag !== "list") throw new CompileError(`cannot index ${showTy(o)}`, e); this.want(e.i, NUM); fn.emit("INDEX"); return o.of; }
      case "call": { const f = this.expr(e.f); if (f.tag !== "fn") throw new CompileError(`${showTy(f)} is no function`, e); if (f.params.length !== e.args.length) throw new CompileError(`takes ${f.params.length}, given ${e.args.length}`, e); e.args.forEach((a, i) => this.want(a, f.params[i]!)); fn.emit("CALL", e.args.length); return f.ret; }
      case "bin": {
        if (e.op === "&&" || e.op === "||") {
          this.want(e.l, BOOL);
          if (e.op === "||") fn.emit("NOT");
          const skip = fn.emit("JF", 0);
          this.want(e.r, BOOL);
          const end = fn.emit("JMP", 0);
          fn.patch(skip); fn.emit("CONST", fn.const(e.op === "||")); fn.patch(end);
          return BOOL;
        }
        const l = this.expr(e.l);
        this.want(e.r, l);
        const arith: Record<string, Op> = { "+": "ADD", "-": "SUB", "*": "MUL", "/": "DIV", "%": "MOD" };
        const op = arith[e.op];
        if (op) { if (!(l.tag === "num" || (op === "ADD" && l.tag === "str"))) throw new CompileError(`no ${e.op} of ${showTy(l)}`, e); fn.emit(op); return l; }
        switch (e.op) {
          case "==": fn.emit("EQ"); break;
          case "!=": fn.emit("EQ"); fn.emit("NOT"); break;
          case "<": fn.emit("LT"); break;
          case "<=": fn.emit("LE"); break;
          case ">": fn.emit("LE"); fn.emit("NOT"); break;
          case ">=": fn.emit("LT"); fn.emit("NOT"); break;
        }
        return BOOL;
      }
    }
  }
}

function run(main: FnProto, out: (s: string) => void): number {
  const stack: Value[] = [];
  type Frame = { fn: FnProto; pc: number; base: number };
  const frames: Frame[] = [{ fn: main, pc: 0, base: 0 }];
  stack.length = main.locals;
  let steps = 0;
  let f = frames[0]!;
  const pop = <T extends Value>() => stack.pop() as T;
  const show = (v: Value): string => Array.isArray(v) ? `[${v.map(show).join(", ")}]` : v instanceof FnProto ? `<fn ${v.name}/${v.arity}>` : String(v);
  for (;;) {
    steps++;
    const { code, consts } = f.fn;
    switch (OPS[code[f.pc++]!]!) {
      case "CONST": case "FN": stack.push(consts[code[f.pc++]!]); break;
      case "LOAD": stack.push(stack[f.base + code[f.pc++]!]); break;
      case "GLOBAL": stack.push(stack[code[f.pc++]!]); break;
      case "STORE": stack[f.base + code[f.pc++]!] = stack.pop(); break;
      case "ADD": { const b = pop(), a = pop(); stack.push(typeof a === "string" ? a + String(b) : (a as number) + (b as number)); break; }
      case "SUB": { const b = pop<number>(); stack.push(pop<number>() - b); break; }
      case "MUL": { const b = pop<number>(); stack.push(pop<number>() * b); break; }
      case "DIV": { const b = pop<number>(); stack.push(pop<number>() / b); break; }
      case "MOD": { const b = pop<number>(); stack.push(pop<number>() % b); break; }
      case "NEG": stack.push(-pop<number>()); break;
      case "NOT": stack.push(!pop()); break;
      case "EQ": stack.push(pop() === pop()); break;
      case "LT": { const b = pop<number>(); stack.push(pop<number>() < b); break; }
      case "LE": { const b = pop<number>(); stack.push(pop<number>() <= b); break; }
      case "JMP": f.pc = code[f.pc]!; break;
      case "JF": if (!pop()) f.pc = code[f.pc]!; else f.pc++; break;
      case "PRINT": out(show(pop())); break;
      case "POP": stack.pop(); break;
      case "LIST": { const n = code[f.pc++]!; stack.push(stack.splice(stack.length - n, n)); break; }
      case "INDEX": { const i = pop<number>(), l = pop<Value[]>(); if (!(i in l)) throw new RangeError(`index ${i} of ${l.length}`); stack.push(l[i]); break; }
      case "CALL": {
        const argc = code[f.pc++]!;
        const base = stack.length - argc;
        const callee = stack[base - 1] as FnProto;
        if (frames.length > 200) throw new RangeError("too deep");
        frames.push((f = { fn: callee, pc: 0, base }));
        stack.length = base + callee.locals;
        break;
      }
      case "RET": {
        const v = stack.pop();
        const done = frames.pop()!;
        if (frames.length === 0) return steps;
        stack.length = done.base - 1;
        stack.push(v);
        f = frames.at(-1)!;
        break;
      }
    }
  }
}

function execute(src: string): void {
  try {
    const main = new FnProto("main", 0);
    const c = new Compiler(main);
    c.stmts(new Parser(src).program());
    main.emit("CONST", main.const(undefined)); main.emit("RET");
    const steps = run(main, (s) => console.log("  " + s));
    console.log(`ok, ${steps} steps, ${main.code.length} words`);
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    console.log(`${e.name}: ${e.message}`);
  }
}
execute(`fn fib(n: num) -> num { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
print fib(18); print fib;
fn apply(f: (num) -> num, xs: [num]) -> num { let i = 0; let s = 0; while i < 4 { s = s + f(xs[i]); i = i + 1; } return s; }
fn sq(x: num) -> num { return x * x; }
print apply(sq, [1, 2, 3, 4]);
print "a\\tb" + "c"; print [[1, 2], [3]]; print 1 < 2 && !(3 >= 4) || false; print -7 % 3; print 1 / 0;`);
execute(`let x = 1; x = "s";`);
execute(`print y;`);
execute(`let s = "a" - "b";`);
execute(`fn f(a: num) { print a; } f(1); f();`);
execute(`print [1, 2][5];`);
execute(`fn r(n: num) -> num { return r(n + 1); } print r(0);`);
execute(`let a = 3 $ 4;`);
execute(`if 1 { }`);
execute(`let l = [1, "a"];`);
execute(`fn g(q: blah) {}`);
execute("let n = 0; let t = 0; while n < 100000 { n = n + 1; if n % 3 == 0 { t = t + n; } else if n % 5 == 0 { t = t - 1; } } print t;");
// expect:   2584
// expect:   <fn fib/1>
// expect:   30
// expect:   a	bc
// expect:   [[1, 2], [3]]
// expect:   true
// expect:   -1
// expect:   Infinity
// expect: ok, 92117 steps, 102 words
// expect: CompileError: 1:16: expected num, found str
// expect: CompileError: 1:7: unknown name y
// expect: CompileError: 1:13: no - of str
// expect: CompileError: 1:33: takes 1, given 0
// expect: RangeError: index 5 of 2
// expect: RangeError: too deep
// expect: CompileError: 1:11: unexpected "$"
// expect: CompileError: 1:4: expected bool, found num
// expect: CompileError: 1:13: expected num, found str
// expect: CompileError: 1:9: no type blah
// expect:   1666669999
// expect: ok, 2120015 steps, 66 words
