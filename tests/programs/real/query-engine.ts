// A small SQL: tokenizer, recursive-descent parser, and an evaluator over arrays of records with joins, grouping and ordering.
type Cell = string | number | boolean | null;
type Row = Record<string, Cell>;
type TokenType = "word" | "number" | "string" | "symbol" | "end";
interface Token {
  type: TokenType;
  text: string;
  at: number;
}
type Expression =
  | { kind: "column"; name: string; table?: string }
  | { kind: "literal"; value: Cell }
  | { kind: "binary"; operator: Operator; left: Expression; right: Expression }
  | { kind: "not"; operand: Expression }
  | { kind: "call"; name: AggregateName; argument: Expression | "*" };
type Operator =
  | "and"
  | "or"
  | "="
  | "<>"
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "like";
type AggregateName = "count" | "sum" | "avg" | "min" | "max";
interface Select {
  columns: { expression: Expression; alias: string }[] | "*";
  from: string;
  joins: { table: string; on: Expression }[];
  where?: Expression;
  groupBy: Expression[];
  having?: Expression;
  orderBy: { expression: Expression; descending: boolean }[];
  limit?: number;
}

class QueryError extends Error {
  constructor(
    message: string,
    readonly at?: number,
  ) {
    super(at === undefined ? message : `${message} at ${at}`);
    this.name = "QueryError";
  }
}

function tokenize(source: string): Token[] {
  const pattern =
    /\s*(?:(\d+(?:\.\d+)?)|'((?:[^']|'')*)'|([A-Za-z_]\w*)|(<>|<=|>=|[-+*\/=<>(),.]))/y;
  const tokens: Token[] = [];
  while (pattern.lastIndex < source.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match)
      throw new QueryError(`unexpected ${JSON.stringify(source.slice(at).trim()[0])}`, at);
    const [, number, string, word, symbol] = match;
    if (number !== undefined) tokens.push({ type: "number", text: number, at });
    else if (string !== undefined)
      tokens.push({ type: "string", text: string.replace(/''/g, "'"), at });
    else if (word !== undefined) tokens.push({ type: "word", text: word, at });
    else tokens.push({ type: "symbol", text: symbol, at });
  }
  tokens.push({ type: "end", text: "end of query", at: source.length });
  return tokens;
}

