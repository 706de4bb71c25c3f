// Template engine: lexer, parser, AST discriminated unions, filters, loops, partials
type Value = string | number | boolean | null | undefined | Value[] | { [k: string]: Value } | ((...a: any[]) => Value);
type Expr =
  | { t: "lit"; v: string | number | boolean | null }
  | { t: "path"; parts: string[] }
  | { t: "filter"; on: Expr; name: string; args: Expr[] }
  | { t: "bin"; op: "==" | "!=" | "<" | ">" | "and" | "or"; l: Expr; r: Expr }
  | { t: "not"; e: Expr };
type Node_ =
  | { k: "text"; text: string }
  | { k: "out"; e: Expr; raw: boolean }
  | { k: "if"; arms: { cond: Expr | null; body: Node_[] }[] }
  | { k: "for"; name: string; index?: string; of: Expr; body: Node_[]; otherwise: Node_[] }
  | { k: "include"; name: string }
  | { k: "set"; name: string; e: Expr };

class TemplateError extends Error {
  constructor(msg: string, public readonly line: number) {
    super(`${msg} (line ${line})`);
  }
}
class ExprParser {
  private toks: string[];
  private i = 0;
  constructor(src: string, private line: number) {
    this.toks = src.match(/"[^"]*"|'[^']*'|[\w.]+|==|!=|[<>|:,()]/g) ?? [];
  }
  private eat(t: string) {
    if (this.toks[this.i] === t) {
      this.i++;
      return true;
    }
    return false;
  }
  parse(): Expr {
    const e = this.or();
    if (this.i < this.toks.length) throw new TemplateError(`unexpected ${this.toks[this.i]}`, this.line);
    return e;
  }
  private or(): Expr {
    let l = this.and();
    while (this.eat("or")) l = { t: "bin", op: "or", l, r: this.and() };
    return l;
  }
  private and(): Expr {
    let l = this.cmp();
    while (this.eat("and")) l = { t: "bin", op: "and", l, r: this.cmp() };
    return l;
  }
  private cmp(): Expr {
    const l = this.filtered();
    for (const op of ["==", "!=", "<", ">"] as const) if (this.eat(op)) return { t: "bin", op, l, r: this.filtered() };
    return l;
  }
  private filtered(): Expr {
    let on = this.prim();
    while (this.eat("|")) {
      const name = this.toks[this.i++];
      const args: Expr[] = [];
      if (this.eat(":")) do args.push(this.prim()); while (this.eat(","));
      on = { t: "filter", on, name, args };
    }
    return on;
  }
  private prim(): Expr {
    const t = this.toks[this.i++];
    if (t === undefined) throw new TemplateError("expression ends early", this.line);
    if (t === "not") return { t: "not", e: this.prim() };
    if (t === "(") {
      const e = this.or();
      if (!this.eat(")")) throw new TemplateError("missing )", this.line);
      return e;
    }
    if (/^["']/.test(t)) return { t: "lit", v: t.slice(1, -1) };
    if (/^\d/.test(t)) return { t: "lit", v: Number(t) };
    if (t === "true" || t === "false") return { t: "lit", v: t === "true" };
    if (t === "null") return { t: "lit", v: null };
    return { t: "path", parts: t.split(".") };
  }
}
function parse(src: string): Node_[] {
  const re = /\{\{(-?)\s*(.*?)\s*\}\}|\{%\s*(.*?)\s*%\}/gs;
  const root: Node_[] = [];
  const stack: { end: string; body: Node_[]; node: Node_; line: number }[] = [];
  let body = root;
  let last = 0;
  const lineAt = (i: number) => src.slice(0, i).split("\n").length;
  for (const m of src.matchAll(re)) {
    const line = lineAt(m.index);
    if (m.index > last) body.push({ k: "text", text: src.slice(last, m.index) });
    last = m.index + m[0].length;
    if (m[2] !== undefined) {
      body.push({ k: "out", e: new ExprParser(m[2], line).parse(), raw: m[1] === "-" });
      continue;
    }
    const [, word, rest] = /^(\w+)\s*(.*)$/s.exec(m[3])!;
    switch (word) {
      case "if": {
        const node: Node_ = { k: "if", arms: [{ cond: new ExprParser(rest, line).parse(), body: [] }] };
        body.push(node);
        stack.push({ end: "endif", body, node, line });
        body = node.arms[0].body;
        break;
      }
      case "elif":
      case "else": {
        const top = stack.at(-1);
        if (top?.node.k === "if") {
          const arm = { cond: word === "elif" ? new ExprParser(rest, line).parse() : null, body: [] as Node_[] };
          top.node.arms.push(arm);
          body = arm.body;
        } else if (top?.node.k === "for" && word === "else") body = top.node.otherwise;
        else throw new TemplateError(`stray ${word}`, line);
        break;
      }
      case "for": {
        const fm = /^(\w+)(?:\s*,\s*(\w+))?\s+in\s+(.+)$/.exec(rest);
        if (!fm) throw new TemplateError(`bad for: ${rest}`, line);
        const node = { k: "for" as const, name: fm[1], index: fm[2], of: new ExprParser(fm[3], line).parse(), body: [], otherwise: [] };
        body.push(node);
        stack.push({ end: "endfor", body, node, line });
        body = node.body;
        break;
      }
      case "include":
        body.push({ k: "include", name: rest.replace(/["']/g, "") });
        break;
      case "set": {
        const [name, ...expr] = rest.split("=");
        body.push({ k: "set", name: name.trim(), e: new ExprParser(expr.join("="), line).parse() });
        break;
      }
      case "endif":
      case "endfor": {
        const top = stack.pop();
        if (top?.end !== word) throw new TemplateError(`unexpected ${word}`, line);
        body = top.body;
        break;
      }
      default:
        throw new TemplateError(`unknown tag ${word}`, line);
    }
  }
  if (stack.length) throw new TemplateError(`missing ${stack.at(-1)!.end}`, stack.at(-1)!.line);
  if (last < src.length) body.push({ k: "text", text: src.slice(last) });
  return root;
}
const escapeHtml = (s: string) => s.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
const filters: Record<string, (v: Value, ...args: Value[]) => Value> = {
  upper: (v) => String(v).toUpperCase(),
  join: (v, sep = ", ") => (Array.isArray(v) ? v.map(String).join(String(sep)) : String(v)),
  default: (v, d) => v ?? d,
  length: (v) => (typeof v === "string" || Array.isArray(v) ? v.length : v && typeof v === "object" ? Object.keys(v).length : 0),
  fixed: (v, n = 2) => Number(v).toFixed(Number(n)),
  reverse: (v) => (Array.isArray(v) ? v.toReversed() : [...String(v)].reverse().join("")),
};
class Scope {
  private vars = new Map<string, Value>();
  constructor(private parent: Scope | { [k: string]: Value }) {}
  get(name: string): Value {
    if (this.vars.has(name)) return this.vars.get(name);
    return this.parent instanceof Scope ? this.parent.get(name) : this.parent[name];
  }
  set(name: string, v: Value) {
    this.vars.set(name, v);
  }
}
function evaluate(e: Expr, s: Scope): Value {
  switch (e.t) {
    case "lit":
      return e.v;
    case "path": {
      const [head, ...rest] = e.parts;
      let v = s.get(head);
      for (const p of rest) {
        if (v === null || v === undefined || typeof v !== "object") return undefined;
        v = Array.isArray(v) ? (p === "length" ? v.length : v[Number(p)]) : v[p];
        if (typeof v === "function") v = v();
      }
      return v;
    }
    case "filter": {
      const f = filters[e.name];
      if (!f) throw new Error(`no filter ${e.name}`);
      return f(evaluate(e.on, s), ...e.args.map((a) => evaluate(a, s)));
    }
    case "not":
      return !evaluate(e.e, s);
    case "bin": {
      const l = evaluate(e.l, s);
      if (e.op === "and") return l && evaluate(e.r, s);
      if (e.op === "or") return l || evaluate(e.r, s);
      const r = evaluate(e.r, s);
      return e.op === "==" ? l === r : e.op === "!=" ? l !== r : e.op === "<" ? (l as number) < (r as number) : (l as number) > (r as number);
    }
  }
}
function render(nodes: readonly Node_[], s: Scope, partials: Readonly<Record<string, string>> = {}): string {
  let out = "";
  for (const n of nodes) {
    switch (n.k) {
      case "text": out += n.text; break;
      case "out": { const v = evaluate(n.e, s) ?? ""; out += n.raw ? String(v) : escapeHtml(String(v)); break; }
      case "if": { const arm = n.arms.find((a) => a.cond === null || evaluate(a.cond, s)); if (arm) out += render(arm.body, new Scope(s), partials); break; }
      case "for": {
        const it = evaluate(n.of, s);
        const pairs: [Value, Value][] = Array.isArray(it) ? it.map((v, i) => [v, i]) : it && typeof it === "object" ? Object.entries(it).map(([k, v]) => [v, k]) : [];
        if (!pairs.length) out += render(n.otherwise, new Scope(s), partials);
        for (const [v, k] of pairs) { const inner = new Scope(s); inner.set(n.name, v); if (n.index) inner.set(n.index, k); out += render(n.body, inner, partials); }
        break;
      }
      case "include": out += render(parse(partials[n.name] ?? `[no ${n.name}]`), new Scope(s), partials); break;
      case "set": s.set(n.name, evaluate(n.e, s)); break;
    }
  }
  return out;
}
const tpl = `{% set total = items.length %}Hello {{ user.name | upper | default: "x" }} ({{total}})!
{% for item, i in items %}{{ i }}. {{ item.title }}{% if item.price > 10 and not item.sold %} costs {{item.price|fixed}}{% elif item.sold %} SOLD{% else %} cheap{% endif %}
{% else %}nothing{% endfor %}{% for v, k in map %}{{k}}={{v}};{% endfor %}
{% include "foot" %}{{- raw }}{{ raw }} {{ missing.deep | default: "none" }} {{ fn.call }}`;
const data = { user: { name: "Zoë" }, items: [{ title: "Pen <blue>", price: 1.5 }, { title: "Lamp", price: 30 }, { title: "Rug", price: 90, sold: true }], map: { b: 1, a: [1, 2] }, raw: "<b>", fn: { call: () => "called" } };
console.log(render(parse(tpl), new Scope(data), { foot: "-- {{ items | length }} {{ user.name | reverse }} --\n" }));
console.log(render(parse("{% for x in none %}{% else %}empty{% endfor %}|{% include 'zz' %}|{{ a.1 | join: '-' }}"), new Scope({ a: [1, [2, 3]] })));
for (const bad of ["{% if x %}", "a\n{% endfor %}", "{{ (a }}", "{% for x y %}", "{% wat %}", "{{ a b }}", "{{ }}"]) {
  try {
    parse(bad);
  } catch (e) {
    console.log(e instanceof TemplateError && e.line, (e as Error).message);
  }
}
try { render(parse("{{ 1 | zap }}"), new Scope({})); } catch (e) { console.log(`${e}`); }
// expect: Hello ZOË (3)!
// expect: 0. Pen &lt;blue&gt; cheap
// expect: 1. Lamp costs 30.00
// expect: 2. Rug SOLD
// expect: b=1;a=1,2;
// expect: -- 3 ëoZ --
// expect: <b>&lt;b&gt; none called
// expect: empty|[no zz]|2-3
// expect: 1 missing endif (line 1)
// expect: 2 unexpected endfor (line 2)
// expect: 1 missing ) (line 1)
// expect: 1 bad for: x y (line 1)
// expect: 1 unknown tag wat (line 1)
// expect: 1 unexpected b (line 1)
// expect: 1 expression ends early (line 1)
// expect: Error: no filter zap
