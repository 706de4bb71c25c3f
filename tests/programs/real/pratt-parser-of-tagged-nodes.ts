// A small language of expressions: a Pratt parser whose tables are methods, and an evaluator over one union of nodes.
const KEYWORDS = { fn: "FUNCTION", let: "LET", true: "TRUE", false: "FALSE", if: "IF", else: "ELSE", return: "RETURN" } as const;
type Keyword = (typeof KEYWORDS)[keyof typeof KEYWORDS];
type TokenKind =
  | Keyword
  | "IDENT"
  | "INT"
  | "STRING"
  | "EOF"
  | "ILLEGAL"
  | "="
  | "+"
  | "-"
  | "!"
  | "*"
  | "/"
  | "<"
  | ">"
  | "=="
  | "!="
  | ","
  | ";"
  | ":"
  | "("
  | ")"
  | "{"
  | "}"
  | "["
  | "]";
interface Token {
  kind: TokenKind;
  text: string;
}
const lookup = (id: string): TokenKind => (id in KEYWORDS ? KEYWORDS[id as keyof typeof KEYWORDS] : "IDENT");
function* lex(src: string): Generator<Token, Token> {
  let i = 0;
  while (i < src.length) {
    const c = src[i];
    if (/\s/.test(c)) {
      i++;
      continue;
    }
    let m: RegExpExecArray | null;
    const rest = src.slice(i);
    if ((m = /^[A-Za-z_]\w*/.exec(rest))) {
      yield { kind: lookup(m[0]), text: m[0] };
    } else if ((m = /^\d+/.exec(rest))) yield { kind: "INT", text: m[0] };
    else if ((m = /^"([^"]*)"/.exec(rest))) yield { kind: "STRING", text: m[1] };
    else if ((m = /^(==|!=|[-=+!*\/<>,;:(){}\[\]])/.exec(rest))) yield { kind: m[0] as TokenKind, text: m[0] };
    else {
      yield { kind: "ILLEGAL", text: c };
      i++;
      continue;
    }
    i += m[0].length;
  }
  return { kind: "EOF", text: "" };
}
type Node =
  | { type: "Program" | "Block"; body: Node[] }
  | { type: "Let"; name: string; value: Node }
  | { type: "Return"; value: Node }
  | { type: "ExprStmt"; expr: Node }
  | { type: "Int"; value: number }
  | { type: "Str"; value: string }
  | { type: "Bool"; value: boolean }
  | { type: "Ident"; name: string }
  | { type: "Prefix"; op: string; right: Node }
  | { type: "Infix"; op: string; left: Node; right: Node }
  | { type: "If"; cond: Node; then: Node; else?: Node }
  | { type: "Fn"; params: string[]; body: Node; name?: string }
  | { type: "Call"; fn: Node; args: Node[] }
  | { type: "Array"; items: Node[] }
  | { type: "Hash"; pairs: [Node, Node][] }
  | { type: "Index"; left: Node; index: Node };
