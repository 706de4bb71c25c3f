// Tables asked in a subset of SQL: tokens by one sticky expression, joins by generators, groups and aggregates.
type SqlValue = number | string | boolean | null;
type Row = Record<string, SqlValue>;
type ColumnType = "int" | "text" | "bool" | "real";
interface Column {
  name: string;
  type: ColumnType;
  primary?: true;
  nullable: boolean;
  default?: SqlValue;
}
const TOKEN = /\s*(?:(?<num>\d+(?:\.\d+)?)|'(?<str>(?:[^']|'')*)'|(?<id>[a-z_][\w.]*)|(?<op><=|>=|<>|!=|\|\||[-+*\/%=<>(),;]))/giy;
interface Tok {
  t: "num" | "str" | "id" | "op" | "eof";
  v: string;
  at: number;
}
class SqlError extends Error {
  constructor(
    msg: string,
    readonly at?: number,
  ) {
    super(at === undefined ? msg : `${msg} (at ${at})`);
  }
  override get name() {
    return "SqlError";
  }
}
function tokenize(sql: string): Tok[] {
  const out: Tok[] = [];
  TOKEN.lastIndex = 0;
  let last = 0;
  for (let m; (m = TOKEN.exec(sql)); last = TOKEN.lastIndex) {
    const [t, v] = Object.entries(m.groups!).find(([, v]) => v !== undefined) as [Tok["t"], string];
    out.push({ t, v: t === "str" ? v.replaceAll("''", "'") : t === "id" ? v.toLowerCase() : v, at: m.index });
  }
  if (sql.slice(last).trim()) throw new SqlError(`unexpected ${JSON.stringify(sql.slice(last).trim()[0])}`, last);
  return [...out, { t: "eof", v: "<eof>", at: sql.length }];
}
type Expr =
  | { k: "lit"; v: SqlValue }
  | { k: "col"; name: string }
  | { k: "bin"; op: string; l: Expr; r: Expr }
  | { k: "not"; e: Expr }
  | { k: "fn"; name: string; args: (Expr | "*")[] }
  | { k: "in"; e: Expr; list: Expr[] }
  | { k: "isnull"; e: Expr; neg: boolean }
  | { k: "case"; whens: [Expr, Expr][]; else?: Expr };
interface Select {
  cols: { e: Expr | "*"; as?: string }[];
  from?: string;
  joins: { table: string; on: Expr; left: boolean }[];
  where?: Expr;
  group: Expr[];
  having?: Expr;
  order: { e: Expr; desc: boolean }[];
  limit?: number;
  offset: number;
  distinct: boolean;
}
type Statement =
  | { kind: "select"; q: Select }
  | { kind: "insert"; table: string; cols?: string[]; rows: Expr[][] }
  | { kind: "create"; table: string; cols: Column[] }
  | { kind: "update"; table: string; set: Map<string, Expr>; where?: Expr }
  | { kind: "delete"; table: string; where?: Expr };
