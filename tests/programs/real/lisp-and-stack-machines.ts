// A Lisp/JSON/VM hobbyist: interpreters with discriminated unions, class hierarchies, Map env
type Sexp = number | string | boolean | symbol | null | Sexp[] | Lambda | Prim;
type Prim = (...args: any[]) => any;
class Env extends Map<symbol, Sexp> {
  constructor(
    readonly outer?: Env,
    names: symbol[] = [],
    vals: Sexp[] = [],
  ) {
    super(names.map((n, i) => [n, vals[i]]));
  }
  lookup(s: symbol): Env {
    if (this.has(s)) return this;
    if (!this.outer) throw new ReferenceError(`unbound: ${s.description}`);
    return this.outer.lookup(s);
  }
}
class Lambda {
  constructor(
    readonly params: symbol[],
    readonly rest: symbol | undefined,
    readonly body: Sexp[],
    readonly env: Env,
  ) {}
  toString() {
    return `#<lambda ${this.params.map((p) => p.description).join(" ")}>`;
  }
}
const sym = Symbol.for;
const read = (src: string): Sexp[] => {
  const toks = src.match(/;.*|"(?:\\.|[^"])*"|[()']|[^\s()']+/g)!.filter((t) => t[0] !== ";");
  const one = (): Sexp => {
    const t = toks.shift();
    switch (t) {
      case undefined:
        throw new SyntaxError("eof");
      case "(": {
        const l: Sexp[] = [];
        while (toks[0] !== ")") {
          if (!toks.length) throw new SyntaxError("eof in list");
          l.push(one());
        }
        toks.shift();
        return l;
      }
      case ")":
        throw new SyntaxError("unexpected )");
      case "'":
        return [sym("quote"), one()];
      case "#t":
      case "#f":
        return t === "#t";
      case "nil":
        return null;
      default:
        return t[0] === '"' ? (JSON.parse(t) as string) : isNaN(+t) ? sym(t) : +t;
    }
  };
  const out: Sexp[] = [];
  while (toks.length) out.push(one());
  return out;
};
const show = (x: Sexp): string =>
  Array.isArray(x)
    ? `(${x.map(show).join(" ")})`
    : typeof x === "symbol"
      ? x.description!
      : typeof x === "string"
        ? JSON.stringify(x)
        : typeof x === "boolean"
          ? x
            ? "#t"
            : "#f"
          : x === null
            ? "nil"
            : typeof x === "function"
              ? `#<prim ${x.name}>`
              : String(x);