type NodeOf<T extends Node["type"]> = Extract<Node, { type: T }>;
enum Prec {
  LOWEST = 1,
  EQUALS,
  LESSGREATER,
  SUM,
  PRODUCT,
  PREFIX,
  CALL,
  INDEX,
}
const precedences: Partial<Record<TokenKind, Prec>> = {
  "==": Prec.EQUALS,
  "!=": Prec.EQUALS,
  "<": Prec.LESSGREATER,
  ">": Prec.LESSGREATER,
  "+": Prec.SUM,
  "-": Prec.SUM,
  "*": Prec.PRODUCT,
  "/": Prec.PRODUCT,
  "(": Prec.CALL,
  "[": Prec.INDEX,
};
class Parser {
  errors: string[] = [];
  private cur!: Token;
  private peek!: Token;
  private stream: Iterator<Token, Token>;
  private prefix: { [k in TokenKind]?: () => Node | null } = {};
  private infix: Partial<Record<TokenKind, (l: Node) => Node | null>> = {};
  constructor(src: string) {
    this.stream = lex(src);
    this.next();
    this.next();
    this.prefix.IDENT = () => ({ type: "Ident", name: this.cur.text });
    this.prefix.INT = () => ({ type: "Int", value: parseInt(this.cur.text) });
    this.prefix.STRING = () => ({ type: "Str", value: this.cur.text });
    for (const k of ["TRUE", "FALSE"] as const) this.prefix[k] = () => ({ type: "Bool", value: k === "TRUE" });
    for (const op of ["!", "-"] as const)
      this.prefix[op] = () => {
        this.next();
        const right = this.expression(Prec.PREFIX);
        return right && { type: "Prefix", op, right };
      };
    this.prefix["("] = () => {
      this.next();
      const e = this.expression();
      return this.expect(")") ? e : null;
    };
    this.prefix.IF = this.parseIf;
    this.prefix.FUNCTION = this.parseFn.bind(this);
    this.prefix["["] = () => ({ type: "Array", items: this.list("]") });
    this.prefix["{"] = () => {
      const pairs: [Node, Node][] = [];
      while (this.peek.kind !== "}") {
        this.next();
        const k = this.expression();
        if (!this.expect(":")) return null;
        this.next();
        const v = this.expression();
        if (!k || !v) return null;
        pairs.push([k, v]);
        if (!this.at("}") && !this.expect(",")) return null;
      }
      this.next();
      return { type: "Hash", pairs };
    };
    (["+", "-", "*", "/", "<", ">", "==", "!="] as TokenKind[]).forEach((op) => {
      this.infix[op] = (left) => {
        const p = this.prec(this.cur);
        this.next();
        const right = this.expression(p);
        return right ? { type: "Infix", op, left, right } : null;
      };
    });
    this.infix["("] = (fn) => ({ type: "Call", fn, args: this.list(")") });
    this.infix["["] = (left) => {
      this.next();
      const index = this.expression();
      return index && this.expect("]") ? { type: "Index", left, index } : null;
    };
  }
  private next() {
    this.cur = this.peek;
    this.peek = this.stream.next().value ?? { kind: "EOF", text: "" };
  }
  private at(k: TokenKind) {
    return this.peek.kind === k;
  }
  private expect(k: TokenKind) {
    if (this.peek.kind === k) {
      this.next();
      return true;
    }
    this.errors.push(`expected next token to be ${k}, got ${this.peek.kind} instead`);
    return false;
  }
  private prec = (t: Token): Prec => precedences[t.kind] ?? Prec.LOWEST;
  private parseIf = (): Node | null => {
    if (!this.expect("(")) return null;
    this.next();
    const cond = this.expression();
    if (!cond || !this.expect(")") || !this.expect("{")) return null;
    const then = this.block();
    if (this.peek.kind === "ELSE") {
      this.next();
      if (!this.expect("{")) return null;
      return { type: "If", cond, then, else: this.block() };
    }
    return { type: "If", cond, then };
  };
  private parseFn(): Node | null {
    if (!this.expect("(")) return null;
    const params: string[] = [];
    while (this.peek.kind !== ")") {
      if (!this.expect("IDENT")) return null;
      params.push(this.cur.text);
      if (this.peek.kind === ",") this.next();
    }
    this.next();
    return this.expect("{") ? { type: "Fn", params, body: this.block() } : null;
  }
  private list(end: TokenKind): Node[] {
    const out: Node[] = [];
    if (this.peek.kind === end) {
      this.next();
      return out;
    }
    do {
      this.next();
      const e = this.expression();
      if (e) out.push(e);
    } while (this.peek.kind === "," && (this.next(), true));
    this.expect(end);
    return out;
  }
  private block(): NodeOf<"Block" | "Program"> {
    const body: Node[] = [];
    this.next();
    while (this.cur.kind !== "}" && this.cur.kind !== "EOF") {
      const s = this.statement();
      if (s) body.push(s);
      this.next();
    }
    return { type: "Block", body };
  }
  private statement(): Node | null {
    switch (this.cur.kind) {
      case "LET": {
        if (!this.expect("IDENT")) return null;
        const name = this.cur.text;
        if (!this.expect("=")) return null;
        this.next();
        const value = this.expression();
        if (this.peek.kind === ";") this.next();
        if (value?.type === "Fn") value.name = name;
        return value && { type: "Let", name, value };
      }
      case "RETURN": {
        this.next();
        const value = this.expression();
        if (this.peek.kind === ";") this.next();
        return value && { type: "Return", value };
      }
      default: {
        const expr = this.expression();
        if (this.peek.kind === ";") this.next();
        return expr && { type: "ExprStmt", expr };
      }
    }
  }
  private expression(p: Prec = Prec.LOWEST): Node | null {
    const f = this.prefix[this.cur.kind];
    if (!f) {
      this.errors.push(`no prefix parse function for ${this.cur.kind} found`);
      return null;
    }
    let left = f();
    while (left && this.peek.kind !== ";" && p < this.prec(this.peek)) {
      const g = this.infix[this.peek.kind];
      if (!g) return left;
      this.next();
      left = g(left);
    }
    return left;
  }
  program(): NodeOf<"Program" | "Block"> {
    const body: Node[] = [];
    for (; this.cur.kind !== "EOF"; this.next()) {
      const s = this.statement();
      if (s) body.push(s);
    }
    return { type: "Program", body };
  }
}
type Obj =
  | { t: "int"; v: number }
  | { t: "bool"; v: boolean }
  | { t: "str"; v: string }
  | { t: "null" }
  | { t: "arr"; v: Obj[] }
  | { t: "hash"; v: Map<string, { key: Obj; value: Obj }> }
  | { t: "fn"; params: string[]; body: Node; env: Env; name?: string }
  | { t: "builtin"; f: (...a: Obj[]) => Obj }
  | { t: "ret"; v: Obj }
  | { t: "err"; msg: string };