class SqlParser {
  private i = 0;
  private toks: Tok[];
  constructor(sql: string) {
    this.toks = tokenize(sql);
  }
  private get tok() {
    return this.toks[this.i];
  }
  private is(...vs: string[]) {
    return this.tok.t !== "str" && vs.includes(this.tok.v);
  }
  private eat(...vs: string[]): string | false {
    if (!this.is(...vs)) return false;
    return this.toks[this.i++].v;
  }
  private need(v: string) {
    if (!this.eat(v)) throw new SqlError(`expected ${v.toUpperCase()}, got ${this.tok.v}`, this.tok.at);
  }
  private ident() {
    if (this.tok.t !== "id") throw new SqlError(`expected a name, got ${this.tok.v}`, this.tok.at);
    return this.toks[this.i++].v;
  }
  private commas<T>(f: () => T): T[] {
    const xs = [f()];
    while (this.eat(",")) xs.push(f());
    return xs;
  }
  statement(): Statement {
    const s = this.inner();
    this.eat(";");
    if (this.tok.t !== "eof") throw new SqlError(`unexpected ${this.tok.v}`, this.tok.at);
    return s;
  }
  private inner(): Statement {
    switch (this.eat("select", "insert", "create", "update", "delete")) {
      case "select":
        return { kind: "select", q: this.select() };
      case "insert": {
        this.need("into");
        const table = this.ident();
        const cols = this.eat("(") ? this.commas(() => this.ident()) : undefined;
        if (cols) this.need(")");
        this.need("values");
        return {
          kind: "insert",
          table,
          cols,
          rows: this.commas(() => {
            this.need("(");
            const r = this.commas(() => this.expr());
            this.need(")");
            return r;
          }),
        };
      }
      case "create": {
        this.need("table");
        const table = this.ident();
        this.need("(");
        const cols = this.commas((): Column => {
          const c: Column = { name: this.ident(), type: this.ident() as ColumnType, nullable: true };
          for (;;) {
            if (this.eat("primary")) {
              this.need("key");
              c.primary = true;
              c.nullable = false;
            } else if (this.eat("not")) {
              this.need("null");
              c.nullable = false;
            } else if (this.eat("default")) {
              const e = this.expr();
              if (e.k !== "lit") throw new SqlError("default must be constant");
              c.default = e.v;
            } else return c;
          }
        });
        this.need(")");
        return { kind: "create", table, cols };
      }
      case "update": {
        const table = this.ident();
        this.need("set");
        const set = new Map(
          this.commas(() => {
            const c = this.ident();
            this.need("=");
            return [c, this.expr()] as const;
          }),
        );
        return { kind: "update", table, set, where: this.eat("where") ? this.expr() : undefined };
      }
      case "delete":
        this.need("from");
        return { kind: "delete", table: this.ident(), ...(this.eat("where") && { where: this.expr() }) };
      default:
        throw new SqlError(`unknown statement ${this.tok.v}`, this.tok.at);
    }
  }
  private select(): Select {
    const q: Select = { cols: [], joins: [], group: [], order: [], offset: 0, distinct: !!this.eat("distinct") };
    q.cols = this.commas(() => {
      if (this.eat("*")) return { e: "*" as const };
      const e = this.expr();
      const as = this.eat("as") ? this.ident() : undefined;
      return { e, as };
    });
    if (this.eat("from")) {
      q.from = this.ident();
      for (;;) {
        const left = !!this.eat("left");
        if (!this.eat("join")) {
          if (left) this.need("join");
          break;
        }
        const table = this.ident();
        this.need("on");
        q.joins.push({ table, on: this.expr(), left });
      }
    }
    if (this.eat("where")) q.where = this.expr();
    if (this.eat("group")) {
      this.need("by");
      q.group = this.commas(() => this.expr());
    }
    if (this.eat("having")) q.having = this.expr();
    if (this.eat("order")) {
      this.need("by");
      q.order = this.commas(() => ({ e: this.expr(), desc: this.eat("desc") ? true : (this.eat("asc"), false) }));
    }
    if (this.eat("limit")) q.limit = Number(this.toks[this.i++].v);
    if (this.eat("offset")) q.offset = +this.toks[this.i++].v;
    return q;
  }
  private static readonly LEVELS = [
    ["or"],
    ["and"],
    ["=", "<>", "!=", "<", "<=", ">", ">=", "like", "in", "is", "not"],
    ["+", "-", "||"],
    ["*", "/", "%"],
  ] as const;
  private expr(level = 0): Expr {
    if (level === SqlParser.LEVELS.length) return this.unary();
    let l = this.expr(level + 1);
    for (let op: string | false; (op = this.eat(...SqlParser.LEVELS[level])); ) {
      if (op === "is") {
        const neg = !!this.eat("not");
        this.need("null");
        l = { k: "isnull", e: l, neg };
      } else if (op === "in" || op === "not") {
        if (op === "not") this.need("in");
        this.need("(");
        const list = this.commas(() => this.expr());
        this.need(")");
        const e: Expr = { k: "in", e: l, list };
        l = op === "not" ? { k: "not", e } : e;
      } else l = { k: "bin", op, l, r: this.expr(level + 1) };
    }
    return l;
  }
  private unary(): Expr {
    if (this.eat("not")) return { k: "not", e: this.unary() };
    if (this.eat("-")) {
      return { k: "bin", op: "-", l: { k: "lit", v: 0 }, r: this.unary() };
    }
    if (this.eat("(")) {
      const e = this.expr();
      this.need(")");
      return e;
    }
    if (this.eat("case")) {
      const whens: [Expr, Expr][] = [];
      while (this.eat("when")) {
        const c = this.expr();
        this.need("then");
        whens.push([c, this.expr()]);
      }
      const e: Expr = { k: "case", whens };
      if (this.eat("else")) e.else = this.expr();
      this.need("end");
      return e;
    }
    const t = this.toks[this.i++];
    switch (t.t) {
      case "num":
        return { k: "lit", v: parseFloat(t.v) };
      case "str":
        return { k: "lit", v: t.v };
      case "id": {
        if (t.v === "null") return { k: "lit", v: null };
        if (t.v === "true" || t.v === "false") return { k: "lit", v: t.v === "true" };
        if (this.eat("(")) {
          const args = this.is(")") ? [] : this.commas((): Expr | "*" => (this.eat("*") ? "*" : this.expr()));
          this.need(")");
          return { k: "fn", name: t.v, args };
        }
        return { k: "col", name: t.v };
      }
      default:
        throw new SqlError(`unexpected ${t.v}`, t.at);
    }
  }
}
const AGG = new Set(["count", "sum", "avg", "min", "max", "group_concat"]);
const hasAgg = (e: Expr | "*"): boolean =>
  e !== "*" && (e.k === "fn" ? AGG.has(e.name) || e.args.some(hasAgg) : e.k === "bin" ? hasAgg(e.l) || hasAgg(e.r) : false);