const G = new Env();
const prims: Record<string, Prim> = {
  "+": (...a: number[]) => a.reduce((x, y) => x + y, 0),
  "*": (...a: number[]) => a.reduce((x, y) => x * y, 1),
  "-": (a: number, ...r: number[]) => (r.length ? r.reduce((x, y) => x - y, a) : -a),
  "<": (a, b) => a < b,
  "=": (a, b) => a === b,
  car: ([h]: Sexp[]) => h,
  cdr: ([, ...t]: Sexp[]) => t,
  cons: (h: Sexp, t: Sexp[] | null) => [h, ...(t ?? [])],
  list: (...a: Sexp[]) => a,
  "null?": (x: Sexp) => x === null || (Array.isArray(x) && x.length === 0),
  display: (...xs: Sexp[]) => {
    console.log(...xs.map((x) => (typeof x === "string" ? x : show(x))));
    return null;
  },
  "string-append": (...s: string[]) => s.join(""),
  apply: (f: Sexp, xs: Sexp[]) => apply(f, xs),
};
for (const [k, v] of Object.entries(prims)) G.set(sym(k), v);
function apply(f: Sexp, args: Sexp[]): Sexp {
  if (typeof f === "function") return f(...args) as Sexp;
  if (!(f instanceof Lambda)) throw new TypeError(`not a function: ${show(f)}`);
  const e = bind(f, args);
  return f.body.reduce<Sexp>((_, b) => evaluate(b, e), null);
}
function bind(f: Lambda, args: Sexp[]) {
  if (f.rest ? args.length < f.params.length : args.length !== f.params.length)
    throw new Error(`arity ${args.length} for ${f}`);
  const e = new Env(f.env, f.params, args);
  if (f.rest) e.set(f.rest, args.slice(f.params.length));
  return e;
}
const specials = new Map<symbol, (x: Sexp[], e: Env) => Sexp>([
  [sym("quote"), ([, x]) => x],
  [
    sym("define"),
    ([, n, ...r], e) => {
      if (Array.isArray(n)) {
        const [name, ...ps] = n as symbol[];
        e.set(name, mkLambda(ps, r, e));
        return name;
      }
      e.set(n as symbol, evaluate(r[0], e));
      return n;
    },
  ],
  [
    sym("set!"),
    ([, n, v], e) => {
      const val = evaluate(v, e);
      e.lookup(n as symbol).set(n as symbol, val);
      return val;
    },
  ],
  [sym("lambda"), ([, ps, ...b], e) => mkLambda(ps as symbol[], b, e)],
  [
    sym("let"),
    ([, bs, ...b], e) =>
      evaluate(
        [
          [sym("lambda"), (bs as Sexp[][]).map(([n]) => n), ...b],
          ...(bs as Sexp[][]).map(([, v]) => v),
        ],
        e,
      ),
  ],
  [sym("begin"), ([, ...b], e) => b.map((x) => evaluate(x, e)).at(-1) ?? null],
  [
    sym("and"),
    ([, ...xs], e) => {
      let v: Sexp = true;
      for (const x of xs) if ((v = evaluate(x, e)) === false) break;
      return v;
    },
  ],
]);
const mkLambda = (ps: symbol[], body: Sexp[], e: Env) => {
  const dot = ps.indexOf(sym("."));
  return new Lambda(dot < 0 ? ps : ps.slice(0, dot), dot < 0 ? undefined : ps[dot + 1], body, e);
};
function evaluate(x: Sexp, e: Env): Sexp {
  for (;;) {
    if (typeof x === "symbol") return e.lookup(x).get(x)!;
    if (!Array.isArray(x) || x.length === 0) return x;
    const [h, ...args] = x;
    if (h === sym("if")) {
      const [c, t, f = null] = args;
      x = evaluate(c, e) !== false ? t : f;
      continue;
    }
    if (h === sym("cond")) {
      const hit = (args as Sexp[][]).find(([c]) => c === sym("else") || evaluate(c, e) !== false);
      if (!hit) return null;
      x = hit[1];
      continue;
    }
    if (typeof h === "symbol" && specials.has(h)) return specials.get(h)!(x, e);
    const f = evaluate(h, e),
      vals = args.map((a) => evaluate(a, e));
    if (f instanceof Lambda) {
      e = bind(f, vals);
      for (const b of f.body.slice(0, -1)) evaluate(b, e);
      x = f.body[f.body.length - 1];
      continue;
    }
    return apply(f, vals);
  }
}
const run = (src: string) => {
  for (const s of read(src))
    try {
      console.log("=>", show(evaluate(s, G)));
    } catch (err) {
      const { name, message } = err as Error;
      console.log(`!! ${name}: ${message}`);
    }
};
run(`(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20)
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs))))) (map (lambda (x) (* x x)) '(1 2 3))
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n))) (counter) (counter)
(define (loop i acc) (cond ((= i 0) acc) (else (loop (- i 1) (+ acc i))))) (loop 10000 0)
(display "hi" 'there (list 1 "two" #t nil)) ((lambda (a . rest) rest) 1 2 3) (and 1 #f 2) (foo) ("notfn" 1) (fact 1 2) (apply + (list 1 2 3)) car fact (string-append "a" "b") (begin 1 2)`);
try {
  read("(a (b)");
} catch (e) {
  console.log(e instanceof SyntaxError, `${e}`);
}
// brainfuck + stack VM
const bf = (p: string, inp = "") => {
  const jump: number[] = [],
    st: number[] = [];
  [...p].forEach((c, i) => {
    if (c === "[") st.push(i);
    else if (c === "]") {
      const j = st.pop()!;
      jump[i] = j;
      jump[j] = i;
    }
  });
  const t = new Uint8Array(300);
  let out = "",
    ptr = 0,
    k = 0;
  for (let i = 0; i < p.length; i++)
    switch (p[i]) {
      case ">":
        ptr++;
        break;
      case "<":
        ptr--;
        break;
      case "+":
        t[ptr]++;
        break;
      case "-":
        t[ptr]--;
        break;
      case ".":
        out += String.fromCharCode(t[ptr]);
        break;
      case ",":
        t[ptr] = inp.charCodeAt(k++);
        break;
      case "[":
        if (!t[ptr]) i = jump[i];
        break;
      case "]":
        if (t[ptr]) i = jump[i];
    }
  return out;
};
console.log(
  bf(
    "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.",
  ),
  bf(",[.,]", "echo\0"),
);
type Expr =
  | { t: "num"; v: number }
  | { t: "bin"; op: "+" | "-" | "*" | "/"; l: Expr; r: Expr }
  | { t: "let"; n: string; v: Expr; in: Expr }
  | { t: "var"; n: string };
