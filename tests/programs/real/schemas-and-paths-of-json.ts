// JSON Schema-like validator + JSONPath queries over unknown data with recursive types
type Json = null | boolean | number | string | Json[] | { [k: string]: Json };
type JsonObject = Extract<Json, { [k: string]: Json }>;
type SchemaType = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";
interface Schema {
  type?: "string" | "number" | "integer" | "boolean" | "null" | "array" | "object" | SchemaType[];
  enum?: readonly Json[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  pattern?: string | RegExp;
  items?: Schema;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  not?: Schema;
  $ref?: `#/defs/${string}`;
  format?: keyof typeof FORMATS;
}
const FORMATS = {
  email: (s: string) => /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(s),
  date: (s: string) => !Number.isNaN(Date.parse(s)) && /^\d{4}-\d\d-\d\d$/.test(s),
  ipv4: (s: string) => {
    const parts = s.split(".");
    return parts.length === 4 && parts.every((p) => /^\d{1,3}$/.test(p) && +p < 256);
  },
};
class Issue {
  constructor(
    readonly path: string,
    readonly keyword: keyof Schema,
    readonly message: string,
  ) {}
  toJSON() {
    return `${this.path || "/"}: ${this.message} [${this.keyword}]`;
  }
}
const typeOf = (v: Json) => (v === null ? "null" : Array.isArray(v) ? "array" : (typeof v as "string" | "number" | "boolean" | "object"));
function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const ka = Object.keys(a);
  return ka.length === Object.keys(b).length && ka.every((k) => Object.hasOwn(b, k) && equal((a as JsonObject)[k]!, (b as JsonObject)[k]!));
}
type Check<K extends keyof Schema> = (arg: NonNullable<Schema[K]>, value: Json, ctx: Context) => string | false | void;
type Context = { path: string; issues: Issue[]; validate(schema: Schema, value: Json, path: string): Issue[] };

const CHECKS: { [K in keyof Schema]-?: Check<K> } = {
  type(t, v) {
    const types = [t].flat(3) as string[];
    const actual = typeOf(v);
    return !types.some((x) => x === actual || (x === "integer" && Number.isInteger(v))) && `expected ${types.join(" or ")}, got ${actual}`;
  },
  enum: (options, v) => !options.some((o) => equal(o, v)) && `must be one of ${JSON.stringify(options)}`,
  minimum: (m, v) => typeof v === "number" && v < m && `${v} < ${m}`,
  maximum: (m, v) => typeof v === "number" && v > m && `${v} > ${m}`,
  minLength: (m, v) => typeof v === "string" && [...v].length < m && `shorter than ${m}`,
  pattern: (p, v) => typeof v === "string" && !new RegExp(p).test(v) && `does not match ${p}`,
  format: (f, v) => typeof v === "string" && !FORMATS[f](v) && `no ${f}`,
  items(schema, v, { path, issues, validate }) {
    if (Array.isArray(v)) v.forEach((e, i) => issues.push(...validate(schema, e, `${path}/${i}`)));
  },
  uniqueItems(on, v) {
    if (!on || !Array.isArray(v)) return;
    const dup = v.findIndex((e, i) => v.slice(0, i).some((x) => equal(x, e)));
    return dup >= 0 && `item ${dup} repeats`;
  },
  properties(props, v, ctx) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return;
    for (const [name, schema] of Object.entries(props)) if (v[name] !== undefined) ctx.issues.push(...ctx.validate(schema, v[name], `${ctx.path}/${name}`));
  },
  required: (names, v) => {
    if (typeOf(v) !== "object") return;
    const missing = names.filter((n) => !(n in (v as object)));
    return missing.length > 0 && `missing ${missing.join(", ")}`;
  },
  additionalProperties: (extra, v, { path, issues, validate }) => {
    if (extra === true || typeof v !== "object" || v === null || Array.isArray(v)) return;
    const known = new Set(Object.keys(current?.properties ?? {}));
    const others = Object.keys(v).filter((k) => !known.has(k));
    if (extra === false) return others.length > 0 && `unexpected ${others}`;
    for (const k of others) issues.push(...validate(extra, v[k]!, `${path}/${k}`));
  },
  anyOf: (list, v, { path, validate }) => {
    const all = list.map((s) => validate(s, v, path));
    return all.every((x) => x.length) && `no alternative fits (${all.map((x) => x.length).join("/")})`;
  },
  not: (schema, v, { path, validate }) => validate(schema, v, path).length === 0 && "must not fit",
  $ref: (ref, v, { path, issues, validate }) => {
    const name = ref.split("/").pop()!;
    const target = defs.get(name);
    if (!target) return `unknown ref ${ref}`;
    issues.push(...validate(target, v, path));
  },
};
let current: Schema | undefined;
const defs = new Map<string, Schema>();
function validate(schema: Schema, value: Json, path = ""): Issue[] {
  const issues: Issue[] = [];
  for (const keyword of Object.keys(schema) as (keyof Schema)[]) {
    const outer = current;
    current = schema;
    const check = CHECKS[keyword] as Check<keyof Schema>;
    const message = check(schema[keyword] as never, value, { path, issues, validate });
    current = outer;
    if (message) issues.push(new Issue(path, keyword, message));
  }
  return issues;
}

