/** CSV to JSON: streaming reader with quotes, typed columns by inference, transformations, grouping, pivot and a writer. */
type Scalar = string | number | boolean | Date | null;
type ColumnType = "string" | "number" | "boolean" | "date";
type Record_ = Record<string, Scalar>;

interface ReaderOptions {
  delimiter?: string;
  quote?: string;
  header?: boolean | readonly string[];
  comment?: string;
  trim?: boolean;
}

class CsvError extends Error {
  constructor(message: string, readonly row: number, readonly column: number) {
    super(`${message} (row ${row}, column ${column})`);
  }
  get name() {
    return "CsvError";
  }
}

function* chunks(text: string, size: number): Generator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

function* readRows(source: Iterable<string>, { delimiter = ",", quote = '"', comment, trim = false }: ReaderOptions = {}): Generator<string[]> {
  let field = "";
  let row: string[] = [];
  let state: "start" | "plain" | "quoted" | "afterQuote" | "comment" = "start";
  let rowNumber = 1;
  const endField = () => {
    row.push(trim ? field.trim() : field);
    field = "";
    state = "start";
  };
  for (const chunk of source) {
    for (const c of chunk) {
      if (c === "\r" && state !== "quoted") continue;
      switch (state) {
        case "comment":
          if (c === "\n") {
            state = "start";
            rowNumber++;
          }
          continue;
        case "quoted":
          if (c === quote) state = "afterQuote";
          else field += c;
          continue;
        case "afterQuote":
          if (c === quote) {
            field += quote;
            state = "quoted";
            continue;
          }
          if (c !== delimiter && c !== "\n") throw new CsvError(`unexpected ${JSON.stringify(c)} after quote`, rowNumber, row.length + 1);
          break;
        case "start":
          if (c === comment && row.length === 0) {
            state = "comment";
            continue;
          }
          if (c === quote) {
            state = "quoted";
            continue;
          }
          break;
        case "plain":
          if (c === quote) throw new CsvError("quote inside a plain field", rowNumber, row.length + 1);
      }
      if (c === delimiter) endField();
      else if (c === "\n") {
        const blank = row.length === 0 && field === "" && state === "start";
        endField();
        if (!blank) yield row;
        row = [];
        rowNumber++;
      } else {
        field += c;
        state = "plain";
      }
    }
  }
  if (state === "quoted") throw new CsvError("unclosed quote", rowNumber, row.length + 1);
  if (row.length > 0 || field !== "") {
    endField();
    yield row;
  }
}

const detectors: [ColumnType, RegExp][] = [
  ["number", /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i],
  ["boolean", /^(true|false|yes|no)$/i],
  ["date", /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/],
];
const converters: { [K in ColumnType]: (text: string) => Scalar } = {
  string: (t) => t,
  number: (t) => Number(t),
  boolean: (t) => /^(true|yes)$/i.test(t),
  date: (t) => new Date(t),
};

class Table {
  private constructor(readonly columns: readonly string[], readonly types: readonly ColumnType[], readonly rows: readonly Record_[]) {}

  static parse(text: string, options: ReaderOptions = {}): Table {
    const reader = readRows(chunks(text, 7), options);
    let columns: readonly string[] | undefined = Array.isArray(options.header) ? options.header : undefined;
    if (!columns && options.header !== false) {
      const { value, done } = reader.next();
      if (done) return new Table([], [], []);
      columns = value;
    }
    const raw = [...reader];
    columns ??= raw[0]?.map((_, i) => `c${i + 1}`) ?? [];
    const names = columns;
    const types = names.map((_, i): ColumnType => {
      const values = raw.map((r) => r[i] ?? "").filter((v) => v !== "");
      return (values.length > 0 && detectors.find(([, re]) => values.every((v) => re.test(v)))?.[0]) || "string";
    });
    const rows = raw.map((r, n) => {
      if (r.length > names.length) throw new CsvError(`${r.length} fields, ${names.length} columns`, n + 2, names.length + 1);
      return Object.fromEntries(names.map((name, i) => [name, r[i] === undefined || r[i] === "" ? null : converters[types[i]!](r[i]!)]));
    });
    return new Table(names, types, rows);
  }

