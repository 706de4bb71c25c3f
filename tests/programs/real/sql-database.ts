// SQL: tokenizer with template literal types, recursive-descent parser, typed AST, planner with hash join, aggregates
type Keyword =
  | "select"
  | "from"
  | "where"
  | "group"
  | "by"
  | "order"
  | "limit"
  | "join"
  | "on"
  | "and"
  | "or"
  | "not"
  | "as"
  | "asc"
  | "desc"
  | "insert"
  | "into"
  | "values"
  | "null"
  | "is"
  | "like"
  | "between"
  | "in"
  | "having"
  | "count"
  | "update"
  | "set"
  | "delete";
const KEYWORDS: ReadonlySet<string> = new Set<Keyword>([
  "select",
  "from",
  "where",
  "group",
  "by",
  "order",
  "limit",
  "join",
  "on",
  "and",
  "or",
  "not",
  "as",
  "asc",
  "desc",
  "insert",
  "into",
  "values",
  "null",
  "is",
  "like",
  "between",
  "in",
  "having",
  "update",
  "set",
  "delete",
]);
type TokenKind = `kw:${Keyword}` | "ident" | "number" | "string" | "op" | "eof";
interface Token {
  kind: TokenKind;
  text: string;
  at: number;
}
type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;

function tokenize(sql: string): Token[] {
  const out: Token[] = [];
  const rule =
    /\s+|(?<num>\d+(?:\.\d+)?)|(?<str>'(?:[^']|'')*')|(?<id>[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)?)|(?<op><=|>=|<>|!=|[-+*\/%(),=<>;])/gy;
  let last = 0;
  for (let m = rule.exec(sql); m !== null; m = rule.exec(sql)) {
    last = rule.lastIndex;
    const g = m.groups!;
    if (g.num !== undefined) out.push({ kind: "number", text: g.num, at: m.index });
    else if (g.str !== undefined)
      out.push({ kind: "string", text: g.str.slice(1, -1).replaceAll("''", "'"), at: m.index });
    else if (g.id !== undefined) {
      const low = g.id.toLowerCase();
      out.push(
        KEYWORDS.has(low)
          ? { kind: `kw:${low as Keyword}`, text: low, at: m.index }
          : { kind: "ident", text: g.id, at: m.index },
      );
    } else if (g.op !== undefined) out.push({ kind: "op", text: g.op, at: m.index });
  }
  if (last !== sql.length)
    throw new SqlError(`unexpected character ${JSON.stringify(sql[last])}`, sql, last);
  out.push({ kind: "eof", text: "", at: sql.length });
  return out;
}

class SqlError extends Error {
  constructor(
    message: string,
    readonly sql: string,
    readonly at: number,
  ) {
    super(message);
    this.name = "SqlError";
  }
  pretty(): string {
    return `${this.name}: ${this.message}\n  ${this.sql}\n  ${" ".repeat(this.at)}^`;
  }
}

type BinaryOp =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "="
  | "<>"
  | "<"
  | "<="
  | ">"
  | ">="
  | "and"
  | "or"
  | "like";
type Expr =
  | { t: "lit"; value: Cell }
  | { t: "col"; name: string }
  | { t: "bin"; op: BinaryOp; l: Expr; r: Expr }
  | { t: "not"; e: Expr }
  | { t: "neg"; e: Expr }
  | { t: "isnull"; e: Expr; negated: boolean }
  | { t: "between"; e: Expr; lo: Expr; hi: Expr }
  | { t: "in"; e: Expr; items: Expr[] }
  | { t: "agg"; fn: AggName; arg: Expr | "*" }
  | { t: "call"; fn: string; args: Expr[] };
const AGGREGATES = ["count", "sum", "avg", "min", "max"] as const;
type AggName = (typeof AGGREGATES)[number];
const isAgg = (s: string): s is AggName => (AGGREGATES as readonly string[]).includes(s);

interface Select {
  kind: "select";
  columns: { e: Expr; as: string }[] | "*";
  from: string;
  joins: { table: string; on: Expr }[];
  where?: Expr;
  groupBy: Expr[];
  having?: Expr;
  orderBy: { e: Expr; desc: boolean }[];
  limit?: number;
}
interface Insert {
  kind: "insert";
  table: string;
  columns: string[];
  rows: Expr[][];
}
interface Update {
  kind: "update";
  table: string;
  set: [string, Expr][];
  where?: Expr;
}
interface Delete {
  kind: "delete";
  table: string;
  where?: Expr;
}
type Statement = Select | Insert | Update | Delete;