defs.set("tree", { type: "object", required: ["value"], properties: { value: { type: ["integer", "null"] }, children: { type: "array", items: { $ref: "#/defs/tree" } } }, additionalProperties: false });
const person: Schema = {
  type: "object",
  required: ["name", "email"],
  properties: {
    name: { type: "string", minLength: 2, pattern: /^\p{Lu}/u },
    email: { type: "string", format: "email" },
    age: { type: "integer", minimum: 0, maximum: 150 },
    tags: { type: "array", items: { enum: ["a", "b", 3, null] }, uniqueItems: true },
    tree: { $ref: "#/defs/tree" },
    ip: { anyOf: [{ type: "null" }, { format: "ipv4", type: "string" }] },
    born: { format: "date", not: { pattern: "^19" } },
  },
  additionalProperties: { type: "boolean" },
};
const samples: string[] = [
  `{"name":"Ann","email":"ann@example.org","age":30,"tags":["a",3,null],"tree":{"value":1,"children":[{"value":null}]},"ip":null,"x":true}`,
  `{"name":"é","email":"nope","age":-1.5,"tags":["a","a","c"],"ip":"300.1.1.1","y":1}`,
  `{"name":12,"tree":{"children":[{"value":"x","extra":0},7]},"born":"1999-01-01","ip":"10.0.0.255"}`,
  `[1]`,
  `"text"`,
];
for (const text of samples) {
  const issues = validate(person, JSON.parse(text));
  console.log(issues.length, JSON.stringify(issues, null, 1));
}

