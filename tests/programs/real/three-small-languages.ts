/** A language with closures, a machine with eight instructions, and a Lisp with macros. */
type Tok =
  | { type: "num"; value: number }
  | { type: "id" | "op" | "str" | "kw"; value: string }
  | { type: "eof" };
const KW = new Set(["let", "fn", "if", "else", "while", "return", "print", "true", "false", "nil"]);
function* lex(src: string): Generator<Tok, void> {
  const re =
    /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|"((?:[^"\\]|\\.)*)"|([=!<>]=|&&|\|\||[-+*\/%<>=!(){}\[\],;:.]))/gy;
  let m;
  while ((m = re.exec(src)) !== null) {
    const [, num, id, str, op] = m;
    if (num !== undefined) yield { type: "num", value: +num };
    else if (id !== undefined) yield { type: KW.has(id) ? "kw" : "id", value: id };
    else if (str !== undefined) yield { type: "str", value: str.replace(/\\n/g, "\n") };
    else yield { type: "op", value: op! };
    if (re.lastIndex >= src.trimEnd().length) break;
  }
  yield { type: "eof" };
}
type Expr =
  | ["num", number]
  | ["str", string]
  | ["bool", boolean]
  | ["nil"]
  | ["var", string]
  | ["bin", string, Expr, Expr]
  | ["un", string, Expr]
  | ["call", Expr, Expr[]]
  | ["fn", string[], Stmt[]]
  | ["set", string, Expr]
  | ["list", Expr[]]
  | ["idx", Expr, Expr];
type Stmt =
  | ["expr", Expr]
  | ["let", string, Expr]
  | ["print", Expr[]]
  | ["if", Expr, Stmt[], Stmt[]]
  | ["while", Expr, Stmt[]]
  | ["return", Expr?];
