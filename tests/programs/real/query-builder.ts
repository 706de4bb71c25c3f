// A query builder whose columns are checked, with its own engine.
type Op = "=" | "!=" | "<" | ">" | "<=" | ">=" | "like" | "in";
type Row = { [col: string]: unknown };
type Cond<T> = { [K in keyof T]: { col: K; op: Op; value: T[K] | T[K][] } }[keyof T];
type Expr<T> =
  | { type: "cond"; cond: Cond<T> }
  | { type: "and" | "or"; items: Expr<T>[] }
  | { type: "not"; item: Expr<T> };
interface Table {
  users: { id: number; name: string; age: number; city: string | null };
  orders: { id: number; userId: number; total: number; status: "open" | "paid" | "void" };
}
class Where<T> {
  readonly items: Expr<T>[] = [];
  where<K extends keyof T>(col: K, op: Op, value: T[K] | T[K][]): this {
    this.items.push({ type: "cond", cond: { col, op, value } as Cond<T> });
    return this;
  }
  orWhere(build: (w: Where<T>) => void): this {
    const w = new Where<T>();
    build(w);
    this.items.push({ type: "or", items: w.items });
    return this;
  }
  not(build: (w: Where<T>) => void): this {
    const w = new Where<T>();
    build(w);
    this.items.push({ type: "not", item: { type: "and", items: w.items } });
    return this;
  }
}
const q = (v: unknown): string =>
  v === null
    ? "NULL"
    : typeof v === "string"
      ? `'${v.replace(/'/g, "''")}'`
      : Array.isArray(v)
        ? `(${v.map(q).join(", ")})`
        : String(v);
function sqlOf<T>(e: Expr<T>): string {
  switch (e.type) {
    case "cond": {
      const { col, op, value } = e.cond;
      return `${String(col)} ${value === null ? (op === "=" ? "IS" : "IS NOT") : op.toUpperCase()} ${q(value)}`;
    }
    case "not":
      return `NOT (${sqlOf(e.item)})`;
    default:
      return e.items.length === 1
        ? sqlOf(e.items[0]!)
        : `(${e.items.map((i) => sqlOf(i)).join(` ${e.type.toUpperCase()} `)})`;
  }
}
function test<T>(e: Expr<T>, row: T): boolean {
  switch (e.type) {
    case "and":
      return e.items.every((i) => test(i, row));
    case "or":
      return e.items.some((i) => test(i, row));
    case "not":
      return !test(e.item, row);
    case "cond": {
      const { col, op, value } = e.cond;
      const v = row[col] as any;
      switch (op) {
        case "=":
          return v === value;
        case "!=":
          return v !== value;
        case "<":
          return v < (value as any);
        case ">":
          return v > (value as any);
        case "<=":
          return v <= (value as any);
        case ">=":
          return v >= (value as any);
        case "like":
          return new RegExp("^" + String(value).replace(/%/g, ".*") + "$", "i").test(String(v));
        case "in":
          return (value as unknown[]).includes(v);
        default: {
          const never: never = op;
          throw new Error(`bad op ${never}`);
        }
      }
    }
  }
}
type Agg<T> = { fn: "count" | "sum" | "avg" | "min" | "max"; col: keyof T | "*"; as: string };
class Select<T extends Row, R = T> extends Where<T> {
  private cols?: (keyof T)[];
  private order: { col: keyof T; dir: 1 | -1 }[] = [];
  private lim?: number;
  private off = 0;
  private group?: keyof T;
  private aggs: Agg<T>[] = [];
  constructor(
    private readonly table: string,
    private readonly rows: readonly T[],
  ) {
    super();
  }
  select<K extends keyof T>(...cols: K[]): Select<T, Pick<T, K>> {
    this.cols = cols;
    return this as unknown as Select<T, Pick<T, K>>;
  }
  orderBy(col: keyof T, dir: "asc" | "desc" = "asc"): this {
    this.order.push({ col, dir: dir === "asc" ? 1 : -1 });
    return this;
  }
  limit(n: number, offset = 0): this {
    this.lim = n;
    this.off = offset;
    return this;
  }
  groupBy<K extends keyof T, A extends string>(
    col: K,
    ...aggs: (Agg<T> & { as: A })[]
  ): Select<T, Pick<T, K> & Record<A, number>> {
    this.group = col;
    this.aggs = aggs;
    return this as any;
  }
  toSQL(): string {
    const parts = [
      `SELECT ${this.group ? [this.group, ...this.aggs.map((a) => `${a.fn.toUpperCase()}(${String(a.col)}) AS ${a.as}`)].join(", ") : (this.cols?.join(", ") ?? "*")} FROM ${this.table}`,
    ];
    if (this.items.length) parts.push(`WHERE ${this.items.map((i) => sqlOf(i)).join(" AND ")}`);
    if (this.group) parts.push(`GROUP BY ${String(this.group)}`);
    if (this.order.length)
      parts.push(
        `ORDER BY ${this.order.map((o) => `${String(o.col)}${o.dir < 0 ? " DESC" : ""}`).join(", ")}`,
      );
    if (this.lim !== undefined)
      parts.push(`LIMIT ${this.lim}` + (this.off ? ` OFFSET ${this.off}` : ""));
    return parts.join(" ");
  }
  run(): R[] {
    let out: T[] = this.rows.filter((r) => this.items.every((i) => test(i, r)));
    if (this.group) {
      const groups = new Map<unknown, T[]>();
      for (const r of out) {
        const k = r[this.group];
        groups.has(k) ? groups.get(k)!.push(r) : groups.set(k, [r]);
      }
      out = [...groups].map(([k, rs]) => {
        const o: Row = { [this.group as string]: k };
        for (const a of this.aggs) {
          const vals = a.col === "*" ? rs.map(() => 1) : rs.map((r) => Number(r[a.col as keyof T]));
          o[a.as] = {
            count: vals.length,
            sum: vals.reduce((x, y) => x + y, 0),
            avg: vals.reduce((x, y) => x + y, 0) / vals.length,
            min: Math.min(...vals),
            max: Math.max(...vals),
          }[a.fn];
        }
        return o as T;
      });
    }
    out = [...out].sort((a, b) => {
      for (const { col, dir } of this.order) {
        const x = a[col] as any,
          y = b[col] as any;
        if (x < y) return -dir;
        if (x > y) return dir;
      }
      return 0;
    });
    out = out.slice(this.off, this.lim === undefined ? undefined : this.off + this.lim);
    if (!this.cols) return out as unknown as R[];
    const cols = this.cols;
    return out.map((r) => Object.fromEntries(cols.map((c) => [c, r[c]])) as R);
  }
  first(): R | undefined {
    return this.limit(1).run()[0];
  }
}
class Db {
  constructor(private readonly data: { [N in keyof Table]: Table[N][] }) {}
  from<N extends keyof Table>(name: N): Select<Table[N]> {
    return new Select<Table[N]>(name, this.data[name]);
  }
}
const db = new Db({
  users: [
    { id: 1, name: "Ann", age: 31, city: "Rome" },
    { id: 2, name: "Bob", age: 25, city: null },
    { id: 3, name: "Cy O'Neil", age: 40, city: "Rome" },
    { id: 4, name: "Dan", age: 25, city: "Oslo" },
  ],
  orders: [
    { id: 1, userId: 1, total: 20, status: "paid" },
    { id: 2, userId: 1, total: 5.5, status: "open" },
    { id: 3, userId: 3, total: 99, status: "paid" },
    { id: 4, userId: 4, total: 1, status: "void" },
  ],
});
const q1 = db
  .from("users")
  .select("name", "age")
  .where("age", ">=", 25)
  .orWhere((w) => w.where("city", "=", "Rome").where("city", "=", null))
  .orderBy("age", "desc")
  .orderBy("name");