// ---- JSONPath
type Step = { kind: "child"; name: string } | { kind: "index"; at: number } | { kind: "wild" } | { kind: "deep" } | { kind: "slice"; from?: number; to?: number } | { kind: "filter"; test: (v: Json) => boolean };
function compilePath(path: string): Step[] {
  const steps: Step[] = [];
  const re = /\.\.|\.?(\*|[\w$]+)|\[(?:(-?\d+)|'([^']*)'|(\*)|(-?\d*):(-?\d*)|\?\(@\.(\w+)\s*(==|<|>|!=)\s*([^)]+)\))\]/y;
  re.lastIndex = 1;
  for (let m; re.lastIndex < path.length && (m = re.exec(path)); ) {
    const [all, name, index, quoted, star, from, to, field, op, literal] = m;
    if (all === "..") steps.push({ kind: "deep" });
    else if (name === "*" || star) steps.push({ kind: "wild" });
    else if (name !== undefined || quoted !== undefined) steps.push({ kind: "child", name: (name ?? quoted)! });
    else if (index !== undefined) steps.push({ kind: "index", at: parseInt(index, 10) });
    else if (field !== undefined) {
      const want = JSON.parse(literal!.replace(/'/g, '"')) as number | string;
      steps.push({
        kind: "filter",
        test: (v) => {
          if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
          const x = v[field];
          if (typeof x !== typeof want) return op === "!=";
          switch (op) {
            case "==": return x === want;
            case "!=": return x !== want;
            case "<": return (x as typeof want) < want;
            default: return (x as typeof want) > want;
          }
        },
      });
    } else steps.push({ kind: "slice", ...(from ? { from: +from } : {}), ...(to ? { to: +to } : {}) });
  }
  return steps;
}
function query(root: Json, path: string): Json[] {
  let nodes: Json[] = [root];
  for (const step of compilePath(path)) {
    nodes = nodes.flatMap((n): Json[] => {
      const values = typeof n === "object" && n !== null ? (Array.isArray(n) ? n : Object.values(n)) : [];
      switch (step.kind) {
        case "child": return typeof n === "object" && n !== null && !Array.isArray(n) && step.name in n ? [n[step.name]!] : [];
        case "index": { const v = Array.isArray(n) ? n.at(step.at) : undefined; return v === undefined ? [] : [v]; }
        case "wild": return values;
        case "deep": { const all: Json[] = []; (function walk(x: Json) { all.push(x); if (x && typeof x === "object") Object.values(x).forEach(walk); })(n); return all; }
        case "slice": return Array.isArray(n) ? n.slice(step.from, step.to) : [];
        case "filter": return values.filter(step.test);
      }
    });
  }
  return nodes;
}
const store: Json = { books: [{ t: "A", price: 8, by: "x" }, { t: "B", price: 12.5, by: "y" }, { t: "C", price: 3, by: "x" }], bike: { price: 20, "a b": [1, [2, 3]] } };
for (const p of ["$.books[*].t", "$..price", "$.books[-1]", "$.books[0:2].price", "$.books[?(@.price < 10)].t", "$.books[?(@.by == 'y')]", "$.bike['a b'][1][0]", "$.none.x", "$.bike.*", "$..[0]"])
  console.log(p, JSON.stringify(query(store, p)));
// expect: 0 []
// expect: 9 [
// expect:  "/name: shorter than 2 [minLength]",
// expect:  "/name: does not match /^\\p{Lu}/u [pattern]",
// expect:  "/email: no email [format]",
// expect:  "/age: expected integer, got number [type]",
// expect:  "/age: -1.5 < 0 [minimum]",
// expect:  "/tags/2: must be one of [\"a\",\"b\",3,null] [enum]",
// expect:  "/tags: item 1 repeats [uniqueItems]",
// expect:  "/ip: no alternative fits (1/1) [anyOf]",
// expect:  "/y: expected boolean, got number [type]"
// expect: ]
// expect: 7 [
// expect:  "/: missing email [required]",
// expect:  "/name: expected string, got number [type]",
// expect:  "/tree: missing value [required]",
// expect:  "/tree/children/0/value: expected integer or null, got string [type]",
// expect:  "/tree/children/0: unexpected extra [additionalProperties]",
// expect:  "/tree/children/1: expected object, got number [type]",
// expect:  "/born: must not fit [not]"
// expect: ]
// expect: 1 [
// expect:  "/: expected object, got array [type]"
// expect: ]
// expect: 1 [
// expect:  "/: expected object, got string [type]"
// expect: ]
// expect: $.books[*].t ["A","B","C"]
// expect: $..price [8,12.5,3,20]
// expect: $.books[-1] [{"t":"C","price":3,"by":"x"}]
// expect: $.books[0:2].price [8,12.5]
// expect: $.books[?(@.price < 10)].t ["A","C"]
// expect: $.books[?(@.by == 'y')] [{"t":"B","price":12.5,"by":"y"}]
// expect: $.bike['a b'][1][0] [2]
// expect: $.none.x []
// expect: $.bike.* [20,[1,[2,3]]]
// expect: $..[0] [{"t":"A","price":8,"by":"x"},1,2]