const label = (e: Expr): string =>
  e.k === "col"
    ? e.name.split(".").pop()!
    : e.k === "fn"
      ? `${e.name}(${e.args.map((a) => (a === "*" ? a : label(a))).join(",")})`
      : e.k === "lit"
        ? String(e.v)
        : e.k === "bin"
          ? `${label(e.l)}${e.op}${label(e.r)}`
          : "?";
const cmp = (a: SqlValue, b: SqlValue) => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1);
const like = (s: string, p: string) =>
  new RegExp(
    "^" +
      p
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/%/g, ".*")
        .replace(/_/g, ".") +
      "$",
    "i",
  ).test(s);
function evaluate(e: Expr, row: Row, group?: Row[]): SqlValue {
  switch (e.k) {
    case "lit":
      return e.v;
    case "col": {
      if (e.name in row) return row[e.name];
      const c = Object.keys(row).filter((k) => k.endsWith("." + e.name));
      if (c.length === 1) return row[c[0]];
      throw new SqlError(c.length ? `ambiguous column ${e.name}` : `no column ${e.name}`);
    }
    case "not": {
      const v = evaluate(e.e, row, group);
      return v === null ? null : !v;
    }
    case "isnull":
      return (evaluate(e.e, row, group) === null) !== e.neg;
    case "in": {
      const v = evaluate(e.e, row, group);
      return v === null ? null : e.list.some((x) => evaluate(x, row, group) === v);
    }
    case "case":
      for (const [c, v] of e.whens) if (evaluate(c, row, group)) return evaluate(v, row, group);
      return e.else ? evaluate(e.else, row, group) : null;
    case "fn": {
      if (AGG.has(e.name)) {
        if (!group) throw new SqlError(`misuse of ${e.name}()`);
        const [a] = e.args;
        const vs = a === "*" ? group.map(() => 1 as SqlValue) : group.map((r) => evaluate(a, r)).filter((v) => v !== null);
        switch (e.name) {
          case "count":
            return vs.length;
          case "sum":
            return vs.length ? vs.reduce<number>((s, v) => s + Number(v), 0) : null;
          case "avg":
            return vs.length ? vs.reduce<number>((s, v) => s + Number(v), 0) / vs.length : null;
          case "min":
            return vs.length ? vs.reduce((m, v) => (cmp(v, m) < 0 ? v : m)) : null;
          case "max":
            return vs.length ? vs.reduce((m, v) => (cmp(v, m) > 0 ? v : m)) : null;
          case "group_concat":
            return vs.join(",");
        }
      }
      const args = e.args.map((a) => (a === "*" ? null : evaluate(a, row, group)));
      const f = FUNCS[e.name];
      if (!f) throw new SqlError(`no function ${e.name}`);
      return f(...args);
    }
    case "bin": {
      const l = evaluate(e.l, row, group);
      if (e.op === "and") return l ? evaluate(e.r, row, group) : l;
      if (e.op === "or") return l ? l : evaluate(e.r, row, group);
      const r = evaluate(e.r, row, group);
      if (l === null || r === null) return null;
      switch (e.op) {
        case "+":
          return <number>l + <number>r;
        case "-":
          return (l as number) - (r as number);
        case "*":
          return (l as number) * (r as number);
        case "/":
          return r === 0 ? null : (l as number) / (r as number);
        case "%":
          return (l as number) % (r as number);
        case "||":
          return `${l}${r}`;
        case "=":
          return l === r;
        case "<>":
        case "!=":
          return l !== r;
        case "<":
          return l < r;
        case "<=":
          return l <= r;
        case ">":
          return l > r;
        case ">=":
          return l >= r;
        case "like":
          return like(String(l), String(r));
      }
    }
  }
  throw new SqlError("unreachable");
}
const FUNCS: Record<string, (...a: SqlValue[]) => SqlValue> = {
  upper: (s) => (s === null ? null : String(s).toUpperCase()),
  length: (s) => (s === null ? null : String(s).length),
  coalesce: (...xs) => xs.find((x) => x !== null) ?? null,
  round: (x, d = 0) => (x === null ? null : Number((+x).toFixed(Number(d)))),
  abs: (x) => (x === null ? x : Math.abs(x as number)),
  substr: (s, from, len) => String(s).substring(Number(from) - 1, len === undefined ? undefined : Number(from) - 1 + Number(len)),
};
class Table {
  rows: Row[] = [];
  private pk?: string;
  private index = new Map<SqlValue, Row>();
  constructor(
    readonly name: string,
    readonly cols: readonly Column[],
  ) {
    this.pk = cols.find((c) => c.primary)?.name;
  }
  insert(r: Row) {
    for (const c of this.cols) {
      const v = (r[c.name] ??= c.default ?? null);
      if (v === null && !c.nullable) throw new SqlError(`NOT NULL constraint failed: ${this.name}.${c.name}`);
      if (v !== null && ({ int: "number", real: "number", text: "string", bool: "boolean" } as const)[c.type] !== typeof v)
        throw new SqlError(`type mismatch for ${c.name}: ${typeof v}`);
    }
    if (this.pk) {
      const k = r[this.pk];
      if (this.index.has(k)) throw new SqlError(`UNIQUE constraint failed: ${this.name}.${this.pk} = ${k}`);
      this.index.set(k, r);
    }
    this.rows.push(r);
  }
  *scan(alias = this.name): Generator<Row> {
    for (const r of this.rows) yield Object.fromEntries(Object.entries(r).map(([k, v]) => [`${alias}.${k}`, v]));
  }
  remove(p: (r: Row) => boolean) {
    const n = this.rows.length;
    this.rows = this.rows.filter((r) => {
      const del = p(r);
      if (del && this.pk) this.index.delete(r[this.pk]);
      return !del;
    });
    return n - this.rows.length;
  }
}
class Database {
  #tables = new Map<string, Table>();
  private table(n: string) {
    const t = this.#tables.get(n);
    if (!t) throw new SqlError(`no such table: ${n}`);
    return t;
  }
  exec(sql: string): Row[] | number {
    const s = new SqlParser(sql).statement();
    switch (s.kind) {
      case "create":
        if (this.#tables.has(s.table)) throw new SqlError(`table ${s.table} exists`);
        this.#tables.set(s.table, new Table(s.table, s.cols));
        return 0;
      case "insert": {
        const t = this.table(s.table),
          names = s.cols ?? t.cols.map((c) => c.name);
        for (const vals of s.rows) {
          if (vals.length !== names.length) throw new SqlError(`${names.length} values expected, ${vals.length} given`);
          t.insert(Object.fromEntries(names.map((n, i) => [n, evaluate(vals[i], {})])));
        }
        return s.rows.length;
      }
      case "update": {
        let n = 0;
        for (const r of this.table(s.table).rows) {
          if (s.where && !evaluate(s.where, r)) continue;
          const next: Row = {};
          for (const [c, e] of s.set) next[c] = evaluate(e, r);
          Object.assign(r, next);
          n++;
        }
        return n;
      }
      case "delete":
        return this.table(s.table).remove((r) => !s.where || !!evaluate(s.where, r));
      case "select":
        return [...this.select(s.q)];
    }
  }
  private *source(q: Select): Iterable<Row> {
    if (!q.from) {
      yield {};
      return;
    }
    let rows: Iterable<Row> = this.table(q.from).scan();
    for (const j of q.joins) {
      const t = this.table(j.table),
        prev = rows;
      rows = (function* () {
        for (const l of prev) {
          let hit = false;
          for (const r of t.scan()) {
            const row = { ...l, ...r };
            if (evaluate(j.on, row)) {
              hit = true;
              yield row;
            }
          }
          if (!hit && j.left) yield { ...l, ...Object.fromEntries(t.cols.map((c) => [`${t.name}.${c.name}`, null])) };
        }
      })();
    }
    yield* rows;
  }
  private select(q: Select): Row[] {
    let rows = Array.from(this.source(q)).filter((r) => !q.where || evaluate(q.where, r));
    let groups: [Row, Row[] | undefined][];
    if (q.group.length || q.cols.some((c) => hasAgg(c.e))) {
      const m = new Map<string, Row[]>();
      for (const r of rows) {
        const k = JSON.stringify(q.group.map((g) => evaluate(g, r)));
        (m.get(k) ?? (m.set(k, []), m.get(k)!)).push(r);
      }
      if (!m.size && !q.group.length) m.set("", []);
      groups = [...m.values()].map((g) => [g[0] ?? {}, g]);
      if (q.having) groups = groups.filter(([r, g]) => evaluate(q.having!, r, g));
    } else groups = rows.map((r) => [r, undefined]);
    const out = groups.map(([r, g]) => {
      const o: Row = {};
      for (const { e, as } of q.cols)
        if (e === "*") for (const [k, v] of Object.entries(r)) o[k.slice(k.indexOf(".") + 1)] = v;
        else o[as ?? label(e)] = evaluate(e, r, g);
      return { o, keys: q.order.map(({ e }) => (e.k === "col" && e.name in o ? o[e.name] : evaluate(e, r, g))) };
    });
    out.sort((a, b) => {
      for (const [i, { desc }] of q.order.entries()) {
        const c = cmp(a.keys[i], b.keys[i]);
        if (c) return desc ? -c : c;
      }
      return 0;
    });
    let res = out.map((x) => x.o);
    if (q.distinct) {
      const s = new Set<string>();
      res = res.filter((r) => {
        const k = JSON.stringify(r);
        return !s.has(k) && !!s.add(k);
      });
    }
    return res.slice(q.offset, q.limit === undefined ? undefined : q.offset + q.limit);
  }
}
const db = new Database();
for (const sql of `create table dept (id int primary key, title text not null);create table emp (id int primary key, name text not null, salary real default 1000, dept int, boss int, active bool default true);insert into dept values (1, 'R&D'), (2, 'Sales'), (3, 'Empty');insert into emp (id, name, salary, dept, boss) values (1, 'Ada', 5000, 1, null), (2, 'Bob', 3200.5, 1, 1), (3, 'Cy O''Neil', 2800, 2, 1), (4, 'Di', 4100, 2, 3);insert into emp (id, name) values (5, 'Ed');select name, salary * 12 as yearly from emp where salary > 3000 order by yearly desc;select title, count(*) as n, round(avg(salary), 1) as pay, group_concat(name) from dept left join emp on dept.id = emp.dept group by title order by n desc, title;select distinct active from emp;select upper(substr(name, 1, 2)) || '.' as ini, case when salary >= 4000 then 'hi' when salary >= 3000 then 'mid' else 'lo' end as band from emp order by name limit 3 offset 1;select * from emp where dept is null or name like '%o_n%';select count(*), sum(salary), min(name), max(salary) from emp where dept not in (1, 7);update emp set salary = salary + 100, active = false where id in (2, 5);select id, salary, active from emp where not active;delete from emp where salary < 1500;select count(*) as c from emp having c > 0;select 1 + 2 * 3 - -4 as x, 'it''s' as s, null is null as n, 7 % 4, 1 / 0;insert into emp values (1, 'Dup', 1, 1, 1, true);insert into emp (id) values (9);insert into emp (id, name, salary) values (9, 'x', 'y');select nope from emp;select id from emp join dept on emp.dept = dept.id;select * frm emp;select 'a;drop table x;select count(*) from nada;select sum(id) from emp group by dept having sum(id) > 2`.split(
  ";",
))
  try {
    const r = db.exec(sql);
    if (typeof r === "number") console.log(`${sql.slice(0, 30)}… -> ${r} row${r === 1 ? "" : "s"}`);
    else console.table(r);
  } catch (e) {
    if (!(e instanceof SqlError)) throw e;
    console.log(`${e.name}: ${e.message}`, e.at);
  }
console.log(new SqlParser("select a, count(*) from t where x = 1 and y like 'q%'").statement());

// expect: create table dept (id int prim… -> 0 rows
// expect: create table emp (id int prima… -> 0 rows
// expect: insert into dept values (1, 'R… -> 3 rows
// expect: insert into emp (id, name, sal… -> 4 rows
// expect: insert into emp (id, name) val… -> 1 row
// expect: ┌─────────┬───────┬────────┐
// expect: │ (index) │ name  │ yearly │
// expect: ├─────────┼───────┼────────┤
// expect: │ 0       │ 'Ada' │ 60000  │
// expect: │ 1       │ 'Di'  │ 49200  │
// expect: │ 2       │ 'Bob' │ 38406  │
// expect: └─────────┴───────┴────────┘
// expect: ┌─────────┬─────────┬───┬────────┬────────────────────┐
// expect: │ (index) │ title   │ n │ pay    │ group_concat(name) │
// expect: ├─────────┼─────────┼───┼────────┼────────────────────┤
// expect: │ 0       │ 'R&D'   │ 2 │ 4100.3 │ 'Ada,Bob'          │
// expect: │ 1       │ 'Sales' │ 2 │ 3450   │ "Cy O'Neil,Di"     │
// expect: │ 2       │ 'Empty' │ 1 │ null   │ ''                 │
// expect: └─────────┴─────────┴───┴────────┴────────────────────┘
// expect: ┌─────────┬────────┐
// expect: │ (index) │ active │
// expect: ├─────────┼────────┤
// expect: │ 0       │ true   │
// expect: └─────────┴────────┘
// expect: ┌─────────┬───────┬───────┐
// expect: │ (index) │ ini   │ band  │
// expect: ├─────────┼───────┼───────┤
// expect: │ 0       │ 'BO.' │ 'mid' │
// expect: │ 1       │ 'CY.' │ 'lo'  │
// expect: │ 2       │ 'DI.' │ 'hi'  │
// expect: └─────────┴───────┴───────┘
// expect: ┌─────────┬────┬─────────────┬────────┬──────┬──────┬────────┐
// expect: │ (index) │ id │ name        │ salary │ dept │ boss │ active │
// expect: ├─────────┼────┼─────────────┼────────┼──────┼──────┼────────┤
// expect: │ 0       │ 3  │ "Cy O'Neil" │ 2800   │ 2    │ 1    │ true   │
// expect: │ 1       │ 5  │ 'Ed'        │ 1000   │ null │ null │ true   │
// expect: └─────────┴────┴─────────────┴────────┴──────┴──────┴────────┘
// expect: ┌─────────┬──────────┬─────────────┬─────────────┬─────────────┐
// expect: │ (index) │ count(*) │ sum(salary) │ min(name)   │ max(salary) │
// expect: ├─────────┼──────────┼─────────────┼─────────────┼─────────────┤
// expect: │ 0       │ 2        │ 6900        │ "Cy O'Neil" │ 4100        │
// expect: └─────────┴──────────┴─────────────┴─────────────┴─────────────┘
// expect: update emp set salary = salary… -> 2 rows
// expect: ┌─────────┬────┬────────┬────────┐
// expect: │ (index) │ id │ salary │ active │
// expect: ├─────────┼────┼────────┼────────┤
// expect: │ 0       │ 2  │ 3300.5 │ false  │
// expect: │ 1       │ 5  │ 1100   │ false  │
// expect: └─────────┴────┴────────┴────────┘
// expect: delete from emp where salary <… -> 1 row
// expect: SqlError: no column c undefined
// expect: ┌─────────┬────┬────────┬──────┬─────┬──────┐
// expect: │ (index) │ x  │ s      │ n    │ 7%4 │ 1/0  │
// expect: ├─────────┼────┼────────┼──────┼─────┼──────┤
// expect: │ 0       │ 11 │ "it's" │ true │ 3   │ null │
// expect: └─────────┴────┴────────┴──────┴─────┴──────┘
// expect: SqlError: UNIQUE constraint failed: emp.id = 1 undefined
// expect: SqlError: NOT NULL constraint failed: emp.name undefined
// expect: SqlError: type mismatch for salary: string undefined
// expect: SqlError: no column nope undefined
// expect: SqlError: ambiguous column id undefined
// expect: SqlError: unexpected frm (at 8) 8
// expect: SqlError: unexpected "'" (at 6) 6
// expect: SqlError: unknown statement drop (at 0) 0
// expect: SqlError: no such table: nada undefined
// expect: ┌─────────┬─────────┐
// expect: │ (index) │ sum(id) │
// expect: ├─────────┼─────────┤
// expect: │ 0       │ 3       │
// expect: │ 1       │ 7       │
// expect: └─────────┴─────────┘
// expect: {
// expect:   kind: 'select',
// expect:   q: {
// expect:     cols: [ [Object], [Object] ],
// expect:     joins: [],
// expect:     group: [],
// expect:     order: [],
// expect:     offset: 0,
// expect:     distinct: false,
// expect:     from: 't',
// expect:     where: { k: 'bin', op: 'and', l: [Object], r: [Object] }
// expect:   }
// expect: }