class Parser {
  private toks: Tok[];
  private p = 0;
  constructor(src: string) {
    this.toks = [...lex(src)];
  }
  private get cur() {
    return this.toks[this.p]!;
  }
  private is(v: string) {
    const t = this.cur;
    return t.type !== "eof" && t.type !== "num" && t.type !== "str" && t.value === v;
  }
  private eat(v: string): boolean {
    if (this.is(v)) {
      this.p++;
      return true;
    }
    return false;
  }
  private need(v: string) {
    if (!this.eat(v)) throw new SyntaxError(`expected ${v} but got ${JSON.stringify(this.cur)}`);
  }
  private id(): string {
    const t = this.cur;
    if (t.type !== "id") throw new SyntaxError("expected name");
    this.p++;
    return t.value;
  }
  program(): Stmt[] {
    const out: Stmt[] = [];
    while (this.cur.type !== "eof") out.push(this.stmt());
    return out;
  }
  private block(): Stmt[] {
    this.need("{");
    const out: Stmt[] = [];
    while (!this.eat("}")) out.push(this.stmt());
    return out;
  }
  private stmt(): Stmt {
    if (this.eat("let")) {
      const n = this.id();
      this.need("=");
      const e = this.expr();
      this.need(";");
      return ["let", n, e];
    }
    if (this.eat("print")) {
      const es = [this.expr()];
      while (this.eat(",")) es.push(this.expr());
      this.need(";");
      return ["print", es];
    }
    if (this.eat("if")) {
      const c = this.expr(),
        a = this.block();
      return ["if", c, a, this.eat("else") ? (this.is("if") ? [this.stmt()] : this.block()) : []];
    }
    if (this.eat("while")) return ["while", this.expr(), this.block()];
    if (this.eat("return")) {
      if (this.eat(";")) return ["return"];
      const e = this.expr();
      this.need(";");
      return ["return", e];
    }
    const e = this.expr();
    this.need(";");
    return ["expr", e];
  }
  private static readonly BP: { readonly [op: string]: number } = {
    "=": 1,
    "||": 2,
    "&&": 3,
    "==": 4,
    "!=": 4,
    "<": 5,
    ">": 5,
    "<=": 5,
    ">=": 5,
    "+": 6,
    "-": 6,
    "*": 7,
    "/": 7,
    "%": 7,
  };
  private expr(min = 0): Expr {
    let l = this.prefix();
    for (;;) {
      const t = this.cur;
      if (t.type !== "op") return l;
      if (t.value === "(") {
        this.p++;
        const args: Expr[] = [];
        if (!this.eat(")")) {
          do args.push(this.expr());
          while (this.eat(","));
          this.need(")");
        }
        l = ["call", l, args];
        continue;
      }
      if (t.value === "[") {
        this.p++;
        l = ["idx", l, this.expr()];
        this.need("]");
        continue;
      }
      const bp = Parser.BP[t.value];
      if (bp === undefined || bp < min) return l;
      this.p++;
      if (t.value === "=") {
        if (l[0] !== "var") throw new SyntaxError("bad target");
        l = ["set", l[1], this.expr(bp)];
      } else l = ["bin", t.value, l, this.expr(bp + 1)];
    }
  }
  private prefix(): Expr {
    const t = this.cur;
    this.p++;
    switch (t.type) {
      case "num":
        return ["num", t.value];
      case "str":
        return ["str", t.value];
      case "id":
        return ["var", t.value];
      case "kw":
        if (t.value === "fn") {
          this.need("(");
          const ps: string[] = [];
          if (!this.eat(")")) {
            do ps.push(this.id());
            while (this.eat(","));
            this.need(")");
          }
          return ["fn", ps, this.block()];
        }
        if (t.value === "nil") return ["nil"];
        return ["bool", t.value === "true"];
      case "op":
        if (t.value === "(") {
          const e = this.expr();
          this.need(")");
          return e;
        }
        if (t.value === "[") {
          const es: Expr[] = [];
          if (!this.eat("]")) {
            do es.push(this.expr());
            while (this.eat(","));
            this.need("]");
          }
          return ["list", es];
        }
        if ("-!".includes(t.value)) return ["un", t.value, this.expr(8)];
    }
    throw new SyntaxError(`unexpected ${JSON.stringify(t)}`);
  }
}
type Val = number | string | boolean | null | Val[] | Closure | Native;
type Native = (...a: Val[]) => Val;
class Closure {
  constructor(
    readonly params: string[],
    readonly body: Stmt[],
    readonly env: Env,
  ) {}
}
class Env {
  private vars = new Map<string, Val>();
  constructor(private readonly up?: Env) {}
  get(n: string): Val {
    if (this.vars.has(n)) return this.vars.get(n)!;
    if (this.up) return this.up.get(n);
    throw new ReferenceError(n + " is not defined");
  }
  def(n: string, v: Val) {
    this.vars.set(n, v);
    return this;
  }
  set(n: string, v: Val): Val {
    for (let e: Env | undefined = this; e; e = e.up)
      if (e.vars.has(n)) {
        e.vars.set(n, v);
        return v;
      }
    throw new ReferenceError(`cannot assign ${n}`);
  }
}
class Return {
  constructor(readonly value: Val) {}
}
const fmt = (v: Val): string =>
  Array.isArray(v)
    ? `[${v.map(fmt).join(", ")}]`
    : v instanceof Closure
      ? `<fn/${v.params.length}>`
      : typeof v === "function"
        ? "<native>"
        : v === null
          ? "nil"
          : String(v);