class Env {
  private store: { [k: string]: Obj } = Object.create(null);
  constructor(private outer?: Env) {}
  get(n: string): Obj | undefined {
    return this.store[n] ?? this.outer?.get(n);
  }
  set(n: string, o: Obj) {
    return (this.store[n] = o);
  }
}
const NULL: Obj = { t: "null" },
  TRUE: Obj = { t: "bool", v: true },
  FALSE: Obj = { t: "bool", v: false };
const bool = (b: boolean) => (b ? TRUE : FALSE);
const err = (msg: string): Obj => ({ t: "err", msg });
const isErr = (o: Obj): o is Extract<Obj, { t: "err" }> => o.t === "err";
const inspect = (o: Obj): string => {
  switch (o.t) {
    case "int":
    case "bool":
      return String(o.v);
    case "str":
      return o.v;
    case "null":
      return "null";
    case "arr":
      return `[${o.v.map(inspect).join(", ")}]`;
    case "hash":
      return `{${[...o.v.values()].map(({ key, value }) => `${inspect(key)}: ${inspect(value)}`).join(", ")}}`;
    case "fn":
      return `fn ${o.name ?? "<anon>"}(${o.params})`;
    case "builtin":
      return "builtin";
    case "ret":
      return inspect(o.v);
    case "err":
      return "ERROR: " + o.msg;
    default:
      const never: never = o;
      throw never;
  }
};
const builtins: Record<string, Obj> = Object.fromEntries(
  Object.entries({
    len: (a: Obj) =>
      a.t === "str" || a.t === "arr" ? ({ t: "int", v: a.v.length } as Obj) : err(`argument to \`len\` not supported, got ${a.t}`),
    push: (a: Obj, x: Obj): Obj => (a.t === "arr" ? { ...a, v: [...a.v, x] } : err("push")),
    rest: (a: Obj): Obj => (a.t === "arr" && a.v.length ? { t: "arr", v: a.v.slice(1) } : NULL),
    first: (a: Obj) => (a.t === "arr" ? a.v[0] : undefined) ?? NULL,
    puts: (...xs: Obj[]) => {
      console.log("puts:", xs.map(inspect).join(" "));
      return NULL;
    },
  }).map(([k, f]) => [k, { t: "builtin", f: f as (...a: Obj[]) => Obj }]),
);
const truthy = (o: Obj) => !(o.t === "null" || (o.t === "bool" && !o.v));
function evalNode(n: Node, env: Env): Obj {
  switch (n.type) {
    case "Program":
    case "Block": {
      let r: Obj = NULL;
      for (const s of n.body) {
        r = evalNode(s, env);
        if (r.t === "ret" || r.t === "err") return n.type === "Program" && r.t === "ret" ? r.v : r;
      }
      return r;
    }
    case "Let": {
      const v = evalNode(n.value, env);
      if (isErr(v)) return v;
      env.set(n.name, v);
      return NULL;
    }
    case "Return": {
      const v = evalNode(n.value, env);
      return isErr(v) ? v : { t: "ret", v };
    }
    case "ExprStmt":
      return evalNode(n.expr, env);
    case "Int":
      return { t: "int", v: n.value };
    case "Str":
      return { t: "str", v: n.value };
    case "Bool":
      return bool(n.value);
    case "Ident":
      return env.get(n.name) ?? builtins[n.name] ?? err(`identifier not found: ${n.name}`);
    case "Prefix": {
      const r = evalNode(n.right, env);
      if (isErr(r)) return r;
      if (n.op === "!") return bool(!truthy(r));
      return r.t === "int" ? { t: "int", v: -r.v } : err(`unknown operator: -${r.t}`);
    }
    case "Infix": {
      const l = evalNode(n.left, env);
      if (isErr(l)) return l;
      const r = evalNode(n.right, env);
      if (isErr(r)) return r;
      if (l.t === "int" && r.t === "int") {
        const { v: a } = l,
          { v: b } = r;
        switch (n.op) {
          case "+":
            return { t: "int", v: a + b };
          case "-":
            return { t: "int", v: a - b };
          case "*":
            return { t: "int", v: a * b };
          case "/":
            return { t: "int", v: Math.trunc(a / b) };
          case "<":
            return bool(a < b);
          case ">":
            return bool(a > b);
          case "==":
            return bool(a === b);
          case "!=":
            return bool(a !== b);
        }
      }
      if (l.t === "str" && r.t === "str" && n.op === "+") return { t: "str", v: l.v + r.v };
      if (n.op === "==") return bool(l === r);
      if (n.op === "!=") return bool(l !== r);
      return err(l.t !== r.t ? `type mismatch: ${l.t} ${n.op} ${r.t}` : `unknown operator: ${l.t} ${n.op} ${r.t}`);
    }
    case "If": {
      const c = evalNode(n.cond, env);
      if (isErr(c)) return c;
      return truthy(c) ? evalNode(n.then, env) : n.else ? evalNode(n.else, env) : NULL;
    }
    case "Fn":
      return { t: "fn", params: n.params, body: n.body, env, ...(n.name && { name: n.name }) };
    case "Call": {
      const f = evalNode(n.fn, env);
      if (isErr(f)) return f;
      const args: Obj[] = [];
      for (const a of n.args) {
        const v = evalNode(a, env);
        if (isErr(v)) return v;
        args.push(v);
      }
      if (f.t === "builtin") return f.f(...args);
      if (f.t !== "fn") return err(`not a function: ${f.t}`);
      const e = new Env(f.env);
      f.params.forEach((p, i) => e.set(p, args[i] ?? NULL));
      const r = evalNode(f.body, e);
      return r.t === "ret" ? r.v : r;
    }
    case "Array":
      return { t: "arr", v: n.items.map((i) => evalNode(i, env)) };
    case "Hash": {
      const m = new Map<string, { key: Obj; value: Obj }>();
      for (const [k, v] of n.pairs) {
        const key = evalNode(k, env);
        if (!("v" in key) || typeof key.v === "object") return err(`unusable as hash key: ${key.t}`);
        m.set(`${key.t}:${key.v}`, { key, value: evalNode(v, env) });
      }
      return { t: "hash", v: m };
    }
    case "Index": {
      const l = evalNode(n.left, env),
        i = evalNode(n.index, env);
      if (l.t === "arr" && i.t === "int") return l.v[i.v] ?? NULL;
      if (l.t === "hash" && "v" in i) return l.v.get(`${i.t}:${i.v}`)?.value ?? NULL;
      return err(`index operator not supported: ${l.t}`);
    }
  }
}
for (const src of [
  "let fib = fn(n) { if (n < 2) { return n; } fib(n - 1) + fib(n - 2) }; fib(15)",
  "let map = fn(a, f) { let it = fn(a, acc) { if (len(a) == 0) { acc } else { it(rest(a), push(acc, f(first(a)))) } }; it(a, []) }; map([1,2,3], fn(x) { x * x })",
  `let h = {"one": 1, 2: "two", true: [1, {}]}; puts(h["one"], h[2], h[true], h[5]); h`,
  `"a" + 1`,
  "-true",
  "foo",
  "len(1)",
  "let adder = fn(x) { fn(y) { x + y } }; adder(2)(40)",
  "if (1 > 2) { 1 }",
  "let x 5; 3 + ;",
  "{[1]: 2}",
  "fn(x, y) { x }",
  "5(1)",
  "!5 == false",
  "[1,2][5]; @",
]) {
  const p = new Parser(src);
  const ast = p.program();
  console.log(p.errors.length ? p.errors : inspect(evalNode(ast, new Env())));
}
console.log(new Parser("let a = if (x) { fn(y) { -y[1] } } else { {1: 2} };").program());
console.dir(new Parser("f(1)[2] + !a").program(), { depth: null });
console.log(Prec, Prec[Prec.SUM], [...lex("a == 1;")]);