  where(predicate: (row: Record_) => boolean): Table {
    return new Table(this.columns, this.types, this.rows.filter(predicate));
  }

  derive(name: string, type: ColumnType, fn: (row: Record_, index: number) => Scalar): Table {
    return new Table([...this.columns, name], [...this.types, type], this.rows.map((r, i) => ({ ...r, [name]: fn(r, i) })));
  }

  sortBy(...keys: (string | `-${string}`)[]): Table {
    const compare = (a: Record_, b: Record_): number => {
      for (const key of keys) {
        const [name, sign] = key.startsWith("-") ? [key.slice(1), -1] : [key, 1];
        const [x, y] = [a[name] ?? "", b[name] ?? ""];
        if (x < y) return -sign;
        if (x > y) return sign;
      }
      return 0;
    };
    return new Table(this.columns, this.types, this.rows.toSorted(compare));
  }

  groupBy<K extends Scalar, A>(key: (row: Record_) => K, init: () => A, step: (acc: A, row: Record_) => A): Map<K, A> {
    const groups = new Map<K, A>();
    for (const row of this.rows) {
      const k = key(row);
      groups.set(k, step(groups.get(k) ?? init(), row));
    }
    return groups;
  }

  pivot(rowKey: string, columnKey: string, valueKey: string): Record<string, Record<string, number>> {
    const out: Record<string, Record<string, number>> = {};
    for (const row of this.rows) {
      const bucket = (out[String(row[rowKey])] ??= {});
      const key = String(row[columnKey]);
      bucket[key] = (bucket[key] ?? 0) + Number(row[valueKey]);
    }
    return out;
  }

  toCsv(delimiter = ","): string {
    const quote = (s: string) => (new RegExp(`["\n${delimiter}]`).test(s) ? `"${s.replace(/"/g, '""')}"` : s);
    const show = (v: Scalar | undefined) => (v == null ? "" : v instanceof Date ? v.toISOString().slice(0, 10) : String(v));
    return [this.columns, ...this.rows.map((r) => this.columns.map((c) => show(r[c])))].map((cells) => cells.map(quote).join(delimiter)).join("\n");
  }
}

