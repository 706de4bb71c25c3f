// Hindley–Milner type inference for a small functional language with let-polymorphism.
type Expr =
  | { tag: "var"; name: string }
  | { tag: "lit"; value: number | boolean }
  | { tag: "lam"; param: string; body: Expr }
  | { tag: "app"; fn: Expr; arg: Expr }
  | { tag: "let"; name: string; value: Expr; body: Expr; rec?: boolean }
  | { tag: "if"; cond: Expr; then: Expr; else: Expr };

class TypeVar {
  private static count = 0;
  instance: Type | null = null;
  readonly id: number;
  constructor() {
    this.id = TypeVar.count++;
  }
}
class TypeCon {
  readonly args: Type[];
  constructor(
    readonly name: string,
    ...args: Type[]
  ) {
    this.args = args;
  }
}
type Type = TypeVar | TypeCon;
interface Scheme {
  vars: Set<TypeVar>;
  type: Type;
}

class InferenceError extends Error {
  override name = "InferenceError";
}

const NUM = new TypeCon("number"),
  BOOL = new TypeCon("bool");
const arrow = (from: Type, to: Type): Type => new TypeCon("->", from, to);
const list = (of: Type): Type => new TypeCon("list", of);

function prune(t: Type): Type {
  if (t instanceof TypeVar && t.instance) {
    t.instance = prune(t.instance);
    return t.instance;
  }
  return t;
}

function show(t: Type, names = new Map<TypeVar, string>(), nested = false): string {
  t = prune(t);
  if (t instanceof TypeVar) {
    if (!names.has(t)) names.set(t, "'" + String.fromCharCode(97 + names.size));
    return names.get(t)!;
  }
  if (t.name === "->") {
    const text = `${show(t.args[0], names, true)} -> ${show(t.args[1], names)}`;
    return nested ? `(${text})` : text;
  }
  return [...t.args.map((a) => show(a, names, true)), t.name].join(" ");
}

function occurs(v: TypeVar, t: Type): boolean {
  t = prune(t);
  return t === v || (t instanceof TypeCon && t.args.some((a) => occurs(v, a)));
}

function unify(a: Type, b: Type): void {
  a = prune(a);
  b = prune(b);
  if (a instanceof TypeVar) {
    if (a === b) return;
    if (occurs(a, b)) throw new InferenceError(`infinite type ${show(a)} in ${show(b)}`);
    a.instance = b;
  } else if (b instanceof TypeVar) unify(b, a);
  else {
    if (a.name !== b.name || a.args.length !== b.args.length)
      throw new InferenceError(`cannot unify ${show(a)} with ${show(b)}`);
    for (const [i, arg] of a.args.entries()) unify(arg, b.args[i]);
  }
}

class Env {
  private constructor(private readonly map: ReadonlyMap<string, Scheme>) {}
  static of(entries: Record<string, Type>): Env {
    const base = new Env(new Map());
    return new Env(new Map(Object.entries(entries).map(([k, t]) => [k, base.generalize(t)])));
  }
  with(name: string, scheme: Scheme): Env {
    return new Env(new Map([...this.map, [name, scheme]]));
  }
  lookup(name: string): Scheme {
    const found = this.map.get(name);
    if (found === undefined) throw new InferenceError(`unbound ${name}`);
    return found;
  }
  free(): Set<TypeVar> {
    const result = new Set<TypeVar>();
    for (const { vars, type } of this.map.values())
      for (const v of freeIn(type)) if (!vars.has(v)) result.add(v);
    return result;
  }
  generalize(type: Type): Scheme {
    const bound = this.free();
    return { type, vars: new Set([...freeIn(type)].filter((v) => !bound.has(v))) };
  }
}

function freeIn(t: Type, into = new Set<TypeVar>()): Set<TypeVar> {
  t = prune(t);
  if (t instanceof TypeVar) into.add(t);
  else t.args.forEach((a) => freeIn(a, into));
  return into;
}

function instantiate({ vars, type }: Scheme): Type {
  const fresh = new Map([...vars].map((v) => [v, new TypeVar()] as const));
  const copy = (t: Type): Type => {
    t = prune(t);
    return t instanceof TypeVar ? (fresh.get(t) ?? t) : new TypeCon(t.name, ...t.args.map(copy));
  };
  return copy(type);
}

