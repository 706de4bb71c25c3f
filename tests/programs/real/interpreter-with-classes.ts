// A Lox-like tree-walking interpreter w/ classes and closures; visitor generics
enum T {
  LPAREN = "(",
  RPAREN = ")",
  LBRACE = "{",
  RBRACE = "}",
  COMMA = ",",
  DOT = ".",
  MINUS = "-",
  PLUS = "+",
  SEMI = ";",
  SLASH = "/",
  STAR = "*",
  BANG = "!",
  BANG_EQ = "!=",
  EQ = "=",
  EQ_EQ = "==",
  GT = ">",
  GE = ">=",
  LT = "<",
  LE = "<=",
  IDENT = "ident",
  STRING = "string",
  NUMBER = "number",
  KEYWORD = "keyword",
  EOF = "eof",
}
const KEYWORDS = new Set([
  "and",
  "class",
  "else",
  "false",
  "fun",
  "for",
  "if",
  "nil",
  "or",
  "print",
  "return",
  "super",
  "this",
  "true",
  "var",
  "while",
]);
class Token {
  constructor(
    readonly type: T,
    readonly lexeme: string,
    readonly line: number,
    readonly literal: LoxValue = null,
  ) {}
}
type LoxValue = number | string | boolean | null | LoxCallable | LoxInstance;
interface LoxCallable {
  arity(): number;
  call(i: Interpreter, args: LoxValue[]): LoxValue;
  toString(): string;
}
class RuntimeError extends Error {
  constructor(
    readonly token: Token,
    message: string,
  ) {
    super(message);
  }
}
class ReturnSignal {
  constructor(readonly value: LoxValue) {}
}
class Scanner {
  private tokens: Token[] = [];
  private start = 0;
  private cur = 0;
  private line = 1;
  constructor(private src: string) {}
  scan(): Token[] {
    while (this.cur < this.src.length) {
      this.start = this.cur;
      this.token();
    }
    this.tokens.push(new Token(T.EOF, "", this.line));
    return this.tokens;
  }
  private add(t: T, lit: LoxValue = null) {
    this.tokens.push(new Token(t, this.src.substring(this.start, this.cur), this.line, lit));
  }
  private match(c: string) {
    if (this.src[this.cur] !== c) return false;
    this.cur++;
    return true;
  }
  private token() {
    const c = this.src.charAt(this.cur++);
    switch (c) {
      case "(":
      case ")":
      case "{":
      case "}":
      case ",":
      case ".":
      case "-":
      case "+":
      case ";":
      case "*":
        this.add(c as T);
        break;
      case "!":
        this.add(this.match("=") ? T.BANG_EQ : T.BANG);
        break;
      case "=":
        this.add(this.match("=") ? T.EQ_EQ : T.EQ);
        break;
      case "<":
        this.add(this.match("=") ? T.LE : T.LT);
        break;
      case ">":
        this.add(this.match("=") ? T.GE : T.GT);
        break;
      case "/":
        if (this.match("/"))
          while (this.src[this.cur] !== "\n" && this.cur < this.src.length) this.cur++;
        else this.add(T.SLASH);
        break;
      case " ":
      case "\r":
      case "\t":
        break;
      case "\n":
        this.line++;
        break;
      case '"': {
        while (this.src[this.cur] !== '"') {
          if (this.cur >= this.src.length) throw new SyntaxError("Unterminated string.");
          if (this.src[this.cur] === "\n") this.line++;
          this.cur++;
        }
        this.cur++;
        this.add(T.STRING, this.src.slice(this.start + 1, this.cur - 1));
        break;
      }
      default:
        if (/\d/.test(c)) {
          while (/[\d.]/.test(this.src[this.cur] ?? "")) this.cur++;
          this.add(T.NUMBER, parseFloat(this.src.slice(this.start, this.cur)));
        } else if (/[a-z_]/i.test(c)) {
          while (/\w/.test(this.src[this.cur] ?? "")) this.cur++;
          this.add(KEYWORDS.has(this.src.slice(this.start, this.cur)) ? T.KEYWORD : T.IDENT);
        } else throw new SyntaxError(`[line ${this.line}] Unexpected character '${c}'.`);
    }
  }
}
interface Visitor<R> {
  literal(e: Literal): R;
  variable(e: Variable): R;
  assign(e: Assign): R;
  binary(e: Binary): R;
  unary(e: Unary): R;
  logical(e: Logical): R;
  call(e: Call): R;
  get(e: Get): R;
  set(e: SetExpr): R;
  this(e: This): R;
  super(e: Super): R;
}
abstract class Expr {
  abstract accept<R>(v: Visitor<R>): R;
}
class Literal extends Expr {
  constructor(readonly value: LoxValue) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.literal(this);
  }
}
class Variable extends Expr {
  constructor(readonly name: Token) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.variable(this);
  }
}
class Assign extends Expr {
  constructor(
    readonly name: Token,
    readonly value: Expr,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.assign(this);
  }
}
class Binary extends Expr {
  constructor(
    readonly l: Expr,
    readonly op: Token,
    readonly r: Expr,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.binary(this);
  }
}
class Unary extends Expr {
  constructor(
    readonly op: Token,
    readonly r: Expr,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.unary(this);
  }
}
class Logical extends Expr {
  constructor(
    readonly l: Expr,
    readonly op: Token,
    readonly r: Expr,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.logical(this);
  }
}
class Call extends Expr {
  constructor(
    readonly callee: Expr,
    readonly paren: Token,
    readonly args: Expr[],
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.call(this);
  }
}
class Get extends Expr {
  constructor(
    readonly obj: Expr,
    readonly name: Token,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.get(this);
  }
}
class SetExpr extends Expr {
  constructor(
    readonly obj: Expr,
    readonly name: Token,
    readonly value: Expr,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.set(this);
  }
}
class This extends Expr {
  constructor(readonly kw: Token) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.this(this);
  }
}
class Super extends Expr {
  constructor(
    readonly kw: Token,
    readonly method: Token,
  ) {
    super();
  }
  accept<R>(v: Visitor<R>) {
    return v.super(this);
  }
}
type Stmt =
  | { k: "expr" | "print"; e: Expr }
  | { k: "var"; name: Token; init: Expr | null }
  | { k: "block"; body: Stmt[] }
  | { k: "if"; c: Expr; t: Stmt; e?: Stmt }
  | { k: "while"; c: Expr; body: Stmt }
  | FunStmt
  | { k: "return"; kw: Token; e: Expr | null }
  | { k: "class"; name: Token; sup: Variable | null; methods: FunStmt[] };
