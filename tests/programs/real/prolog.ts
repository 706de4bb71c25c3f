// Prolog: reader with operators, unification with trail, cut, backtracking generators, builtins, lists, findall, negation
type Term = Var | Atom | Int | Struct;
class Var {
  static count = 0;
  ref: Term | null = null;
  readonly id = Var.count++;
  constructor(readonly name = `_G${this.id}`) {}
}
class Atom {
  private static readonly table = new Map<string, Atom>();
  private constructor(readonly name: string) {}
  static of(name: string): Atom {
    let a = this.table.get(name);
    if (!a) this.table.set(name, (a = new Atom(name)));
    return a;
  }
}
class Int {
  constructor(readonly value: number) {}
}
class Struct {
  constructor(
    readonly name: string,
    readonly args: readonly Term[],
  ) {}
  get key() {
    return `${this.name}/${this.args.length}`;
  }
}
const NIL = Atom.of("[]");
const cons = (h: Term, t: Term): Term => new Struct(".", [h, t]);
const list = (items: readonly Term[], tail: Term = NIL): Term =>
  items.reduceRight((t, h) => cons(h, t), tail);
function deref(t: Term): Term {
  while (t instanceof Var && t.ref) t = t.ref;
  return t;
}
function* elements(t: Term): Generator<Term, Term> {
  for (
    t = deref(t);
    t instanceof Struct && t.name === "." && t.args.length === 2;
    t = deref(t.args[1]!)
  )
    yield t.args[0]!;
  return t;
}