class Parser {
  private i = 0;
  private readonly tokens: Token[];
  constructor(private readonly sql: string) {
    this.tokens = tokenize(sql);
  }
  private get cur(): Token {
    return this.tokens[this.i]!;
  }
  private is(text: string): boolean {
    return this.cur.kind !== "string" && this.cur.kind !== "ident" && this.cur.text === text;
  }
  private accept(...texts: string[]): string | undefined {
    for (const t of texts)
      if (this.is(t)) {
        this.i++;
        return t;
      }
    return undefined;
  }
  private expect(text: string): void {
    if (!this.accept(text))
      throw new SqlError(
        `expected ${text.toUpperCase()} but found ${this.cur.text || "end"}`,
        this.sql,
        this.cur.at,
      );
  }
  private ident(): string {
    if (this.cur.kind !== "ident") throw new SqlError("expected a name", this.sql, this.cur.at);
    return this.tokens[this.i++]!.text;
  }
  private list<T>(item: () => T): T[] {
    const out = [item()];
    while (this.accept(",")) out.push(item());
    return out;
  }
  statement(): Statement {
    const s = ((): Statement => {
      switch (this.accept("select", "insert", "update", "delete")) {
        case "select":
          return this.select();
        case "insert": {
          this.expect("into");
          const table = this.ident();
          this.expect("(");
          const columns = this.list(() => this.ident());
          this.expect(")");
          this.expect("values");
          const rows = this.list(() => {
            this.expect("(");
            const r = this.list(() => this.expr());
            this.expect(")");
            return r;
          });
          return { kind: "insert", table, columns, rows };
        }
        case "update": {
          const table = this.ident();
          this.expect("set");
          const set = this.list((): [string, Expr] => {
            const c = this.ident();
            this.expect("=");
            return [c, this.expr()];
          });
          return { kind: "update", table, set, ...this.where() };
        }
        case "delete":
          this.expect("from");
          return { kind: "delete", table: this.ident(), ...this.where() };
        default:
          throw new SqlError("expected a statement", this.sql, this.cur.at);
      }
    })();
    this.accept(";");
    if (this.cur.kind !== "eof")
      throw new SqlError(`unexpected ${this.cur.text}`, this.sql, this.cur.at);
    return s;
  }
  private where(): { where?: Expr } {
    return this.accept("where") ? { where: this.expr() } : {};
  }
  private select(): Select {
    const columns = this.accept("*")
      ? ("*" as const)
      : this.list(() => {
          const start = this.cur.at;
          const e = this.expr();
          const text = this.sql.slice(start, this.cur.at).trim();
          return { e, as: this.accept("as") ? this.ident() : text };
        });
    this.expect("from");
    const from = this.ident();
    const joins: Select["joins"] = [];
    while (this.accept("join")) {
      const table = this.ident();
      this.expect("on");
      joins.push({ table, on: this.expr() });
    }
    const { where } = this.where();
    const groupBy = this.accept("group") ? (this.expect("by"), this.list(() => this.expr())) : [];
    const having = this.accept("having") ? this.expr() : undefined;
    const orderBy = this.accept("order")
      ? (this.expect("by"),
        this.list(() => ({ e: this.expr(), desc: this.accept("asc", "desc") === "desc" })))
      : [];
    const limit = this.accept("limit") ? Number(this.tokens[this.i++]!.text) : undefined;
    return {
      kind: "select",
      columns,
      from,
      joins,
      groupBy,
      orderBy,
      ...(where && { where }),
      ...(having && { having }),
      ...(limit !== undefined ? { limit } : {}),
    };
  }
  private static readonly levels: readonly BinaryOp[][] = [
    ["or"],
    ["and"],
    ["=", "<>", "<", "<=", ">", ">=", "like"],
    ["+", "-"],
    ["*", "/", "%"],
  ];
  expr(level = 0): Expr {
    if (level === 2 && this.accept("not")) return { t: "not", e: this.expr(2) };
    if (level === Parser.levels.length) return this.unary();
    let l = this.expr(level + 1);
    for (;;) {
      if (level === 2) {
        if (this.accept("is")) {
          const negated = this.accept("not") !== undefined;
          this.expect("null");
          l = { t: "isnull", e: l, negated };
          continue;
        }
        if (this.accept("between")) {
          const lo = this.expr(3);
          this.expect("and");
          l = { t: "between", e: l, lo, hi: this.expr(3) };
          continue;
        }
        if (this.accept("in")) {
          this.expect("(");
          l = { t: "in", e: l, items: this.list(() => this.expr()) };
          this.expect(")");
          continue;
        }
      }
      const op = this.accept(...Parser.levels[level]!) as BinaryOp | undefined;
      if (!op) return l;
      l = { t: "bin", op, l, r: this.expr(level + 1) };
    }
  }
  private unary(): Expr {
    if (this.accept("-")) return { t: "neg", e: this.unary() };
    if (this.accept("(")) {
      const e = this.expr();
      this.expect(")");
      return e;
    }
    if (this.accept("null")) return { t: "lit", value: null };
    const tok = this.tokens[this.i++]!;
    switch (tok.kind) {
      case "number":
        return { t: "lit", value: Number(tok.text) };
      case "string":
        return { t: "lit", value: tok.text };
      case "ident": {
        if (!this.accept("(")) return { t: "col", name: tok.text };
        const fn = tok.text.toLowerCase();
        if (isAgg(fn)) {
          const arg = this.accept("*") ? ("*" as const) : this.expr();
          this.expect(")");
          return { t: "agg", fn, arg };
        }
        const args = this.is(")") ? [] : this.list(() => this.expr());
        this.expect(")");
        return { t: "call", fn, args };
      }
      default:
        throw new SqlError(`unexpected ${tok.text || "end"}`, this.sql, tok.at);
    }
  }
}