const out: string[] = [];
const OPS: Record<string, (a: any, b: any) => Val> = {
  "+": (a, b) => (Array.isArray(a) ? [...a, ...(Array.isArray(b) ? b : [b])] : a + b),
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
};
function ev(e: Expr, env: Env): Val {
  switch (e[0]) {
    case "num":
    case "str":
    case "bool":
      return e[1];
    case "nil":
      return null;
    case "var":
      return env.get(e[1]);
    case "set":
      return env.set(e[1], ev(e[2], env));
    case "list":
      return e[1].map((x) => ev(x, env));
    case "idx": {
      const l = ev(e[1], env),
        i = ev(e[2], env);
      if (!Array.isArray(l) || typeof i !== "number") throw new TypeError("not indexable");
      return l.at(i) ?? null;
    }
    case "fn":
      return new Closure(e[1], e[2], env);
    case "un": {
      const v = ev(e[2], env);
      return e[1] === "-" ? -(v as number) : !v;
    }
    case "bin": {
      const [, op, l, r] = e;
      if (op === "&&") return ev(l, env) && ev(r, env);
      if (op === "||") return ev(l, env) || ev(r, env);
      return OPS[op]!(ev(l, env), ev(r, env));
    }
    case "call": {
      const f = ev(e[1], env),
        args = e[2].map((a) => ev(a, env));
      if (typeof f === "function") return f(...args);
      if (!(f instanceof Closure)) throw new TypeError(`${fmt(f)} is not callable`);
      const inner = new Env(f.env);
      f.params.forEach((p, i) => inner.def(p, args[i] ?? null));
      try {
        run(f.body, inner);
      } catch (r) {
        if (r instanceof Return) return r.value;
        throw r;
      }
      return null;
    }
  }
}
function run(ss: Stmt[], env: Env): void {
  for (const s of ss)
    switch (s[0]) {
      case "expr":
        ev(s[1], env);
        break;
      case "let":
        env.def(s[1], ev(s[2], env));
        break;
      case "print":
        out.push(s[1].map((x) => fmt(ev(x, env))).join(" "));
        break;
      case "if":
        run(ev(s[1], env) ? s[2] : s[3], new Env(env));
        break;
      case "while":
        while (ev(s[1], env)) run(s[2], new Env(env));
        break;
      case "return":
        throw new Return(s[1] ? ev(s[1], env) : null);
    }
}
const globals = () =>
  new Env()
    .def("len", (x) => (x as Val[] | string).length)
    .def("map", (f, l) =>
      (l as Val[]).map((x) =>
        ev(["call", ["var", "f"], [["var", "x"]]], new Env().def("f", f!).def("x", x)),
      ),
    )
    .def("str", (x) => fmt(x!));