// expect: 610
// expect: [1, 4, 9]
// expect: puts: 1 two [1, {}] null
// expect: {one: 1, 2: two, true: [1, {}]}
// expect: ERROR: type mismatch: str + int
// expect: ERROR: unknown operator: -bool
// expect: ERROR: identifier not found: foo
// expect: ERROR: argument to `len` not supported, got int
// expect: 42
// expect: null
// expect: [
// expect:   'expected next token to be =, got INT instead',
// expect:   'no prefix parse function for ; found'
// expect: ]
// expect: ERROR: unusable as hash key: arr
// expect: fn <anon>(x,y)
// expect: ERROR: not a function: int
// expect: true
// expect: [ 'no prefix parse function for ILLEGAL found' ]
// expect: {
// expect:   type: 'Program',
// expect:   body: [ { type: 'Let', name: 'a', value: [Object] } ]
// expect: }
// expect: {
// expect:   type: 'Program',
// expect:   body: [
// expect:     {
// expect:       type: 'ExprStmt',
// expect:       expr: {
// expect:         type: 'Infix',
// expect:         op: '+',
// expect:         left: {
// expect:           type: 'Index',
// expect:           left: {
// expect:             type: 'Call',
// expect:             fn: { type: 'Ident', name: 'f' },
// expect:             args: [ { type: 'Int', value: 1 } ]
// expect:           },
// expect:           index: { type: 'Int', value: 2 }
// expect:         },
// expect:         right: {
// expect:           type: 'Prefix',
// expect:           op: '!',
// expect:           right: { type: 'Ident', name: 'a' }
// expect:         }
// expect:       }
// expect:     }
// expect:   ]
// expect: }
// expect: {
// expect:   '1': 'LOWEST',
// expect:   '2': 'EQUALS',
// expect:   '3': 'LESSGREATER',
// expect:   '4': 'SUM',
// expect:   '5': 'PRODUCT',
// expect:   '6': 'PREFIX',
// expect:   '7': 'CALL',
// expect:   '8': 'INDEX',
// expect:   LOWEST: 1,
// expect:   EQUALS: 2,
// expect:   LESSGREATER: 3,
// expect:   SUM: 4,
// expect:   PRODUCT: 5,
// expect:   PREFIX: 6,
// expect:   CALL: 7,
// expect:   INDEX: 8
// expect: } SUM [
// expect:   { kind: 'IDENT', text: 'a' },
// expect:   { kind: '==', text: '==' },
// expect:   { kind: 'INT', text: '1' },
// expect:   { kind: ';', text: ';' }
// expect: ]
