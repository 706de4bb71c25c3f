/** Templates with filters, conditions, loops, inclusions and errors with lines; the filters are an object that `satisfies` a type. */
type Ctx = { [key: string]: unknown };
type Node = { t: "text"; s: string } | { t: "out"; e: string; raw: boolean; filters: [name: string, ...args: string[]][] } | { t: "if"; branches: { cond: string | null; body: Node[] }[] } | { t: "for"; k?: string; v: string; e: string; body: Node[]; otherwise: Node[] } | { t: "block"; name: string; body: Node[] } | { t: "include"; name: string };
const ESC: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (s: string) => s.replace(/[&<>"']/g, (c) => ESC[c]);

const filters = {
  upper: (v: unknown) => String(v).toUpperCase(),
  title: (v: unknown) => String(v).replace(/\b\w/g, (c) => c.toUpperCase()),
  join: (v: unknown, sep = ", ") => (Array.isArray(v) ? v.join(sep) : String(v)),
  default: (v: unknown, d = "") => (v === undefined || v === null || v === "" ? d : v),
  money: (v: unknown, cur = "$") => `${cur}${Number(v).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`,
  json: (v: unknown) => JSON.stringify(v),
  truncate: (v: unknown, n = "10") => { const s = String(v); return s.length > +n ? s.slice(0, +n).trimEnd() + "…" : s; },
  date: (v: unknown, f = "YYYY-MM-DD") => {
    const d = v instanceof Date ? v : new Date(String(v));
    const parts: Record<string, string> = { YYYY: String(d.getUTCFullYear()), MM: String(d.getUTCMonth() + 1).padStart(2, "0"), DD: `${d.getUTCDate()}`.padStart(2, "0") };
    return f.replace(/YYYY|MM|DD/g, (m) => parts[m] ?? m);
  },
} satisfies Record<string, (v: unknown, ...args: string[]) => unknown>;
type FilterName = keyof typeof filters;

class TemplateError extends Error {
  constructor(message: string, public line: number, public template?: string) {
    super(`${template ?? "<inline>"}:${line}: ${message}`);
    this.name = this.constructor.name;
  }
}
function compile(src: string, name?: string): Node[] {
  const tokens = src.split(/(\{\{\{?.*?\}?\}\}|\{%.*?%\}|\{#.*?#\})/s);
  let pos = 0, line = 1;
  const fail = (m: string): never => { throw new TemplateError(m, line, name); };
  function parse(until: string[] = []): [Node[], string] {
    const out: Node[] = [];
    while (pos < tokens.length) {
      const tok = tokens[pos++];
      line += tok.split("\n").length - 1;
      if (tok.startsWith("{#")) continue;
      if (tok.startsWith("{{")) {
        const raw = tok.startsWith("{{{");
        const [e, ...fs] = tok.slice(raw ? 3 : 2, raw ? -3 : -2).split("|").map((s) => s.trim());
        out.push({ t: "out", e, raw, filters: fs.map((f) => { const [n, ...rest] = f.split(":"); return [n, ...rest.map((a) => a.trim().replace(/^"|"$/g, ""))] as [string, ...string[]]; }) });
      } else if (tok.startsWith("{%")) {
        const body = tok.slice(2, -2).trim();
        const [kw] = body.split(/\s+/, 1);
        const rest = body.slice(kw.length).trim();
        if (until.includes(kw)) return [out, body];
        if (kw === "if") {
          const branches: { cond: string | null; body: Node[] }[] = [];
          let cond: string | null = rest;
          for (;;) {
            const [b, end] = parse(["elif", "else", "endif"]);
            branches.push({ cond, body: b });
            if (end === "endif") break;
            cond = end.startsWith("elif") ? end.slice(4).trim() : null;
          }
          out.push({ t: "if", branches });
        } else if (kw === "for") {
          const m = rest.match(/^(?:(?<k>\w+)\s*,\s*)?(?<v>\w+)\s+in\s+(?<e>.+)$/);
          if (!m?.groups) return fail(`bad for: ${rest}`);
          const { k, v, e } = m.groups;
          let [b, end] = parse(["else", "endfor"]);
          let otherwise: Node[] = [];
          if (end === "else") [otherwise, end] = parse(["endfor"]);
          out.push({ t: "for", k, v, e, body: b, otherwise });
        } else if (kw === "block") out.push({ t: "block", name: rest, body: parse(["endblock"])[0] });
        else if (kw === "include") out.push({ t: "include", name: rest.replaceAll('"', "") });
        else fail(`unknown tag '${kw}'`);
      } else if (tok) out.push({ t: "text", s: tok });
    }
    if (until.length) fail(`missing ${until.at(-1)}`);
    return [out, ""];
  }
  return parse()[0];
}
function evaluate(e: string, ctx: Ctx): unknown {
  const not = /^not\s+(.*)/.exec(e);
  if (not) return !evaluate(not[1], ctx);
  for (const [op, f] of Object.entries({ " and ": (a: unknown, b: unknown) => a && b, " or ": (a: unknown, b: unknown) => a || b, "==": (a: unknown, b: unknown) => a === b, ">": (a: unknown, b: unknown) => Number(a) > Number(b) })) {
    const i = e.indexOf(op);
    if (i > 0) return f(evaluate(e.slice(0, i).trim(), ctx), evaluate(e.slice(i + op.length).trim(), ctx));
  }
  if (/^-?\d/.test(e)) return Number(e);
  if (/^".*"$/.test(e)) return e.slice(1, -1);
  let cur: any = ctx;
  for (const part of e.split(".")) cur = cur?.[part];
  return typeof cur === "function" ? cur.call(ctx) : cur;
}
class Engine {
  private cache = new Map<string, Node[]>();
  constructor(private sources: Record<string, string> = {}) {}
  render(name: string, ctx: Ctx): string {
    let nodes = this.cache.get(name);
    if (!nodes) this.cache.set(name, (nodes = compile(this.sources[name] ?? "", name)));
    return this.run(nodes, ctx);
  }
  private run(nodes: Node[], ctx: Ctx): string {
    let s = "";
    for (const n of nodes) s += this.node(n, ctx);
    return s;
  }
  private node(n: Node, ctx: Ctx): string {
    switch (n.t) {
      case "text": return n.s;
      case "out": {
        let v = evaluate(n.e, ctx);
        for (const [f, ...args] of n.filters) {
          if (!(f in filters)) throw new TemplateError(`unknown filter ${f}`, 0);
          v = (filters[f as FilterName] as (v: unknown, ...a: string[]) => unknown)(v, ...args);
        }
        const s = v == null ? "" : String(v);
        return n.raw ? s : escape(s);
      }
      case "if": {
        const hit = n.branches.find((b) => b.cond === null || evaluate(b.cond, ctx));
        return hit ? this.run(hit.body, ctx) : "";
      }
      case "for": {
        const src = evaluate(n.e, ctx);
        const entries: [string | number, unknown][] = Array.isArray(src) ? [...src.entries()] : src instanceof Map ? [...src] : Object.entries(src ?? {});
        if (!entries.length) return this.run(n.otherwise, ctx);
        return entries.map(([k, v], i) => this.run(n.body, { ...ctx, ...(n.k && { [n.k]: k }), [n.v]: v, loop: { index: i + 1, first: i === 0, last: i === entries.length - 1 } })).join("");
      }
      case "block": return this.run(n.body, ctx);
      case "include": return this.render(n.name, ctx);
    }
  }
}
const engine = new Engine({
  item: `<li>{{ item.name | title }}{% if item.qty > 1 %} x{{ item.qty }}{% endif %}: {{ item.price | money:€ }}</li>`,
  page: `{# header #}<h1>{{ title | upper }}</h1>
{% for item in items %}{% include "item" %}{% if not loop.last %}
{% endif %}{% else %}<p>nothing</p>{% endfor %}
{% for k, v in meta %}{{ k }}={{ v | json }};{% endfor %} {{{ html }}} {{ html | truncate:6 }}
{% if user.admin and user.name %}hi {{ user.name }}{% elif user %}user {{ user.name | default:anon }}{% else %}guest{% endif %} {{ when | date:DD/MM/YYYY }} {{ total }} {{ tags | join: - }}`,
  bad: "ok\n{% nope %}",
  open: "{% if x %}\n\nabc",
});
const items = [{ name: "red chair", qty: 2, price: 1234.5 }, { name: "lamp", qty: 1, price: 9 }];
console.log(engine.render("page", { title: "Shop & Co", items, meta: { a: 1, b: ["x", null] }, html: "<b>bold</b>", user: { admin: true, name: "Eve" }, when: new Date(Date.UTC(2024, 1, 29)), total() { return (this.items as typeof items).reduce((s, i) => s + i.qty * i.price, 0); }, tags: ["x", "y"] }));
console.log(engine.render("page", { title: "empty", user: {}, meta: new Map([["k", true]]), when: "2020-05-06" }));
for (const name of ["bad", "open", "item"]) {
  try { console.log(JSON.stringify(engine.render(name, {}))); } catch (err) { if (err instanceof TemplateError) console.log(err.name, err.message, err.line); else throw err; }
}
try { new Engine({ x: "{{ a | zap }}" }).render("x", {}); } catch (err) { console.log(`${err}`); }
// expect: <h1>SHOP &amp; CO</h1>
// expect: <li>Red Chair x2: €1,234.50</li>
// expect: <li>Lamp: €9.00</li>
// expect: a=1;b=[&quot;x&quot;,null]; <b>bold</b> &lt;b&gt;bol…
// expect: hi Eve 29/02/2024 2478 x-y
// expect: <h1>EMPTY</h1>
// expect: <p>nothing</p>
// expect: k=true;  undefi…
// expect: user anon 06/05/2020  undefined
// expect: TemplateError bad:2: unknown tag 'nope' 2
// expect: TemplateError open:3: missing endif 3
// expect: "<li>Undefined: €NaN</li>"
// expect: TemplateError: <inline>:0: unknown filter zap