const exec = (src: string) => {
  out.length = 0;
  try {
    run(new Parser(src).program(), globals());
  } catch (e) {
    out.push(e instanceof Error ? `${e.name}: ${e.message}` : "thrown " + e);
  }
  return out.join("\n");
};
console.log(
  exec(
    'let fib = fn(n) { if n < 2 { return n; } return fib(n-1) + fib(n-2); }; print fib(18), "done"; let i = 0; let acc = []; while i < 5 { acc = acc + i * i; i = i + 1; } print acc, acc[-1], len(acc), map(fn(x){ return x * 2; }, acc); let mk = fn() { let c = 0; return fn() { c = c + 1; return c; }; }; let a = mk(); a(); print a(), mk()(), fib, len, nil, !true || 1 == 1;',
  ),
);
console.log(exec("print x;"));
console.log(exec("let = 3;"));
console.log(exec("print 1(2);"));
console.log(exec('if false { print 1; } else if 2 > 1 { print "two"; } else { print 3; } y = 2;'));
function bf(code: string, input = ""): string {
  const jump: Record<number, number> = {};
  [...code].reduce<number[]>((st, c, i) => {
    if (c === "[") st.push(i);
    else if (c === "]") {
      const j = st.pop();
      if (j === undefined) throw new Error("unbalanced");
      jump[i] = j;
      jump[j] = i;
    }
    return st;
  }, []);
  const tape = new Uint8Array(300);
  let o = "",
    ip = 0,
    p = 0,
    inp = 0;
  for (; ip < code.length; ip++)
    switch (code[ip]) {
      case ">":
        p++;
        break;
      case "<":
        p--;
        break;
      case "+":
        tape[p]!++;
        break;
      case "-":
        tape[p]!--;
        break;
      case ".":
        o += String.fromCharCode(tape[p]!);
        break;
      case ",":
        tape[p] = input.charCodeAt(inp++) || 0;
        break;
      case "[":
        if (!tape[p]) ip = jump[ip]!;
        break;
      case "]":
        if (tape[p]) ip = jump[ip]!;
    }
  return o;
}
console.log(
  bf(
    "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.",
  ),
  bf(",[.,]", "echo"),
);
type Sx = number | string | Sx[];
const readS = (s: string): Sx[] => {
  const ts = s.match(/[()']|[^\s()']+/g) ?? [];
  let i = 0;
  const one = (): Sx => {
    const t = ts[i++];
    if (t === "(") {
      const l: Sx[] = [];
      while (ts[i] !== ")") {
        if (i >= ts.length) throw new SyntaxError("eof");
        l.push(one());
      }
      i++;
      return l;
    }
    if (t === "'") return ["quote", one()];
    const n = Number(t);
    return isNaN(n) ? t! : n;
  };
  const all: Sx[] = [];
  while (i < ts.length) all.push(one());
  return all;
};
type LFn = (...a: any[]) => any;
const lenv: Record<string, any> = {
  "+": (...a: number[]) => a.reduce((x, y) => x + y, 0),
  "*": (...a: number[]) => a.reduce((x, y) => x * y, 1),
  "-": (a: number, b?: number) => (b === undefined ? -a : a - b),
  "<": (a: number, b: number) => a < b,
  "=": (a: unknown, b: unknown) => a === b,
  car: (l: Sx[]) => l[0],
  cdr: (l: Sx[]) => l.slice(1),
  cons: (a: Sx, l: Sx[]) => [a, ...l],
  list: (...a: Sx[]) => a,
  "null?": (l: Sx[]) => l.length === 0,
};
const macros: Record<string, (...a: Sx[]) => Sx> = {
  unless: (c, ...b) => ["if", c!, [], ["begin", ...b]],
  let1: (n, v, b) => [["lambda", [n!], b!], v!],
};
function le(x: Sx, env: Record<string, any>): any {
  for (;;) {
    if (typeof x === "string") {
      if (!(x in env)) throw new ReferenceError(x);
      return env[x];
    }
    if (typeof x === "number") return x;
    const [op, ...a] = x;
    if (typeof op === "string" && macros[op]) {
      x = macros[op]!(...a);
      continue;
    }
    switch (op) {
      case "quote":
        return a[0];
      case "if":
        x = le(a[0]!, env) ? a[1]! : (a[2] ?? []);
        if (Array.isArray(x) && !x.length) return [];
        continue;
      case "define":
        if (Array.isArray(a[0])) {
          const [n, ...ps] = a[0] as string[];
          env[n!] = le(["lambda", ps, ...a.slice(1)], env);
        } else env[a[0] as string] = le(a[1]!, env);
        return;
      case "begin":
        a.slice(0, -1).forEach((e) => le(e, env));
        x = a.at(-1)!;
        continue;
      case "lambda": {
        const [ps, ...body] = a as [string[], ...Sx[]];
        return (...args: any[]) => {
          const e = Object.create(null);
          Object.assign(e, env);
          ps.forEach((p, i) => (e[p] = args[i]));
          return le(["begin", ...body], new Map([[1, Object.assign(e, {})]]).get(1)!);
        };
      }
      default: {
        const f: LFn = le(op!, env);
        return f(...a.map((e) => le(e, env)));
      }
    }
  }
}
console.log(
  readS("(a '(1 2) b)"),
  readS(
    "(define (sq x) (* x x)) (sq 12) (let1 y 5 (+ y 1)) (unless (< 2 1) (list 1 (cons 2 (quote (3)))))",
  ).map((x) => le(x, lenv)),
);

// expect: 2584 done
// expect: [0, 1, 4, 9, 16] 16 5 [0, 2, 8, 18, 32]
// expect: 2 1 <fn/1> <native> nil true
// expect: ReferenceError: x is not defined
// expect: SyntaxError: expected name
// expect: TypeError: 1 is not callable
// expect: two
// expect: ReferenceError: cannot assign y
// expect: Hello World! echo
// expect: [ [ 'a', [ 'quote', [Array] ], 'b' ] ] [ undefined, 144, 6, [ 1, [ 2, 3 ] ] ]