const FUNCTIONS: { readonly [name: string]: ((...args: Cell[]) => Cell) | undefined } = {
  upper: (s) => (s === null ? null : String(s).toUpperCase()),
  length: (s) => (typeof s === "string" ? s.length : null),
  round: (n, d = 0) =>
    typeof n === "number" && typeof d === "number" ? Math.round(n * 10 ** d) / 10 ** d : null,
  coalesce: (...xs) => xs.find((x) => x !== null) ?? null,
  concat: (...xs) => xs.join(""),
};

const likeCache = new Map<string, RegExp>();
const like = (s: string, p: string): boolean => {
  let re = likeCache.get(p);
  if (!re)
    likeCache.set(
      p,
      (re = new RegExp(
        `^${p
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replace(/%/g, ".*")
          .replace(/_/g, ".")}$`,
        "i",
      )),
    );
  return re.test(s);
};
function compare(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : 1;
  return Number(a) - Number(b);
}
function evaluate(e: Expr, row: Row, group?: readonly Row[]): Cell {
  switch (e.t) {
    case "lit":
      return e.value;
    case "col": {
      if (e.name in row) return row[e.name]!;
      const hits = Object.keys(row).filter((k) => k.endsWith(`.${e.name}`));
      if (hits.length !== 1)
        throw new ReferenceError(`${hits.length ? "ambiguous" : "unknown"} column ${e.name}`);
      return row[hits[0]!]!;
    }
    case "neg": {
      const v = evaluate(e.e, row, group);
      return v === null ? null : -Number(v);
    }
    case "not": {
      const v = evaluate(e.e, row, group);
      return v === null ? null : !v;
    }
    case "isnull":
      return (evaluate(e.e, row, group) === null) !== e.negated;
    case "between": {
      const v = evaluate(e.e, row, group);
      return (
        compare(v, evaluate(e.lo, row, group)) >= 0 && compare(v, evaluate(e.hi, row, group)) <= 0
      );
    }
    case "in": {
      const v = evaluate(e.e, row, group);
      return e.items.some((x) => compare(evaluate(x, row, group), v) === 0);
    }
    case "call": {
      const f = FUNCTIONS[e.fn];
      if (!f) throw new ReferenceError(`unknown function ${e.fn}`);
      return f(...e.args.map((a) => evaluate(a, row, group)));
    }
    case "agg": {
      if (!group) throw new TypeError(`${e.fn} outside of a group`);
      if (e.arg === "*") return group.length;
      const arg = e.arg;
      const values = group
        .map((r) => evaluate(arg, r))
        .filter((v): v is NonNullable<Cell> => v !== null);
      const sum = () => values.reduce<number>((a, b) => a + Number(b), 0);
      const table: Record<AggName, () => Cell> = {
        count: () => values.length,
        sum,
        avg: () => (values.length ? sum() / values.length : null),
        min: () => values.reduce<Cell>((a, b) => (a === null || compare(b, a) < 0 ? b : a), null),
        max: () => values.reduce<Cell>((a, b) => (a === null || compare(b, a) > 0 ? b : a), null),
      };
      return table[e.fn]();
    }
    case "bin": {
      const l = evaluate(e.l, row, group);
      if (e.op === "and") return l ? evaluate(e.r, row, group) : l;
      if (e.op === "or") return l ? l : evaluate(e.r, row, group);
      const r = evaluate(e.r, row, group);
      if (l === null || r === null) return null;
      switch (e.op) {
        case "+":
          return typeof l === "string" || typeof r === "string"
            ? `${l}${r}`
            : Number(l) + Number(r);
        case "-":
          return Number(l) - Number(r);
        case "*":
          return Number(l) * Number(r);
        case "/":
          return Number(r) === 0 ? null : Number(l) / Number(r);
        case "%":
          return Number(l) % Number(r);
        case "=":
          return compare(l, r) === 0;
        case "<>":
          return compare(l, r) !== 0;
        case "<":
          return compare(l, r) < 0;
        case "<=":
          return compare(l, r) <= 0;
        case ">":
          return compare(l, r) > 0;
        case ">=":
          return compare(l, r) >= 0;
        case "like":
          return like(String(l), String(r));
        default: {
          const never: never = e.op;
          throw new Error(`no operator ${never}`);
        }
      }
    }
  }
}
const hasAgg = (e: Expr): boolean => {
  if (e.t === "agg") return true;
  return Object.values(e).some((v) =>
    Array.isArray(v)
      ? v.some((x) => hasAgg(x))
      : typeof v === "object" && v !== null && "t" in v && hasAgg(v as Expr),
  );
};