function infer(e: Expr, env: Env): Type {
  switch (e.tag) {
    case "lit":
      return typeof e.value === "number" ? NUM : BOOL;
    case "var":
      return instantiate(env.lookup(e.name));
    case "lam": {
      const param = new TypeVar();
      return arrow(param, infer(e.body, env.with(e.param, { vars: new Set(), type: param })));
    }
    case "app": {
      const result = new TypeVar();
      unify(infer(e.fn, env), arrow(infer(e.arg, env), result));
      return result;
    }
    case "let": {
      let type: Type;
      if (e.rec) {
        type = new TypeVar();
        unify(type, infer(e.value, env.with(e.name, { vars: new Set(), type })));
      } else type = infer(e.value, env);
      return infer(e.body, env.with(e.name, env.generalize(type)));
    }
    case "if": {
      unify(infer(e.cond, env), BOOL);
      const type = infer(e.then, env);
      unify(type, infer(e.else, env));
      return type;
    }
    default: {
      const impossible: never = e;
      throw new Error(`unexpected ${JSON.stringify(impossible)}`);
    }
  }
}

/** Parses `let rec f = fun x -> … in …`, applications by juxtaposition. */
function parse(text: string): Expr {
  const tokens = text.match(/->|[()=]|\d+|\w+/g) ?? [];
  let at = 0;
  const peek = (): string | undefined => tokens[at];
  const expect = (t: string) => {
    if (tokens[at++] !== t) throw new SyntaxError(`expected ${t} at token ${at - 1}`);
  };
  const expr = (): Expr => {
    switch (peek()) {
      case "let": {
        at++;
        const rec = peek() === "rec" && !!++at;
        const name = tokens[at++];
        expect("=");
        const value = expr();
        expect("in");
        return { tag: "let", name, value, body: expr(), ...(rec && { rec }) };
      }
      case "fun": {
        at++;
        const param = tokens[at++];
        expect("->");
        return { tag: "lam", param, body: expr() };
      }
      case "if": {
        at++;
        const cond = expr();
        expect("then");
        const then = expr();
        expect("else");
        return { tag: "if", cond, then, else: expr() };
      }
      default: {
        let fn = atom();
        while (peek() && !/^(\)|in|then|else|=|->)$/.test(peek()!))
          fn = { tag: "app", fn, arg: atom() };
        return fn;
      }
    }
  };
  const atom = (): Expr => {
    const t = tokens[at++];
    if (t === "(") {
      const inner = expr();
      expect(")");
      return inner;
    }
    if (t === undefined) throw new SyntaxError("unexpected end");
    if (/^\d/.test(t)) return { tag: "lit", value: Number(t) };
    if (t === "true" || t === "false") return { tag: "lit", value: t === "true" };
    return { tag: "var", name: t };
  };
  return expr();
}

const a = new TypeVar(),
  b = new TypeVar();
const prelude = Env.of({
  add: arrow(NUM, arrow(NUM, NUM)),
  less: arrow(NUM, arrow(NUM, BOOL)),
  nil: list(a),
  cons: arrow(a, arrow(list(a), list(a))),
  head: arrow(list(a), a),
  tail: arrow(list(a), list(a)),
  empty: arrow(list(b), BOOL),
});
for (const source of [
  "fun x -> x",
  "fun f -> fun g -> fun x -> f (g x)",
  "let id = fun x -> x in if id true then id 1 else id 2",
  "let rec map = fun f -> fun l -> if empty l then nil else cons (f (head l)) (map f (tail l)) in map",
  "let rec fix = fun f -> f (fix f) in fix",
  "fun x -> x x",
  "add 1 true",
  "let f = fun x -> add x 1 in f (f y)",
  "if 1 then",
  "let k = fun x -> fun y -> x in k",
]) {
  try {
    console.log(`${source}\n  : ${show(infer(parse(source), prelude))}`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.log(`${source}\n  ! ${error.name}: ${error.message}`);
  }
}

// expect: fun x -> x
// expect:   : 'a -> 'a
// expect: fun f -> fun g -> fun x -> f (g x)
// expect:   : ('a -> 'b) -> ('c -> 'a) -> 'c -> 'b
// expect: let id = fun x -> x in if id true then id 1 else id 2
// expect:   : number
// expect: let rec map = fun f -> fun l -> if empty l then nil else cons (f (head l)) (map f (tail l)) in map
// expect:   : ('a -> 'b) -> 'a list -> 'b list
// expect: let rec fix = fun f -> f (fix f) in fix
// expect:   : ('a -> 'a) -> 'a
// expect: fun x -> x x
// expect:   ! InferenceError: infinite type 'a in 'a -> 'b
// expect: add 1 true
// expect:   ! InferenceError: cannot unify number with bool
// expect: let f = fun x -> add x 1 in f (f y)
// expect:   ! InferenceError: unbound y
// expect: if 1 then
// expect:   ! SyntaxError: unexpected end
// expect: let k = fun x -> fun y -> x in k
// expect:   : 'a -> 'b -> 'a