type FunStmt = { k: "fun"; name: Token; params: Token[]; body: Stmt[] };
class Parser {
  private i = 0;
  constructor(private toks: Token[]) {}
  private get peek() {
    return this.toks[this.i];
  }
  private is(x: T | string) {
    return this.peek.type === x || (this.peek.type === T.KEYWORD && this.peek.lexeme === x);
  }
  private eat(...xs: (T | string)[]): Token | false {
    for (const x of xs) if (this.is(x)) return this.toks[this.i++];
    return false;
  }
  private need(x: T | string, msg: string): Token {
    const t = this.eat(x);
    if (!t)
      throw new SyntaxError(`[line ${this.peek.line}] Error at '${this.peek.lexeme}': ${msg}`);
    return t;
  }
  parse() {
    const out: Stmt[] = [];
    while (!this.is(T.EOF)) out.push(this.decl());
    return out;
  }
  private decl(): Stmt {
    if (this.eat("class")) {
      const name = this.need(T.IDENT, "Expect class name.");
      const sup = this.eat(T.LT)
        ? new Variable(this.need(T.IDENT, "Expect superclass name."))
        : null;
      this.need(T.LBRACE, "Expect '{'.");
      const methods: FunStmt[] = [];
      while (!this.is(T.RBRACE)) methods.push(this.fun());
      this.i++;
      return { k: "class", name, sup, methods };
    }
    if (this.eat("fun")) return this.fun();
    if (this.eat("var")) {
      const name = this.need(T.IDENT, "Expect variable name.");
      const init = this.eat(T.EQ) ? this.expr() : null;
      this.need(T.SEMI, "Expect ';'.");
      return { k: "var", name, init };
    }
    return this.stmt();
  }
  private fun(): FunStmt {
    const name = this.need(T.IDENT, "Expect name.");
    this.need(T.LPAREN, "Expect '('.");
    const params: Token[] = [];
    if (!this.is(T.RPAREN))
      do params.push(this.need(T.IDENT, "Expect parameter."));
      while (this.eat(T.COMMA));
    this.need(T.RPAREN, "Expect ')'.");
    this.need(T.LBRACE, "Expect '{'.");
    return { k: "fun", name, params, body: this.block() };
  }
  private block(): Stmt[] {
    const b: Stmt[] = [];
    while (!this.is(T.RBRACE) && !this.is(T.EOF)) b.push(this.decl());
    this.need(T.RBRACE, "Expect '}'.");
    return b;
  }
  private stmt(): Stmt {
    if (this.eat("print")) {
      const e = this.expr();
      this.need(T.SEMI, "Expect ';'.");
      return { k: "print", e };
    }
    if (this.eat(T.LBRACE)) return { k: "block", body: this.block() };
    if (this.eat("if")) {
      this.need(T.LPAREN, "(");
      const c = this.expr();
      this.need(T.RPAREN, ")");
      const t = this.stmt();
      return { k: "if", c, t, ...(this.eat("else") ? { e: this.stmt() } : {}) };
    }
    if (this.eat("while")) {
      this.need(T.LPAREN, "(");
      const c = this.expr();
      this.need(T.RPAREN, ")");
      return { k: "while", c, body: this.stmt() };
    }
    if (this.eat("for")) {
      this.need(T.LPAREN, "(");
      const init = this.eat(T.SEMI) ? null : this.decl();
      const c = this.is(T.SEMI) ? new Literal(true) : this.expr();
      this.need(T.SEMI, ";");
      const inc = this.is(T.RPAREN) ? null : this.expr();
      this.need(T.RPAREN, ")");
      let body = this.stmt();
      if (inc) body = { k: "block", body: [body, { k: "expr", e: inc }] };
      body = { k: "while", c, body };
      return init ? { k: "block", body: [init, body] } : body;
    }
    const kw = this.eat("return");
    if (kw) {
      const e = this.is(T.SEMI) ? null : this.expr();
      this.need(T.SEMI, ";");
      return { k: "return", kw, e };
    }
    const e = this.expr();
    this.need(T.SEMI, "Expect ';' after expression.");
    return { k: "expr", e };
  }
  expr(): Expr {
    const l = this.binaryLevel(0);
    if (this.eat(T.EQ)) {
      const v = this.expr();
      if (l instanceof Variable) return new Assign(l.name, v);
      if (l instanceof Get) return new SetExpr(l.obj, l.name, v);
      throw new SyntaxError("Invalid assignment target.");
    }
    return l;
  }
  private static LEVELS: readonly (readonly (T | string)[])[] = [
    ["or"],
    ["and"],
    [T.EQ_EQ, T.BANG_EQ],
    [T.LT, T.LE, T.GT, T.GE],
    [T.PLUS, T.MINUS],
    [T.STAR, T.SLASH],
  ];
  private binaryLevel(n: number): Expr {
    if (n === Parser.LEVELS.length) return this.unary();
    let l = this.binaryLevel(n + 1);
    for (let op: Token | false; (op = this.eat(...Parser.LEVELS[n])); )
      l =
        n < 2
          ? new Logical(l, op, this.binaryLevel(n + 1))
          : new Binary(l, op, this.binaryLevel(n + 1));
    return l;
  }
  private unary(): Expr {
    const op = this.eat(T.BANG, T.MINUS);
    return op ? new Unary(op, this.unary()) : this.callExpr();
  }
  private callExpr(): Expr {
    let e = this.primary();
    for (;;) {
      if (this.eat(T.LPAREN)) {
        const args: Expr[] = [];
        if (!this.is(T.RPAREN))
          do {
            args.push(this.expr());
          } while (this.eat(T.COMMA));
        e = new Call(e, this.need(T.RPAREN, "Expect ')'."), args);
      } else if (this.eat(T.DOT)) e = new Get(e, this.need(T.IDENT, "Expect property."));
      else return e;
    }
  }
  private primary(): Expr {
    const t = this.toks[this.i++];
    if (t.type === T.NUMBER || t.type === T.STRING) return new Literal(t.literal);
    if (t.type === T.IDENT) return new Variable(t);
    if (t.type === T.LPAREN) {
      const e = this.expr();
      this.need(T.RPAREN, "Expect ')'.");
      return e;
    }
    switch (t.lexeme) {
      case "true":
        return new Literal(true);
      case "false":
        return new Literal(false);
      case "nil":
        return new Literal(null);
      case "this":
        return new This(t);
      case "super":
        this.need(T.DOT, ".");
        return new Super(t, this.need(T.IDENT, "Expect method."));
    }
    throw new SyntaxError(`[line ${t.line}] Error at '${t.lexeme}': Expect expression.`);
  }
}
class Env {
  private vals = new Map<string, LoxValue>();
  constructor(readonly outer?: Env) {}
  define(n: string, v: LoxValue) {
    this.vals.set(n, v);
    return this;
  }
  private where(n: Token): Env {
    for (let e: Env | undefined = this; e; e = e.outer) if (e.vals.has(n.lexeme)) return e;
    throw new RuntimeError(n, `Undefined variable '${n.lexeme}'.`);
  }
  get(n: Token) {
    return this.where(n).vals.get(n.lexeme)!;
  }
  set(n: Token, v: LoxValue) {
    this.where(n).vals.set(n.lexeme, v);
  }
  at(name: string): LoxValue {
    return this.vals.get(name) ?? this.outer?.at(name) ?? null;
  }
}
class LoxFunction implements LoxCallable {
  constructor(
    private d: FunStmt,
    private closure: Env,
    private isInit = false,
  ) {}
  bind(i: LoxInstance) {
    return new LoxFunction(this.d, new Env(this.closure).define("this", i), this.isInit);
  }
  arity() {
    return this.d.params.length;
  }
  call(i: Interpreter, args: LoxValue[]): LoxValue {
    const env = new Env(this.closure);
    this.d.params.forEach((p, k) => env.define(p.lexeme, args[k]));
    try {
      i.block(this.d.body, env);
    } catch (r) {
      if (r instanceof ReturnSignal) return this.isInit ? this.closure.at("this") : r.value;
      throw r;
    }
    return this.isInit ? this.closure.at("this") : null;
  }
  toString() {
    return `<fn ${this.d.name.lexeme}>`;
  }
}
class LoxClass implements LoxCallable {
  constructor(
    readonly name: string,
    readonly sup: LoxClass | null,
    private methods: Map<string, LoxFunction>,
  ) {}
  find(n: string): LoxFunction | undefined {
    return this.methods.get(n) ?? this.sup?.find(n);
  }
  arity() {
    return this.find("init")?.arity() ?? 0;
  }
  call(i: Interpreter, args: LoxValue[]) {
    const o = new LoxInstance(this);
    this.find("init")?.bind(o).call(i, args);
    return o;
  }
  toString() {
    return this.name;
  }
}
class LoxInstance {
  private fields: { [k: string]: LoxValue } = {};
  constructor(readonly cls: LoxClass) {}
  get(n: Token): LoxValue {
    if (n.lexeme in this.fields) return this.fields[n.lexeme];
    const m = this.cls.find(n.lexeme);
    if (m) return m.bind(this);
    throw new RuntimeError(n, `Undefined property '${n.lexeme}'.`);
  }
  set(n: Token, v: LoxValue) {
    this.fields[n.lexeme] = v;
  }
  toString() {
    return this.cls.name + " instance";
  }
}
class Interpreter implements Visitor<LoxValue> {
  readonly globals = new Env();
  private env = this.globals;
  out: string[] = [];
  constructor() {
    this.globals.define("clock", { arity: () => 0, call: () => 0, toString: () => "<native fn>" });
  }
  run(src: string) {
    try {
      for (const s of new Parser(new Scanner(src).scan()).parse()) this.exec(s);
    } catch (e) {
      if (e instanceof RuntimeError) this.out.push(`${e.message}\n[line ${e.token.line}]`);
      else if (e instanceof SyntaxError) this.out.push(e.message);
      else throw e;
    }
    return this.out.splice(0);
  }
  block(b: Stmt[], env: Env) {
    const prev = this.env;
    try {
      this.env = env;
      b.forEach((s) => this.exec(s));
    } finally {
      this.env = prev;
    }
  }
  private exec(s: Stmt): void {
    switch (s.k) {
      case "expr":
        this.ev(s.e);
        break;
      case "print":
        this.out.push(this.str(this.ev(s.e)));
        break;
      case "var":
        this.env.define(s.name.lexeme, s.init ? this.ev(s.init) : null);
        break;
      case "block":
        this.block(s.body, new Env(this.env));
        break;
      case "if":
        if (this.truthy(this.ev(s.c))) this.exec(s.t);
        else if (s.e) this.exec(s.e);
        break;
      case "while":
        while (this.truthy(this.ev(s.c))) this.exec(s.body);
        break;
      case "fun":
        this.env.define(s.name.lexeme, new LoxFunction(s, this.env));
        break;
      case "return":
        throw new ReturnSignal(s.e ? this.ev(s.e) : null);
      case "class": {
        const sup = s.sup ? this.ev(s.sup) : null;
        if (sup !== null && !(sup instanceof LoxClass))
          throw new RuntimeError(s.name, "Superclass must be a class.");
        let env = this.env;
        if (sup) env = new Env(env).define("super", sup);
        const ms = new Map(
          s.methods.map((m) => [m.name.lexeme, new LoxFunction(m, env, m.name.lexeme === "init")]),
        );
        this.env.define(s.name.lexeme, new LoxClass(s.name.lexeme, sup as LoxClass | null, ms));
        break;
      }
      default: {
        const never: never = s;
        throw never;
      }
    }
  }
  private ev = (e: Expr): LoxValue => e.accept(this);
  private truthy = (v: LoxValue) => v !== null && v !== false;
  str(v: LoxValue): string {
    return v === null ? "nil" : String(v);
  }
  literal(e: Literal) {
    return e.value;
  }
  variable(e: Variable) {
    return this.env.get(e.name);
  }
  assign(e: Assign) {
    const v = this.ev(e.value);
    this.env.set(e.name, v);
    return v;
  }
  unary(e: Unary) {
    const r = this.ev(e.r);
    if (e.op.type === T.BANG) return !this.truthy(r);
    if (typeof r !== "number") throw new RuntimeError(e.op, "Operand must be a number.");
    return -r;
  }
  logical(e: Logical) {
    const l = this.ev(e.l);
    return (e.op.lexeme === "or") === this.truthy(l) ? l : this.ev(e.r);
  }
  binary({ l: le, op, r: re }: Binary): LoxValue {
    const l = this.ev(le),
      r = this.ev(re);
    if (op.type === T.EQ_EQ) return l === r;
    if (op.type === T.BANG_EQ) return l !== r;
    if (op.type === T.PLUS && (typeof l === "string" || typeof r === "string"))
      return this.str(l) + this.str(r);
    if (typeof l !== "number" || typeof r !== "number")
      throw new RuntimeError(op, "Operands must be numbers.");
    switch (op.type) {
      case T.PLUS:
        return l + r;
      case T.MINUS:
        return l - r;
      case T.STAR:
        return l * r;
      case T.SLASH:
        return l / r;
      case T.LT:
        return l < r;
      case T.LE:
        return l <= r;
      case T.GT:
        return l > r;
      case T.GE:
        return l >= r;
    }
    return null;
  }
  call(e: Call): LoxValue {
    const f = this.ev(e.callee),
      args = e.args.map(this.ev);
    if (typeof f === "object" && f !== null && "arity" in f) {
      if (f.arity() !== args.length)
        throw new RuntimeError(e.paren, `Expected ${f.arity()} arguments but got ${args.length}.`);
      return f.call(this, args);
    }
    throw new RuntimeError(e.paren, "Can only call functions and classes.");
  }
  get(e: Get) {
    const o = this.ev(e.obj);
    if (o instanceof LoxInstance) return o.get(e.name);
    throw new RuntimeError(e.name, "Only instances have properties.");
  }
  set(e: SetExpr) {
    const o = this.ev(e.obj);
    if (!(o instanceof LoxInstance)) throw new RuntimeError(e.name, "Only instances have fields.");
    const v = this.ev(e.value);
    o.set(e.name, v);
    return v;
  }
  this(e: This) {
    return this.env.get(e.kw);
  }
  super(e: Super) {
    const sup = this.env.get(e.kw) as LoxClass;
    const m = sup.find(e.method.lexeme);
    if (!m) throw new RuntimeError(e.method, `Undefined property '${e.method.lexeme}'.`);
    return m.bind(this.env.at("this") as LoxInstance);
  }
}
const lox = new Interpreter();
console.log(
  lox.run(
    `fun fib(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); } print fib(12); fun mk() { var i = 0; fun c() { i = i + 1; return i; } return c; } var c1 = mk(); c1(); print c1(); print mk; print clock;`,
  ),
);
console.log(
  lox.run(
    `class A { init(x) { this.x = x; } hi() { print "A " + this.x; return this; } } class B < A { hi() { super.hi(); print "B"; } } B(3).hi(); print A; print B(1); var a = A(2); a.y = a.x * 2.5; print a.y; for (var i = 0; i < 3; i = i + 1) print i;`,
  ),
);
for (const bad of [
  "print 1 + nil;",
  "print x;",
  "var 1;",
  '"a" - 1;',
  "A();",
  "a.zz;",
  "nil();",
  'print "abc',
  "@",
])
  console.log(lox.run(bad));
console.log(
  lox.run(
    "var s = 0; for (var i = 0; i < 300; i = i + 1) { s = s + i * 2 - 1; if (s > 100000 and i != 7) s = s / 2; } print s;",
  ),
);
// expect: [ '144', '2', '<fn mk>', '<native fn>' ]
// expect: [ 'A 3', 'B', 'A', 'B instance', '5', '0', '1', '2' ]
// expect: [ 'Operands must be numbers.\n[line 1]' ]
// expect: [ "Undefined variable 'x'.\n[line 1]" ]
// expect: [ "[line 1] Error at '1': Expect variable name." ]
// expect: [ 'Operands must be numbers.\n[line 1]' ]
// expect: [ 'Expected 1 arguments but got 0.\n[line 1]' ]
// expect: [ "Undefined property 'zz'.\n[line 1]" ]
// expect: [ 'Can only call functions and classes.\n[line 1]' ]
// expect: [ 'Unterminated string.' ]
// expect: [ "[line 1] Unexpected character '@'." ]
// expect: [ '89400' ]