const text = `# sales of 2025
id,product,region,date,amount,paid,note
1,"Desk, oak",North,2025-01-15,1299.50,yes,
2,Lamp,South,2025-01-20,45,no,"said ""later"""
3,Chair,North,2025-02-03,89.99,yes,"two
lines"
4,Lamp,North,2025-02-14,45e0,yes,

5,"Desk, oak",West,2025-03-01,1399.00,no,=SUM
`;
const sales = Table.parse(text, { comment: "#" });
console.log(sales.columns.map((c, i) => `${c}:${sales.types[i]}`).join(" "));
console.log(JSON.stringify(sales.rows.slice(0, 3), null, 1));
console.log(sales.rows.at(-1));
console.log(sales.where((r) => r["paid"] === true).sortBy("-amount", "product").toCsv(";"));
const byMonth = sales.groupBy(
  (r) => (r["date"] as Date).getUTCMonth() + 1,
  () => ({ count: 0, sum: 0, products: new Set<string>() }),
  (acc, r) => ({ count: acc.count + 1, sum: acc.sum + (r["amount"] as number), products: acc.products.add(r["product"] as string) }),
);
for (const [month, { count, sum, products }] of byMonth) console.log(month, count, sum.toFixed(2), [...products].join(" & "));
console.log(sales.pivot("product", "region", "amount"));
const enriched = sales.derive("tax", "number", ({ amount }) => Math.round(Number(amount) * 19) / 100).derive("n", "string", (_, i) => "#".repeat(i + 1));
console.log(enriched.toCsv().split("\n").slice(0, 3));
console.table(enriched.rows.map(({ id, product, tax }) => ({ id, product, tax })));
console.log(Table.parse("1\tx\n2\ty", { delimiter: "\t", header: false }).rows, Table.parse("a|b", { delimiter: "|", header: ["first", "second", "third"] }).rows, Table.parse("").rows);
console.log(Table.parse(" a , b \n 1 , x ", { trim: true }).rows, Table.parse(sales.toCsv()).toCsv() === sales.toCsv());
for (const [bad, options] of [['a,b\n"x,1', {}], ['a,b\nx"y,1', {}], ['a,b\n"x"y,1', {}], ["a\n1,2", {}]] as [string, ReaderOptions][]) {
  try {
    Table.parse(bad, options);
  } catch (e) {
    if (e instanceof CsvError) console.log(`${e.name} ${e.row}:${e.column} ${e.message}`);
    else throw e;
  }
}
// expect: id:number product:string region:string date:date amount:number paid:boolean note:string
// expect: [
// expect:  {
// expect:   "id": 1,
// expect:   "product": "Desk, oak",
// expect:   "region": "North",
// expect:   "date": "2025-01-15T00:00:00.000Z",
// expect:   "amount": 1299.5,
// expect:   "paid": true,
// expect:   "note": null
// expect:  },
// expect:  {
// expect:   "id": 2,
// expect:   "product": "Lamp",
// expect:   "region": "South",
// expect:   "date": "2025-01-20T00:00:00.000Z",
// expect:   "amount": 45,
// expect:   "paid": false,
// expect:   "note": "said \"later\""
// expect:  },
// expect:  {
// expect:   "id": 3,
// expect:   "product": "Chair",
// expect:   "region": "North",
// expect:   "date": "2025-02-03T00:00:00.000Z",
// expect:   "amount": 89.99,
// expect:   "paid": true,
// expect:   "note": "two\nlines"
// expect:  }
// expect: ]
// expect: {
// expect:   id: 5,
// expect:   product: 'Desk, oak',
// expect:   region: 'West',
// expect:   date: 2025-03-01T00:00:00.000Z,
// expect:   amount: 1399,
// expect:   paid: false,
// expect:   note: '=SUM'
// expect: }
// expect: id;product;region;date;amount;paid;note
// expect: 1;Desk, oak;North;2025-01-15;1299.5;true;
// expect: 3;Chair;North;2025-02-03;89.99;true;"two
// expect: lines"
// expect: 4;Lamp;North;2025-02-14;45;true;
// expect: 1 2 1344.50 Desk, oak & Lamp
// expect: 2 2 134.99 Chair & Lamp
// expect: 3 1 1399.00 Desk, oak
// expect: {
// expect:   'Desk, oak': { North: 1299.5, West: 1399 },
// expect:   Lamp: { South: 45, North: 45 },
// expect:   Chair: { North: 89.99 }
// expect: }
// expect: [
// expect:   'id,product,region,date,amount,paid,note,tax,n',
// expect:   '1,"Desk, oak",North,2025-01-15,1299.5,true,,246.91,#',
// expect:   '2,Lamp,South,2025-01-20,45,false,"said ""later""",8.55,##'
// expect: ]
// expect: ┌─────────┬────┬─────────────┬────────┐
// expect: │ (index) │ id │ product     │ tax    │
// expect: ├─────────┼────┼─────────────┼────────┤
// expect: │ 0       │ 1  │ 'Desk, oak' │ 246.91 │
// expect: │ 1       │ 2  │ 'Lamp'      │ 8.55   │
// expect: │ 2       │ 3  │ 'Chair'     │ 17.1   │
// expect: │ 3       │ 4  │ 'Lamp'      │ 8.55   │
// expect: │ 4       │ 5  │ 'Desk, oak' │ 265.81 │
// expect: └─────────┴────┴─────────────┴────────┘
// expect: [ { c1: 1, c2: 'x' }, { c1: 2, c2: 'y' } ] [ { first: 'a', second: 'b', third: null } ] []
// expect: [ { a: 1, b: 'x' } ] true
// expect: CsvError 2:1 unclosed quote (row 2, column 1)
// expect: CsvError 2:1 quote inside a plain field (row 2, column 1)
// expect: CsvError 2:1 unexpected "y" after quote (row 2, column 1)
// expect: CsvError 2:2 2 fields, 1 columns (row 2, column 2)
