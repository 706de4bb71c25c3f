// Mini Lisp
type Atom = string | number | boolean | null;
type Sexp = Atom | Sexp[] | Lambda | Builtin;
interface Lambda { kind: "lambda"; params: string[]; rest?: string; body: Sexp[]; env: Env }
type Builtin = (...args: Sexp[]) => Sexp;
class Env {
  private vars: Record<string, Sexp> = Object.create(null);
  constructor(private outer?: Env) {}
  lookup(n: string): Sexp {
    for (let e: Env | undefined = this; e; e = e.outer) if (n in e.vars) return e.vars[n]!;
    throw new ReferenceError(`unbound: ${n}`);
  }
  define(n: string, v: Sexp) { this.vars[n] = v; return v; }
  assign(n: string, v: Sexp): Sexp {
    if (n in this.vars) return (this.vars[n] = v);
    if (!this.outer) throw new ReferenceError(`cannot set!: ${n}`);
    return this.outer.assign(n, v);
  }
}
function* tokenize(src: string): Generator<string> {
  const re = /\s*(?:;[^\n]*\n\s*)*([()']|"(?:\\.|[^"])*"|[^\s()']+)/g;
  for (const m of src.matchAll(re)) if (m[1]) yield m[1];
}
function read(tokens: Iterator<string>): Sexp {
  const { value: t, done } = tokens.next();
  if (done) throw new SyntaxError("unexpected end");
  if (t === "(") {
    const list: Sexp[] = [];
    for (let x = readUntil(tokens); x !== END; x = readUntil(tokens)) list.push(x as Sexp);
    return list;
  }
  if (t === ")") throw new SyntaxError("unexpected )");
  if (t === "'") return ["quote", read(tokens)];
  return atom(t);
}
const END = { end: true };
function readUntil(tokens: Iterator<string>): Sexp | typeof END {
  const n = tokens.next();
  if (n.done) throw new SyntaxError("missing )");
  if (n.value === ")") return END;
  if (n.value === "(" ) { const list: Sexp[] = []; for (let x = readUntil(tokens); x !== END; x = readUntil(tokens)) list.push(x as Sexp); return list; }
  if (n.value === "'") return ["quote", read(tokens)];
  return atom(n.value);
}
function atom(t: string): Atom {
  if (t === "#t") return true;
  if (t === "#f") return false;
  if (t === "nil") return null;
  if (t.startsWith('"')) return "\0" + JSON.parse(t);
  const n = Number(t);
  return Number.isNaN(n) ? t : n;
}
function isLambda(x: Sexp): x is Lambda { return typeof x === "object" && x !== null && !Array.isArray(x); }
function show(x: Sexp): string {
  if (Array.isArray(x)) return `(${x.map(show).join(" ")})`;
  switch (typeof x) {
    case "string": return x.startsWith("\0") ? JSON.stringify(x.slice(1)) : x;
    case "number": return String(x);
    case "boolean": return x ? "#t" : "#f";
    case "function": return `#<builtin ${x.name}>`;
    default: return x === null ? "nil" : `#<lambda (${x.params.join(" ")})>`;
  }
}
const num = (x: Sexp): number => { if (typeof x !== "number") throw new TypeError(`not a number: ${show(x)}`); return x; };
const globals = new Env();
const prims: Record<string, Builtin> = {
  "+": (...a) => a.map(num).reduce((x, y) => x + y, 0),
  "*": (...a) => a.map(num).reduce((x, y) => x * y, 1),
  "-": (x, ...r) => (r.length ? r.reduce<number>((a, b) => a - num(b), num(x!)) : -num(x!)),
  "/": (a, b) => num(a!) / num(b!),
  "<": (a, b) => num(a!) < num(b!),
  "=": (a, b) => a === b,
  car: (l) => (l as Sexp[])[0] ?? null,
  cdr: (l) => (l as Sexp[]).slice(1),
  cons: (a, d) => [a!, ...((d as Sexp[] | null) ?? [])],
  list: (...a) => a,
  "null?": (x) => x === null || (Array.isArray(x) && x.length === 0),
  display: (x) => { console.log(show(x!)); return null; },
};
for (const [k, v] of Object.entries(prims)) globals.define(k, v);
function evaluate(x: Sexp, env: Env): Sexp {
  for (;;) {
    if (typeof x === "string") return x.startsWith("\0") ? x : env.lookup(x);
    if (!Array.isArray(x)) return x;
    const [head, ...args] = x;
    switch (head) {
      case undefined: return null;
      case "quote": return args[0]!;
      case "if": { const [c, t, e] = args; x = evaluate(c!, env) !== false ? t! : e ?? null; continue; }
      case "define": {
        const [target, ...body] = args;
        if (Array.isArray(target)) { const [name, ...params] = target as string[]; return env.define(name!, makeLambda(params, body, env)); }
        return env.define(target as string, evaluate(body[0]!, env));
      }
      case "set!": return env.assign(args[0] as string, evaluate(args[1]!, env));
      case "lambda": { const [params, ...body] = args; return makeLambda(params as string[], body, env); }
      case "let": {
        const inner = new Env(env);
        for (const b of args[0] as [string, Sexp][]) inner.define(b[0], evaluate(b[1], env));
        for (const b of args.slice(1, -1)) evaluate(b, inner);
        x = args.at(-1)!; env = inner; continue;
      }
      case "begin": for (const a of args.slice(0, -1)) evaluate(a, env); x = args[args.length - 1]!; continue;
    }
    const f = evaluate(head, env);
    const vals = args.map((a) => evaluate(a, env));
    if (typeof f === "function") return f(...vals);
    if (isLambda(f)) {
      const inner = new Env(f.env);
      f.params.forEach((p, i) => inner.define(p, vals[i] ?? null));
      if (f.rest !== undefined) inner.define(f.rest, vals.slice(f.params.length));
      for (const b of f.body.slice(0, -1)) evaluate(b, inner);
      x = f.body[f.body.length - 1]!; env = inner; continue;
    }
    throw new TypeError(`not callable: ${show(f)}`);
  }
}
function makeLambda(params: string[], body: Sexp[], env: Env): Lambda {
  const dot = params.indexOf(".");
  return dot < 0 ? { kind: "lambda", params, body, env } : { kind: "lambda", params: params.slice(0, dot), rest: params[dot + 1], body, env };
}
const program = `
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) ; factorial
(display (fact 20))
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(display (map (lambda (x) (* x x)) '(1 2 3 4)))
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(display (loop 20000 0))
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(counter) (counter)
(display (counter))
(define (f a . rest) (list a rest))
(display (f 1 2 3)) (display "hi \\"there\\"") (display map) (display car) (display '(a (b . c) #t nil))
`;
const toks = tokenize(program);
for (;;) { try { evaluate(read(toks), globals); } catch (e) { if (e instanceof SyntaxError) { console.log(e.message); break; } throw e; } }
for (const bad of ["(undefined-fn 1)", "(1 2)", "(+ 1 'a)", "(set! zz 1)", ")", "(("]) {
  try { console.log(show(evaluate(read(tokenize(bad)), globals))); } catch (e) { console.log(`${(e as Error).constructor.name}: ${(e as Error).message}`); }
}
// expect: 2432902008176640000
// expect: (1 4 9 16)
// expect: 200010000
// expect: 3
// expect: (1 (2 3))
// expect: "hi \"there\""
// expect: #<lambda (f l)>
// expect: #<builtin car>
// expect: (a (b . c) #t nil)
// expect: unexpected end
// expect: ReferenceError: unbound: undefined-fn
// expect: TypeError: not callable: 1
// expect: TypeError: not a number: a
// expect: ReferenceError: cannot set!: zz
// expect: SyntaxError: unexpected )
// expect: SyntaxError: missing )