console.log(q1.toSQL());
console.log(q1.run());
const q2 = db
  .from("orders")
  .not((w) => w.where("status", "in", ["void"]))
  .groupBy("userId", { fn: "sum", col: "total", as: "sum" }, { fn: "count", col: "*", as: "n" })
  .orderBy("userId");
console.log(q2.toSQL());
for (const r of q2.run()) console.log(r.userId, r.sum.toFixed(2), r.n);
console.log(q2.run());
console.log(
  db.from("users").where("name", "like", "%o'%").toSQL(),
  db.from("users").where("name", "like", "%o'%").first(),
);
console.log(
  db.from("users").where("city", "!=", null).limit(2, 1).toSQL(),
  db.from("users").where("id", "=", 99).first(),
);

// expect: SELECT name, age FROM users WHERE age >= 25 AND (city = 'Rome' OR city IS NULL) ORDER BY age DESC, name
// expect: [
// expect:   { name: "Cy O'Neil", age: 40 },
// expect:   { name: 'Ann', age: 31 },
// expect:   { name: 'Bob', age: 25 }
// expect: ]
// expect: SELECT userId, SUM(total) AS sum, COUNT(*) AS n FROM orders WHERE NOT (status IN ('void')) GROUP BY userId ORDER BY userId
// expect: 1 25.50 2
// expect: 3 99.00 1
// expect: [ { userId: 1, sum: 25.5, n: 2 }, { userId: 3, sum: 99, n: 1 } ]
// expect: SELECT * FROM users WHERE name LIKE '{ id: 3, name: "Cy O'Neil", age: 40, city: 'Rome' }''%'
// expect: SELECT * FROM users WHERE city IS NOT NULL LIMIT 2 OFFSET 1 undefined