type Tok = { type: "atom" | "var" | "int" | "punct" | "end"; text: string };
class Reader implements Iterable<Term> {
  private readonly toks: Tok[];
  private i = 0;
  private vars = new Map<string, Var>();
  private static readonly infix: Readonly<
    Record<string, readonly [priority: number, type: "xfx" | "xfy" | "yfx"]>
  > = {
    ":-": [1200, "xfx"],
    ";": [1100, "xfy"],
    "->": [1050, "xfy"],
    ",": [1000, "xfy"],
    "=": [700, "xfx"],
    "\\=": [700, "xfx"],
    "==": [700, "xfx"],
    is: [700, "xfx"],
    "<": [700, "xfx"],
    ">": [700, "xfx"],
    "=<": [700, "xfx"],
    ">=": [700, "xfx"],
    "=:=": [700, "xfx"],
    "+": [500, "yfx"],
    "-": [500, "yfx"],
    "*": [400, "yfx"],
    "//": [400, "yfx"],
    mod: [400, "yfx"],
  };
  constructor(source: string) {
    this.toks = [
      ...source.matchAll(
        /\s+|%.*|([a-z]\w*|'[^']*'|\[\]|!)|([A-Z_]\w*)|(\d+)|(:-|->|\\\+|\\=|=:=|==|=<|>=|\/\/|[-+*=<>;,()[\]|])|(\.)/g,
      ),
    ].flatMap(([text, a, v, n, p, dot]): Tok[] =>
      a !== undefined
        ? [{ type: "atom", text: a.replace(/^'|'$/g, "") }]
        : v !== undefined
          ? [{ type: "var", text: v }]
          : n !== undefined
            ? [{ type: "int", text: n }]
            : p !== undefined
              ? [{ type: "punct", text: p }]
              : dot !== undefined
                ? [{ type: "end", text }]
                : [],
    );
  }
  private get tok() {
    return this.toks[this.i] ?? { type: "end" as const, text: "<eof>" };
  }
  private eat(text: string): boolean {
    if (this.tok.type !== "end" && this.tok.text === text) {
      this.i++;
      return true;
    }
    return false;
  }
  private need(text: string) {
    if (!this.eat(text)) throw new SyntaxError(`expected ${text} before ${this.tok.text}`);
  }
  get variables(): ReadonlyMap<string, Var> {
    return this.vars;
  }
  *[Symbol.iterator]() {
    while (this.i < this.toks.length) {
      this.vars = new Map();
      const t = this.term(1200);
      if (this.tok.type !== "end") throw new SyntaxError(`unexpected ${this.tok.text}`);
      this.i++;
      yield t;
    }
  }
  term(max: number): Term {
    let left = this.primary(),
      leftPriority = 0;
    for (;;) {
      const op = this.tok.type === "end" ? undefined : Reader.infix[this.tok.text];
      if (!op) return left;
      const [priority, type] = op;
      if (priority > max || leftPriority > (type === "yfx" ? priority : priority - 1)) return left;
      const name = this.tok.text;
      this.i++;
      left = new Struct(name, [left, this.term(type === "xfy" ? priority : priority - 1)]);
      leftPriority = priority;
    }
  }
  private args(): Term[] {
    const out = [this.term(999)];
    while (this.eat(",")) out.push(this.term(999));
    return out;
  }
  private primary(): Term {
    const { type, text } = this.tok;
    this.i++;
    switch (type) {
      case "int":
        return new Int(Number(text));
      case "var": {
        if (text === "_") return new Var();
        let v = this.vars.get(text);
        if (!v) this.vars.set(text, (v = new Var(text)));
        return v;
      }
      case "atom": {
        if (this.eat("(")) {
          const args = this.args();
          this.need(")");
          return new Struct(text, args);
        }
        return Atom.of(text);
      }
      case "punct":
        if (text === "(") {
          const t = this.term(1200);
          this.need(")");
          return t;
        }
        if (text === "[") {
          const items = this.args(),
            tail = this.eat("|") ? this.term(999) : NIL;
          this.need("]");
          return list(items, tail);
        }
        if (text === "-")
          return this.tok.type === "int"
            ? new Int(-Number(this.toks[this.i++]!.text))
            : new Struct("-", [new Int(0), this.term(200)]);
        if (text === "\\+") return new Struct("\\+", [this.term(900)]);
      // falls through
      default:
        throw new SyntaxError(`unexpected ${text}`);
    }
  }
}
function show(t: Term): string {
  t = deref(t);
  if (t instanceof Var) return t.name.startsWith("_G") ? "_" : t.name;
  if (t instanceof Int) return `${t.value}`;
  if (t instanceof Atom) return t.name;
  if (t.name === "." && t.args.length === 2) {
    const items: string[] = [];
    const it = elements(t);
    let r = it.next();
    while (!r.done) {
      items.push(show(r.value));
      r = it.next();
    }
    return `[${items.join(",")}${r.value === NIL ? "" : `|${show(r.value)}`}]`;
  }
  return /^\W/.test(t.name) && t.args.length === 2
    ? `${show(t.args[0]!)}${t.name}${show(t.args[1]!)}`
    : `${t.name}(${t.args.map(show).join(",")})`;
}
class PrologError extends Error {
  override readonly name = "PrologError";
}
type Solve = (goal: Term, depth: number) => Generator<void, boolean | void>;
type Builtin = (
  this: Machine,
  args: readonly Term[],
  depth: number,
) => Generator<void, boolean | void>;
interface Clause {
  head: Term;
  body: Term;
}
class Machine {
  private readonly db = new Map<string, Clause[]>();
  private readonly trail: Var[] = [];
  inferences = 0;
  output = "";
  consult(source: string): this {
    for (const t of new Reader(source)) {
      const c: Clause =
        t instanceof Struct && t.key === ":-/2"
          ? { head: t.args[0]!, body: t.args[1]! }
          : { head: t, body: Atom.of("true") };
      const k = this.keyOf(c.head);
      this.db.has(k) ? this.db.get(k)!.push(c) : this.db.set(k, [c]);
    }
    return this;
  }
  private keyOf(t: Term) {
    t = deref(t);
    if (t instanceof Struct) return t.key;
    if (t instanceof Atom) return `${t.name}/0`;
    throw new PrologError(`not callable: ${show(t)}`);
  }
  private bind(v: Var, t: Term) {
    v.ref = t;
    this.trail.push(v);
  }
  private undo(to: number) {
    while (this.trail.length > to) this.trail.pop()!.ref = null;
  }
  unify(a: Term, b: Term): boolean {
    a = deref(a);
    b = deref(b);
    if (a === b) return true;
    if (a instanceof Var) {
      this.bind(a, b);
      return true;
    }
    if (b instanceof Var) {
      this.bind(b, a);
      return true;
    }
    if (a instanceof Int) return b instanceof Int && a.value === b.value;
    if (
      a instanceof Struct &&
      b instanceof Struct &&
      a.name === b.name &&
      a.args.length === b.args.length
    ) {
      const { args } = b;
      return a.args.every((x, i) => this.unify(x, args[i]!));
    }
    return false;
  }
  private rename(t: Term, map: Map<Var, Var>): Term {
    t = deref(t);
    if (t instanceof Var) {
      let v = map.get(t);
      if (!v) map.set(t, (v = new Var()));
      return v;
    }
    return t instanceof Struct
      ? new Struct(
          t.name,
          t.args.map((a) => this.rename(a, map)),
        )
      : t;
  }
  evaluate(t: Term): number {
    t = deref(t);
    if (t instanceof Int) return t.value;
    if (t instanceof Struct && t.args.length === 2) {
      const [x, y] = t.args.map((a) => this.evaluate(a)) as [number, number];
      switch (t.name) {
        case "+":
          return x + y;
        case "-":
          return x - y;
        case "*":
          return x * y;
        case "//":
          if (y === 0) throw new PrologError("division by zero");
          return Math.trunc(x / y);
        case "mod":
          return ((x % y) + y) % y;
      }
    }
    throw new PrologError(`not a number: ${show(t)}`);
  }
  private static compare = (test: (a: number, b: number) => boolean): Builtin =>
    function* ([a, b]) {
      if (test(this.evaluate(a!), this.evaluate(b!))) yield;
    };
  static readonly builtins: { readonly [key: string]: Builtin } = {
    *"true/0"() {
      yield;
    },
    *"fail/0"() {},
    *"!/0"() {
      yield;
      return true;
    },
    *",/2"([a, b], d) {
      for (const it = this.solve(a!, d); ; ) {
        const r = it.next();
        if (r.done) return r.value;
        const inner = this.solve(b!, d);
        for (;;) {
          const s = inner.next();
          if (s.done) {
            if (s.value) return true;
            break;
          }
          yield;
        }
      }
    },
    *";/2"([a, b], d) {
      const left = deref(a!);
      if (left instanceof Struct && left.key === "->/2") {
        const mark = this.trail.length;
        for (const _ of this.solve(left.args[0]!, d + 1)) {
          return yield* this.solve(left.args[1]!, d);
        }
        this.undo(mark);
        return yield* this.solve(b!, d);
      }
      if (yield* this.solve(a!, d)) return true;
      return yield* this.solve(b!, d);
    },
    *"\\+/1"([a], d) {
      const mark = this.trail.length;
      for (const _ of this.solve(a!, d + 1)) {
        this.undo(mark);
        return;
      }
      yield;
    },
    *"=/2"([a, b]) {
      if (this.unify(a!, b!)) yield;
    },
    *"\\=/2"([a, b]) {
      const mark = this.trail.length,
        same = this.unify(a!, b!);
      this.undo(mark);
      if (!same) yield;
    },
    *"==/2"([a, b]) {
      if (show(a!) === show(b!)) yield;
    },
    *"is/2"([a, b]) {
      if (this.unify(a!, new Int(this.evaluate(b!)))) yield;
    },
    "</2": Machine.compare((a, b) => a < b),
    ">/2": Machine.compare((a, b) => a > b),
    "=</2": Machine.compare((a, b) => a <= b),
    ">=/2": Machine.compare((a, b) => a >= b),
    "=:=/2": Machine.compare((a, b) => a === b),
    *"findall/3"([template, goal, out], d) {
      const found: Term[] = [],
        mark = this.trail.length;
      for (const _ of this.solve(goal!, d + 1)) found.push(this.rename(template!, new Map()));
      this.undo(mark);
      if (this.unify(out!, list(found))) yield;
    },
    *"between/3"([lo, hi, x]) {
      const end = this.evaluate(hi!);
      for (let i = this.evaluate(lo!); i <= end; i++) {
        const mark = this.trail.length;
        if (this.unify(x!, new Int(i))) yield;
        this.undo(mark);
      }
    },
    *"write/1"([a]) {
      this.output += show(a!);
      yield;
    },
    *"nl/0"() {
      this.output += "\n";
      yield;
    },
  };
  *solve(goal: Term, depth = 0): Generator<void, boolean | void> {
    goal = deref(goal);
    if (++this.inferences > 500000) throw new PrologError("too many inferences");
    if (depth > 300) throw new PrologError("too deep");
    const key = this.keyOf(goal),
      args = goal instanceof Struct ? goal.args : [];
    const builtin = Machine.builtins[key];
    const mark = this.trail.length;
    if (builtin) {
      const cut = yield* builtin.call(this, args, depth);
      this.undo(mark);
      return cut;
    }
    const clauses = this.db.get(key);
    if (!clauses) throw new PrologError(`unknown procedure ${key}`);
    for (const c of clauses) {
      const map = new Map<Var, Var>();
      if (
        this.unify(goal, this.rename(c.head, map)) &&
        (yield* this.solve(this.rename(c.body, map), depth + 1))
      ) {
        this.undo(mark);
        return;
      }
      this.undo(mark);
    }
  }
  *query(text: string): Generator<Record<string, string>> {
    const reader = new Reader(text + ".");
    for (const goal of reader) {
      const vars = [...reader.variables];
      for (const _ of this.solve(goal))
        yield Object.fromEntries(
          vars.filter(([n]) => !n.startsWith("_")).map(([n, v]) => [n, show(v)]),
        );
    }
  }
}
const m = new Machine().consult(
  `
parent(tom, bob). parent(tom, liz). parent(bob, ann). parent(bob, pat). parent(pat, jim).
ancestor(X, Y) :- parent(X, Y).
ancestor(X, Y) :- parent(X, Z), ancestor(Z, Y).
append([], L, L). append([H|T], L, [H|R]) :- append(T, L, R).
member(X, [X|_]). member(X, [_|T]) :- member(X, T).
reverse(L, R) :- rev(L, [], R). rev([], A, A). rev([H|T], A, R) :- rev(T, [H|A], R).
length([], 0). length([_|T], N) :- length(T, M), N is M + 1.
max(X, Y, X) :- X >= Y, !. max(_, Y, Y).
fact(0, 1) :- !. fact(N, F) :- M is N - 1, fact(M, G), F is N * G.
select(X, [X|T], T). select(X, [H|T], [H|R]) :- select(X, T, R).
permutation([], []). permutation(L, [H|T]) :- select(H, L, R), permutation(R, T).
safe([]). safe([Q|Qs]) :- no_attack(Q, Qs, 1), safe(Qs).
no_attack(_, [], _). no_attack(Q, [H|T], D) :- Q \\= H, Q - H =\\= D ; fail.
ok(_, [], _). ok(Q, [H|T], D) :- A is H + D, B is H - D, \\+ Q = A, \\+ Q = B, E is D + 1, ok(Q, T, E).
valid([]). valid([Q|Qs]) :- ok(Q, Qs, 1), valid(Qs).
queens(L, Qs) :- permutation(L, Qs), valid(Qs).
sign(X, S) :- ( X > 0 -> S = plus ; X < 0 -> S = minus ; S = zero ).
hello :- write('hello world'), nl, fail. hello :- write(done).
`.replace(/^no_attack.*$|^safe.*$/gm, ""),
);
const show5 = (q: string) => {
  const out: string[] = [];
  try {
    for (const s of m.query(q)) {
      out.push(JSON.stringify(s));
      if (out.length === 5) {
        out.push("...");
        break;
      }
    }
  } catch (e) {
    out.push(String(e));
  }
  console.log(`${q} => ${out.join(" ") || "no"}`);
};
for (const q of [
  "ancestor(tom, X)",
  "ancestor(X, jim), \\+ X = pat",
  "append(X, Y, [1,2])",
  "append([1,2], X, [1,2,3|T])",
  "reverse([a,b,[c]], R), length(R, N)",
  "max(3, 7, M), max(9, 2, K)",
  "fact(10, F)",
  "findall(X-Y, (parent(tom, X), parent(X, Y)), L)",
  "queens([1,2,3,4,5], Q)",
  "sign(-3, A), sign(0, B), sign(4, C)",
  "hello",
  "member(X, [f(Y), Y, 3]), Y = 2",
  "X = f(X1, g(Z), _), X1 = 1",
  "between(1, 20, X), X mod 7 =:= 3",
  "foo(X)",
  "X is a + 1",
  "X is 1 // 0",
  "member(X",
  "fact(-1, X)",
  "3",
])
  show5(q);