class Parser {
  #tokens: Token[];
  #at = 0;
  constructor(source: string) {
    this.#tokens = tokenize(source);
  }
  #peek(): Token {
    return this.#tokens[this.#at];
  }
  #is(text: string): boolean {
    const t = this.#peek();
    return t.type !== "string" && t.text.toLowerCase() === text;
  }
  #accept(...texts: string[]): string | undefined {
    for (const text of texts)
      if (this.#is(text)) {
        this.#at++;
        return text;
      }
    return undefined;
  }
  #expect(text: string): void {
    if (!this.#accept(text))
      throw new QueryError(`expected ${text}, found ${this.#peek().text}`, this.#peek().at);
  }
  #name(): string {
    const token = this.#peek();
    if (token.type !== "word")
      throw new QueryError(`expected a name, found ${token.text}`, token.at);
    this.#at++;
    return token.text;
  }
  select(): Select {
    this.#expect("select");
    const columns: Select["columns"] = this.#accept("*")
      ? "*"
      : this.#list(() => {
          const expression = this.#expression();
          const alias = this.#accept("as") ? this.#name() : show(expression);
          return { expression, alias };
        });
    this.#expect("from");
    const query: Select = { columns, from: this.#name(), joins: [], groupBy: [], orderBy: [] };
    while (this.#accept("join")) {
      const table = this.#name();
      this.#expect("on");
      query.joins.push({ table, on: this.#expression() });
    }
    if (this.#accept("where")) query.where = this.#expression();
    if (this.#accept("group")) {
      this.#expect("by");
      query.groupBy = this.#list(() => this.#expression());
    }
    if (this.#accept("having")) query.having = this.#expression();
    if (this.#accept("order")) {
      this.#expect("by");
      query.orderBy = this.#list(() => ({
        expression: this.#expression(),
        descending: this.#accept("desc", "asc") === "desc",
      }));
    }
    if (this.#accept("limit")) (query.limit = Number(this.#peek().text)), this.#at++;
    if (this.#peek().type !== "end")
      throw new QueryError(`unexpected ${this.#peek().text}`, this.#peek().at);
    return query;
  }
  #list<T>(item: () => T): T[] {
    const items = [item()];
    while (this.#accept(",")) items.push(item());
    return items;
  }
  static readonly #levels: readonly (readonly Operator[])[] = [
    ["or"],
    ["and"],
    ["=", "<>", "<", "<=", ">", ">=", "like"],
    ["+", "-"],
    ["*", "/"],
  ];
  #expression(level = 0): Expression {
    if (level === Parser.#levels.length) return this.#operand();
    let left = this.#expression(level + 1);
    for (let op; (op = this.#accept(...Parser.#levels[level])); )
      left = { kind: "binary", operator: op as Operator, left, right: this.#expression(level + 1) };
    return left;
  }
  #operand(): Expression {
    if (this.#accept("not")) return { kind: "not", operand: this.#operand() };
    if (this.#accept("(")) {
      const inner = this.#expression();
      this.#expect(")");
      return inner;
    }
    const token = this.#peek();
    this.#at++;
    switch (token.type) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "string":
        return { kind: "literal", value: token.text };
      case "word": {
        const lower = token.text.toLowerCase();
        if (lower === "null" || lower === "true" || lower === "false")
          return { kind: "literal", value: lower === "null" ? null : lower === "true" };
        if (this.#accept("(")) {
          if (!isAggregate(lower)) throw new QueryError(`no function ${token.text}`, token.at);
          const argument = this.#accept("*") ? "*" : this.#expression();
          this.#expect(")");
          return { kind: "call", name: lower, argument };
        }
        return this.#accept(".")
          ? { kind: "column", table: token.text, name: this.#name() }
          : { kind: "column", name: token.text };
      }
    }
    throw new QueryError(`unexpected ${token.text}`, token.at);
  }
}

const AGGREGATES = ["count", "sum", "avg", "min", "max"] as const;
function isAggregate(name: string): name is AggregateName {
  return (AGGREGATES as readonly string[]).includes(name);
}

function show(e: Expression): string {
  switch (e.kind) {
    case "column":
      return e.table ? `${e.table}.${e.name}` : e.name;
    case "literal":
      return String(e.value);
    case "binary":
      return `${show(e.left)} ${e.operator} ${show(e.right)}`;
    case "not":
      return `not ${show(e.operand)}`;
    case "call":
      return `${e.name}(${e.argument === "*" ? "*" : show(e.argument)})`;
  }
}

function compare(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function evaluate(e: Expression, row: Row, group?: readonly Row[]): Cell {
  switch (e.kind) {
    case "literal":
      return e.value;
    case "column": {
      const key = e.table
        ? `${e.table}.${e.name}`
        : Object.keys(row).find((k) => k === e.name || k.endsWith(`.${e.name}`));
      if (key === undefined || !(key in row)) throw new QueryError(`no column ${show(e)}`);
      return row[key];
    }
    case "not":
      return !evaluate(e.operand, row, group);
    case "call": {
      if (!group) throw new QueryError(`${show(e)} outside a group`);
      if (e.argument === "*") return group.length;
      const { argument } = e;
      const values = group.map((r) => evaluate(argument, r)).filter((v) => v !== null);
      switch (e.name) {
        case "count":
          return values.length;
        case "sum":
          return values.reduce<number>((s, v) => s + Number(v), 0);
        case "avg":
          return values.length
            ? values.reduce<number>((s, v) => s + Number(v), 0) / values.length
            : null;
        case "min":
          return values.reduce((m, v) => (compare(v, m) < 0 ? v : m), values[0] ?? null);
        case "max":
          return values.reduce((m, v) => (compare(v, m) > 0 ? v : m), values[0] ?? null);
      }
    }
    case "binary": {
      const left = evaluate(e.left, row, group);
      if (e.operator === "and") return Boolean(left) && Boolean(evaluate(e.right, row, group));
      if (e.operator === "or") return Boolean(left) || Boolean(evaluate(e.right, row, group));
      const right = evaluate(e.right, row, group);
      switch (e.operator) {
        case "=":
          return left === right;
        case "<>":
          return left !== right;
        case "<":
          return compare(left, right) < 0;
        case "<=":
          return compare(left, right) <= 0;
        case ">":
          return compare(left, right) > 0;
        case ">=":
          return compare(left, right) >= 0;
        case "+":
          return typeof left === "number" && typeof right === "number"
            ? left + right
            : `${left}${right}`;
        case "-":
          return Number(left) - Number(right);
        case "*":
          return Number(left) * Number(right);
        case "/":
          return right === 0 ? null : Number(left) / Number(right);
        case "like":
          return new RegExp(
            `^${String(right)
              .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
              .replace(/%/g, ".*")
              .replace(/_/g, ".")}$`,
            "i",
          ).test(String(left));
      }
    }
  }
}

class Database {
  private readonly tables = new Map<string, readonly Row[]>();
  create(name: string, rows: readonly Row[]): this {
    this.tables.set(name, rows);
    return this;
  }
  private scan(name: string): Row[] {
    const rows =
      this.tables.get(name) ??
      (() => {
        throw new QueryError(`no table ${name}`);
      })();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [`${name}.${k}`, v])),
    );
  }
  query(sql: string): Row[] {
    const q = new Parser(sql).select();
    let rows = this.scan(q.from);
    for (const { table, on } of q.joins) {
      const right = this.scan(table);
      rows = rows.flatMap((l) =>
        right.map((r) => ({ ...l, ...r })).filter((both) => evaluate(on, both)),
      );
    }
    if (q.where) {
      const { where } = q;
      rows = rows.filter((row) => evaluate(where, row));
    }
    const hasAggregates =
      q.columns !== "*" && q.columns.some(({ expression }) => expression.kind === "call");
    let groups: Row[][] = rows.map((row) => [row]);
    if (q.groupBy.length > 0 || hasAggregates) {
      const byKey = new Map<string, Row[]>();
      for (const row of rows) {
        const key = JSON.stringify(q.groupBy.map((e) => evaluate(e, row)));
        const list = byKey.get(key);
        if (list) list.push(row);
        else byKey.set(key, [row]);
      }
      groups = [...byKey.values()];
    }
    if (q.having) groups = groups.filter((g) => evaluate(q.having!, g[0], g));
    groups.sort((a, b) => {
      for (const { expression, descending } of q.orderBy) {
        const order = compare(evaluate(expression, a[0], a), evaluate(expression, b[0], b));
        if (order !== 0) return descending ? -order : order;
      }
      return 0;
    });
    return groups.slice(0, q.limit).map((g) => {
      if (q.columns === "*")
        return Object.fromEntries(Object.entries(g[0]).map(([k, v]) => [k.split(".")[1], v]));
      return Object.fromEntries(
        q.columns.map(({ expression, alias }) => [alias, evaluate(expression, g[0], g)]),
      );
    });
  }
}

const db = new Database()
  .create("people", [
    { id: 1, name: "Ann", city: "Oslo", age: 34 },
    { id: 2, name: "Bob", city: "Bergen", age: 27 },
    { id: 3, name: "Cy", city: "Oslo", age: 41 },
    { id: 4, name: "Dee", city: null, age: 19 },
  ])
  .create("orders", [
    { id: 10, person: 1, item: "pen", price: 2.5, paid: true },
    { id: 11, person: 1, item: "ink", price: 7, paid: false },
    { id: 12, person: 3, item: "desk", price: 120, paid: true },
    { id: 13, person: 2, item: "pencil", price: 1.25, paid: true },
  ]);
for (const sql of [
  "select * from people where age >= 27 order by age desc limit 2",
  "select city, count(*) as n, avg(age) from people group by city order by n desc, city",
  "select name, sum(price) as total from people join orders on people.id = person group by name having sum(price) > 2 order by total",
  "select item, price * 2 as twice from orders where item like 'pen%' and not paid = false",
  "select max(price), min(item), count(*) from orders where price > 1000 or paid",
  "select name from people where city = null or name = 'O''Neil'",
  "select nope from people",
  "select name people",
  "select count(* from people",
  "select name from cats",
  "select sqrt(age) from people",
  "select # from x",
]) {
  try {
    console.log(sql);
    for (const row of db.query(sql)) console.log("  ", row);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    console.log(`   ${error.name}: ${error.message}`);
  }
}

// expect: select * from people where age >= 27 order by age desc limit 2
// expect:    { id: 3, name: 'Cy', city: 'Oslo', age: 41 }
// expect:    { id: 1, name: 'Ann', city: 'Oslo', age: 34 }
// expect: select city, count(*) as n, avg(age) from people group by city order by n desc, city
// expect:    QueryError: no column n
// expect: select name, sum(price) as total from people join orders on people.id = person group by name having sum(price) > 2 order by total
// expect:    QueryError: no column total
// expect: select item, price * 2 as twice from orders where item like 'pen%' and not paid = false
// expect:    { item: 'pen', twice: 5 }
// expect:    { item: 'pencil', twice: 2.5 }
// expect: select max(price), min(item), count(*) from orders where price > 1000 or paid
// expect:    { 'max(price)': 120, 'min(item)': 'desk', 'count(*)': 3 }
// expect: select name from people where city = null or name = 'O''Neil'
// expect:    { name: 'Dee' }
// expect: select nope from people
// expect:    QueryError: no column nope
// expect: select name people
// expect:    QueryError: expected from, found people at 11
// expect: select count(* from people
// expect:    QueryError: expected ), found from at 14
// expect: select name from cats
// expect:    QueryError: no table cats
// expect: select sqrt(age) from people
// expect:    QueryError: no function sqrt at 6
// expect: select # from x
// expect:    QueryError: unexpected "#" at 6