const num = (v: number): Expr => ({ t: "num", v }),
  bin =
    (op: "+" | "-" | "*" | "/") =>
    (l: Expr, r: Expr): Expr => ({ t: "bin", op, l, r }),
  [addE, , mulE] = (["+", "-", "*"] as const).map(bin);
type Code = ["push", number] | ["load" | "store", string] | ["op", string];
function* compile(e: Expr): Generator<Code> {
  switch (e.t) {
    case "num":
      yield ["push", e.v];
      break;
    case "bin":
      yield* compile(e.l);
      yield* compile(e.r);
      yield ["op", e.op];
      break;
    case "let":
      yield* compile(e.v);
      yield ["store", e.n];
      yield* compile(e.in);
      break;
    case "var":
      yield ["load", e.n];
  }
}
const exec = (code: Iterable<Code>) => {
  const s: number[] = [],
    vars: Record<string, number> = {};
  for (const c of code) {
    switch (c[0]) {
      case "push":
        s.push(c[1]);
        break;
      case "load":
        s.push(vars[c[1]]);
        break;
      case "store":
        vars[c[1]] = s.pop()!;
        break;
      case "op": {
        const b = s.pop()!,
          a = s.pop()!;
        s.push(
          ({ "+": a + b, "-": a - b, "*": a * b, "/": a / b } as Record<string, number>)[c[1]],
        );
      }
    }
  }
  return s.pop();
};
const ast: Expr = {
  t: "let",
  n: "x",
  v: addE(num(2), num(3)),
  in: mulE({ t: "var", n: "x" }, num(7)),
};
console.log(exec(compile(ast)), [...compile(ast)].map((c) => c.join(" ")).join("; "));

// expect: => fact
// expect: => 2432902008176640000
// expect: => map
// expect: => (1 4 9)
// expect: => counter
// expect: => 1
// expect: => 2
// expect: => loop
// expect: => 50005000
// expect: hi there (1 "two" #t nil)
// expect: => nil
// expect: => (2 3)
// expect: => #f
// expect: !! ReferenceError: unbound: foo
// expect: !! TypeError: not a function: "notfn"
// expect: !! Error: arity 2 for #<lambda n>
// expect: => 6
// expect: => #<prim car>
// expect: => #<lambda n>
// expect: => "ab"
// expect: => 2
// expect: true SyntaxError: eof in list
// expect: Hello World! echo
// expect: 35 push 2; push 3; op +; store x; load x; push 7; op *