console.log(
  JSON.stringify(m.output),
  m.inferences,
  Var.count > 100,
  new Int(3),
  Atom.of("x") === Atom.of("x"),
);
// expect: ancestor(tom, X) => {"X":"bob"} {"X":"liz"} {"X":"ann"} {"X":"pat"} {"X":"jim"} ...
// expect: ancestor(X, jim), \+ X = pat => {"X":"tom"} {"X":"bob"}
// expect: append(X, Y, [1,2]) => {"X":"[]","Y":"[1,2]"} {"X":"[1]","Y":"[2]"} {"X":"[1,2]","Y":"[]"}
// expect: append([1,2], X, [1,2,3|T]) => {"X":"[3|T]","T":"T"}
// expect: reverse([a,b,[c]], R), length(R, N) => {"R":"[[c],b,a]","N":"3"}
// expect: max(3, 7, M), max(9, 2, K) => {"M":"7","K":"9"}
// expect: fact(10, F) => {"F":"3628800"}
// expect: findall(X-Y, (parent(tom, X), parent(X, Y)), L) => {"X":"X","Y":"Y","L":"[bob-ann,bob-pat]"}
// expect: queens([1,2,3,4,5], Q) => {"Q":"[1,3,5,2,4]"} {"Q":"[1,4,2,5,3]"} {"Q":"[2,4,1,3,5]"} {"Q":"[2,5,3,1,4]"} {"Q":"[3,1,4,2,5]"} ...
// expect: sign(-3, A), sign(0, B), sign(4, C) => {"A":"minus","B":"zero","C":"plus"}
// expect: hello => {}
// expect: member(X, [f(Y), Y, 3]), Y = 2 => {"X":"f(2)","Y":"2"} {"X":"2","Y":"2"} {"X":"3","Y":"2"}
// expect: X = f(X1, g(Z), _), X1 = 1 => {"X":"f(1,g(Z),_)","X1":"1","Z":"Z"}
// expect: between(1, 20, X), X mod 7 =:= 3 => {"X":"3"} {"X":"10"} {"X":"17"}
// expect: foo(X) => PrologError: unknown procedure foo/1
// expect: X is a + 1 => PrologError: not a number: a
// expect: X is 1 // 0 => PrologError: division by zero
// expect: member(X => SyntaxError: expected ) before .
// expect: fact(-1, X) => PrologError: too deep
// expect: 3 => PrologError: not callable: 3
// expect: "hello world\ndone" 4768 true Int { value: 3 } true