class Database {
  private readonly tables = new Map<string, Row[]>();
  create(name: string) {
    this.tables.set(name, []);
    return this;
  }
  private table(name: string): Row[] {
    const t = this.tables.get(name);
    if (!t) throw new ReferenceError(`no table ${name}`);
    return t;
  }
  run(sql: string): Row[] | number {
    const s = new Parser(sql).statement();
    switch (s.kind) {
      case "insert": {
        const t = this.table(s.table);
        for (const r of s.rows)
          t.push(Object.fromEntries(s.columns.map((c, i) => [c, evaluate(r[i]!, {})])));
        return s.rows.length;
      }
      case "update": {
        const hit = this.table(s.table).filter((r) => !s.where || evaluate(s.where, r));
        for (const r of hit)
          Object.assign(r, Object.fromEntries(s.set.map(([c, e]) => [c, evaluate(e, r)] as const)));
        return hit.length;
      }
      case "delete": {
        const t = this.table(s.table),
          keep = t.filter((r) => s.where && !evaluate(s.where, r));
        this.tables.set(s.table, keep);
        return t.length - keep.length;
      }
      case "select":
        return this.select(s);
    }
  }
  private select(s: Select): Row[] {
    const qualify = (t: string, r: Row): Row =>
      Object.fromEntries(Object.entries(r).map(([k, v]) => [`${t}.${k}`, v]));
    let rows = this.table(s.from).map((r) => (s.joins.length ? qualify(s.from, r) : r));
    for (const { table, on } of s.joins) {
      const right = this.table(table).map((r) => qualify(table, r));
      if (on.t === "bin" && on.op === "=" && on.l.t === "col" && on.r.t === "col") {
        const [lk, rk] = on.r.name.startsWith(`${table}.`)
          ? [on.l.name, on.r.name]
          : [on.r.name, on.l.name];
        const index = new Map<Cell, Row[]>();
        for (const r of right) {
          const k = r[rk]!;
          index.has(k) ? index.get(k)!.push(r) : index.set(k, [r]);
        }
        rows = rows.flatMap((l) => (index.get(l[lk]!) ?? []).map((r) => ({ ...l, ...r })));
      } else
        rows = rows.flatMap((l) =>
          right.map((r) => ({ ...l, ...r })).filter((r) => evaluate(on, r)),
        );
    }
    if (s.where) {
      const w = s.where;
      rows = rows.filter((r) => evaluate(w, r));
    }
    let out: { row: Row; key: Cell[] }[];
    const project = (r: Row, g?: readonly Row[]): Row =>
      s.columns === "*"
        ? { ...r }
        : Object.fromEntries(s.columns.map(({ e, as }) => [as, evaluate(e, r, g)]));
    const keyOf = (projected: Row, r: Row, g?: readonly Row[]) =>
      s.orderBy.map(({ e }) => evaluate(e, { ...r, ...projected }, g));
    if (s.groupBy.length || (s.columns !== "*" && s.columns.some((c) => hasAgg(c.e)))) {
      const groups = new Map<string, Row[]>();
      for (const r of rows) {
        const k = JSON.stringify(s.groupBy.map((e) => evaluate(e, r)));
        (groups.get(k) ?? groups.set(k, []).get(k)!).push(r);
      }
      out = [...groups.values()]
        .filter((g) => !s.having || evaluate(s.having, g[0]!, g))
        .map((g) => {
          const row = project(g[0]!, g);
          return { row, key: keyOf(row, g[0]!, g) };
        });
    } else
      out = rows.map((r) => {
        const row = project(r);
        return { row, key: keyOf(row, r) };
      });
    out.sort((a, b) => {
      for (let i = 0; i < a.key.length; i++) {
        const c = compare(a.key[i]!, b.key[i]!) * (s.orderBy[i]!.desc ? -1 : 1);
        if (c) return c;
      }
      return 0;
    });
    return out.slice(0, s.limit ?? Infinity).map((x) => x.row);
  }
}
const db = new Database().create("people").create("orders");
const queries = [
  "insert into people (id, name, age, city) values (1, 'Ann', 31, 'Oslo'), (2, 'Bob', 25, 'Rome'), (3, 'Cid', null, 'Oslo'), (4, 'O''Neil', 42, 'Rome')",
  "INSERT INTO orders (id, person, total) VALUES (1, 1, 9.5), (2, 1, 20), (3, 2, 5.25), (4, 4, 100), (5, 4, -3)",
  "select * from people where age is not null order by age desc limit 2",
  "select name, age + 1 as next, upper(city) from people where name like '%n%' or age between 20 and 30 order by name",
  "select city, count(*) as n, avg(age) as mean, max(name) from people group by city having count(*) > 1 order by city",
  "select people.name as who, sum(orders.total) as spent, count(*) from people join orders on orders.person = people.id group by people.name order by spent desc",
  "select count(age), sum(id * 2) from people where city in ('Oslo', 'Paris')",
  "select name, total from people join orders on people.id = orders.person and total > 6 order by total",
  "update people set age = coalesce(age, 0) + 1, city = concat(city, '!') where id > 2",
  "delete from orders where total < 0",
  "select name, age, city from people",
  "select round(total / 3, 2) as third, total % 7 from orders",
];
for (const q of queries) {
  const r = db.run(q);
  typeof r === "number" ? console.log("changed", r) : console.table(r);
}
for (const bad of [
  "select from x",
  "select a frm t",
  "select @ from t",
  "select nope from people",
  "select sum(sum(id)) from people",
  "drop table x",
  "select zzz(1) from people",
]) {
  try {
    console.log(db.run(bad));
  } catch (e) {
    console.log(e instanceof SqlError ? e.pretty() : String(e));
  }
}
console.log(new Parser("select a, -b * 2 from t where not x = 1 and y in (1,2)").statement());
// expect: changed 4
// expect: changed 5
// expect: ┌─────────┬────┬──────────┬─────┬────────┐
// expect: │ (index) │ id │ name     │ age │ city   │
// expect: ├─────────┼────┼──────────┼─────┼────────┤
// expect: │ 0       │ 4  │ "O'Neil" │ 42  │ 'Rome' │
// expect: │ 1       │ 1  │ 'Ann'    │ 31  │ 'Oslo' │
// expect: └─────────┴────┴──────────┴─────┴────────┘
// expect: ┌─────────┬──────────┬──────┬─────────────┐
// expect: │ (index) │ name     │ next │ upper(city) │
// expect: ├─────────┼──────────┼──────┼─────────────┤
// expect: │ 0       │ 'Ann'    │ 32   │ 'OSLO'      │
// expect: │ 1       │ 'Bob'    │ 26   │ 'ROME'      │
// expect: │ 2       │ "O'Neil" │ 43   │ 'ROME'      │
// expect: └─────────┴──────────┴──────┴─────────────┘
// expect: ┌─────────┬────────┬───┬──────┬───────────┐
// expect: │ (index) │ city   │ n │ mean │ max(name) │
// expect: ├─────────┼────────┼───┼──────┼───────────┤
// expect: │ 0       │ 'Oslo' │ 2 │ 31   │ 'Cid'     │
// expect: │ 1       │ 'Rome' │ 2 │ 33.5 │ "O'Neil"  │
// expect: └─────────┴────────┴───┴──────┴───────────┘
// expect: ┌─────────┬──────────┬───────┬──────────┐
// expect: │ (index) │ who      │ spent │ count(*) │
// expect: ├─────────┼──────────┼───────┼──────────┤
// expect: │ 0       │ "O'Neil" │ 97    │ 2        │
// expect: │ 1       │ 'Ann'    │ 29.5  │ 2        │
// expect: │ 2       │ 'Bob'    │ 5.25  │ 1        │
// expect: └─────────┴──────────┴───────┴──────────┘
// expect: ┌─────────┬────────────┬─────────────┐
// expect: │ (index) │ count(age) │ sum(id * 2) │
// expect: ├─────────┼────────────┼─────────────┤
// expect: │ 0       │ 1          │ 8           │
// expect: └─────────┴────────────┴─────────────┘
// expect: ┌─────────┬──────────┬───────┐
// expect: │ (index) │ name     │ total │
// expect: ├─────────┼──────────┼───────┤
// expect: │ 0       │ 'Ann'    │ 9.5   │
// expect: │ 1       │ 'Ann'    │ 20    │
// expect: │ 2       │ "O'Neil" │ 100   │
// expect: └─────────┴──────────┴───────┘
// expect: changed 2
// expect: changed 1
// expect: ┌─────────┬──────────┬─────┬─────────┐
// expect: │ (index) │ name     │ age │ city    │
// expect: ├─────────┼──────────┼─────┼─────────┤
// expect: │ 0       │ 'Ann'    │ 31  │ 'Oslo'  │
// expect: │ 1       │ 'Bob'    │ 25  │ 'Rome'  │
// expect: │ 2       │ 'Cid'    │ 1   │ 'Oslo!' │
// expect: │ 3       │ "O'Neil" │ 43  │ 'Rome!' │
// expect: └─────────┴──────────┴─────┴─────────┘
// expect: ┌─────────┬───────┬───────────┐
// expect: │ (index) │ third │ total % 7 │
// expect: ├─────────┼───────┼───────────┤
// expect: │ 0       │ 3.17  │ 2.5       │
// expect: │ 1       │ 6.67  │ 6         │
// expect: │ 2       │ 1.75  │ 5.25      │
// expect: │ 3       │ 33.33 │ 2         │
// expect: └─────────┴───────┴───────────┘
// expect: SqlError: unexpected from
// expect:   select from x
// expect:          ^
// expect: SqlError: expected FROM but found frm
// expect:   select a frm t
// expect:            ^
// expect: SqlError: unexpected character "@"
// expect:   select @ from t
// expect:          ^
// expect: ReferenceError: unknown column nope
// expect: TypeError: sum outside of a group
// expect: SqlError: expected a statement
// expect:   drop table x
// expect:   ^
// expect: ReferenceError: unknown function zzz
// expect: {
// expect:   kind: 'select',
// expect:   columns: [ { e: [Object], as: 'a' }, { e: [Object], as: '-b * 2' } ],
// expect:   from: 't',
// expect:   joins: [],
// expect:   groupBy: [],
// expect:   orderBy: [],
// expect:   where: {
// expect:     t: 'bin',
// expect:     op: 'and',
// expect:     l: { t: 'not', e: [Object] },
// expect:     r: { t: 'in', e: [Object], items: [Array] }
// expect:   }
// expect: }
