// GraphQL-like query parser + resolver
type Selection = { name: string; alias?: string; args: Record<string, Arg>; fields: Selection[]; directives: { name: string; args: Record<string, Arg> }[] };
type Arg = string | number | boolean | null | { var: string } | Arg[];
class Lexer implements IterableIterator<string> {
  private pos = 0;
  private static readonly PATTERN = /[\s,]*(?:#[^\n]*\s*)*([{}()\[\]:!=@$]|\.\.\.|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|\w+)/gy;
  constructor(private readonly text: string) {}
  next(): IteratorResult<string> {
    const re = Lexer.PATTERN;
    re.lastIndex = this.pos;
    const m = re.exec(this.text);
    if (!m) {
      if (this.text.slice(this.pos).trim()) throw new Error(`unexpected ${JSON.stringify(this.text.slice(this.pos).trim()[0])}`);
      return { done: true, value: undefined };
    }
    this.pos = re.lastIndex;
    return { done: false, value: m[1] };
  }
  [Symbol.iterator]() {
    return this;
  }
}
class QueryParser {
  readonly #toks: readonly string[];
  #i = 0;
  constructor(src: string) {
    this.#toks = [...new Lexer(src)];
  }
  #peek() {
    return this.#toks[this.#i];
  }
  #next() {
    const t = this.#toks[this.#i++];
    if (t === undefined) throw new Error("unexpected end");
    return t;
  }
  #eat(t: string): boolean {
    return this.#peek() === t && ++this.#i > 0;
  }
  #want(t: string) {
    const got = this.#next();
    if (got !== t) throw new Error(`expected ${t} but got ${got}`);
  }
  document(): { vars: Map<string, Arg | undefined>; fields: Selection[] } {
    const vars = new Map<string, Arg | undefined>();
    if (this.#eat("query")) {
      if (this.#peek() !== "{" && this.#peek() !== "(") this.#next();
      if (this.#eat("(")) {
        while (!this.#eat(")")) {
          this.#want("$");
          const name = this.#next();
          this.#want(":");
          this.#next();
          this.#eat("!");
          vars.set(name, this.#eat("=") ? this.#value() : undefined);
        }
      }
    }
    const fields = this.#selections();
    if (this.#peek() !== undefined) throw new Error(`trailing ${this.#peek()}`);
    return { vars, fields };
  }
  #selections(): Selection[] {
    this.#want("{");
    const out: Selection[] = [];
    while (!this.#eat("}")) {
      let name = this.#next();
      let alias: string | undefined;
      if (this.#eat(":")) [alias, name] = [name, this.#next()];
      const args = this.#peek() === "(" ? this.#args() : {};
      const directives: Selection["directives"] = [];
      while (this.#eat("@")) directives.push({ name: this.#next(), args: this.#peek() === "(" ? this.#args() : {} });
      const fields = this.#peek() === "{" ? this.#selections() : [];
      out.push({ name, ...(alias === undefined ? {} : { alias }), args, fields, directives });
    }
    return out;
  }
  #args(): Record<string, Arg> {
    this.#want("(");
    const args: Record<string, Arg> = {};
    while (!this.#eat(")")) {
      const k = this.#next();
      this.#want(":");
      args[k] = this.#value();
    }
    return args;
  }
  #value(): Arg {
    const t = this.#next();
    if (t === "$") return { var: this.#next() };
    if (t === "[") {
      const list: Arg[] = [];
      while (!this.#eat("]")) list.push(this.#value());
      return list;
    }
    if (t[0] === '"') return JSON.parse(t) as string;
    if (/^-?\d/.test(t)) return Number(t);
    return t === "true" ? true : t === "false" ? false : t === "null" ? null : t;
  }
}
type Ctx = { calls: string[] };
type Resolver<P> = (parent: P, args: Record<string, any>, ctx: Ctx) => unknown;
interface Author { id: number; name: string }
interface Book { id: number; title: string; authorId: number; year: number; tags: string[] }
const authors: Author[] = [{ id: 1, name: "Le Guin" }, { id: 2, name: "Lem" }];
const books: Book[] = [
  { id: 1, title: "The Dispossessed", authorId: 1, year: 1974, tags: ["sf", "utopia"] },
  { id: 2, title: "Solaris", authorId: 2, year: 1961, tags: ["sf"] },
  { id: 3, title: "Lathe of Heaven", authorId: 1, year: 1971, tags: [] },
];
const schema: { Query: Record<string, Resolver<null>>; Book: Record<string, Resolver<Book>>; Author: Record<string, Resolver<Author>> } = {
  Query: {
    book: (_, { id }) => books.find((b) => b.id === id),
    books: async (_, { after = 0, ids }: { after?: number; ids?: number[] }) => books.filter((b) => b.year > after && (!ids || ids.includes(b.id))),
    version: () => "1.0",
    boom: () => {
      throw new Error("resolver failed");
    },
  },
  Book: { author: async (b, _args, ctx) => (ctx.calls.push(`author:${b.authorId}`), authors.find((a) => a.id === b.authorId)), shout: (b, { n }) => b.title.toUpperCase() + "!".repeat(n ?? 1) },
  Author: { books: (a) => books.filter((b) => b.authorId === a.id) },
};
function typeOf(v: object): "Book" | "Author" | undefined {
  return "title" in v ? "Book" : "name" in v ? "Author" : undefined;
}
class FieldError extends Error {
  constructor(message: string, readonly path: string[], cause?: unknown) {
    super(message, { cause });
  }
}
async function execute(src: string, variables: Record<string, unknown> = {}) {
  const errors: string[] = [];
  const ctx: Ctx = { calls: [] };
  const { vars, fields } = new QueryParser(src).document();
  const env = new Map<string, unknown>([...vars].map(([k, d]) => [k, k in variables ? variables[k] : d]));
  const bind = (a: Arg): unknown => (Array.isArray(a) ? a.map(bind) : a !== null && typeof a === "object" ? env.get(a.var) : a);
  const bindAll = (as: Record<string, Arg>) => Object.fromEntries(Object.entries(as).map(([k, v]) => [k, bind(v)] as [string, unknown]));
  async function run(parent: any, typeName: keyof typeof schema | undefined, sels: Selection[], path: string[]): Promise<Record<string, unknown>> {
    const out: Record<string, unknown> = {};
    for (const s of sels) {
      const skip = s.directives.some((d) => (d.name === "skip" && bindAll(d.args)["if"] === true) || (d.name === "include" && bindAll(d.args)["if"] === false));
      if (skip) continue;
      const key = s.alias ?? s.name;
      const here = [...path, key];
      try {
        const resolver = typeName ? (schema[typeName][s.name] as Resolver<any> | undefined) : undefined;
        const raw = await (resolver ? resolver(parent, bindAll(s.args), ctx) : parent?.[s.name]);
        if (raw === undefined && !resolver) throw new FieldError(`no field ${s.name} on ${typeName}`, here);
        out[key] = await complete(raw, s, here);
      } catch (e) {
        const err = e instanceof FieldError ? e : new FieldError((e as Error).message, here, e);
        errors.push(`${err.path.join(".")}: ${err.message}`);
        out[key] = null;
      }
    }
    return out;
  }
  async function complete(raw: unknown, s: Selection, path: string[]): Promise<unknown> {
    if (raw === null || raw === undefined) return null;
    if (Array.isArray(raw)) return Promise.all(raw.map((r, i) => complete(r, s, [...path, String(i)])));
    if (typeof raw === "object") {
      if (s.fields.length === 0) throw new FieldError(`${s.name} needs a selection`, path);
      return run(raw, typeOf(raw), s.fields, path);
    }
    return raw;
  }
  const data = await run(null, "Query", fields, []);
  return { data, ...(errors.length ? { errors } : {}), calls: ctx.calls };
}
const queries: [string, Record<string, unknown>?][] = [
  ["{ version book(id: 2) { title author { name } } }"],
  ["query Q($y: Int = 1970, $no: Boolean!) { recent: books(after: $y) { title year @skip(if: $no) shout(n: 2) author { name books { id } } } }", { no: true }],
  ["{ books(ids: [1, 3]) { id tags } none: book(id: 99) { title } boom book(id: 1) }", {}],
  ["{ book(id: 1) { nope title } } # comment"],
  ["{ book(id: 1 { title } }"], ["{ a"], ["{ a % }"], ["{ version } extra"],
];
for (const [q, vars] of queries) {
  try {
    console.log(JSON.stringify(await execute(q, vars)));
  } catch (e) {
    console.log("query error:", (e as Error).message);
  }
}
// expect: {"data":{"version":"1.0","book":{"title":"Solaris","author":{"name":"Lem"}}},"calls":["author:2"]}
// expect: {"data":{"recent":[{"title":"The Dispossessed","shout":"THE DISPOSSESSED!!","author":{"name":"Le Guin","books":[{"id":1},{"id":3}]}},{"title":"Lathe of Heaven","shout":"LATHE OF HEAVEN!!","author":{"name":"Le Guin","books":[{"id":1},{"id":3}]}}]},"calls":["author:1","author:1"]}
// expect: {"data":{"books":[{"id":1,"tags":["sf","utopia"]},{"id":3,"tags":[]}],"none":null,"boom":null,"book":null},"errors":["boom: resolver failed","book: book needs a selection"],"calls":[]}
// expect: query error: trailing t
// expect: query error: expected : but got title
// expect: query error: unexpected end
// expect: query error: unexpected "%"
// expect: query error: trailing extra
