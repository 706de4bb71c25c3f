// YAML subset parser/serializer
type Yaml = string | number | boolean | null | Yaml[] | { [key: string]: Yaml };
interface Line { indent: number; text: string; no: number }
class YamlError extends Error { constructor(msg: string, public line: number) { super(`line ${line}: ${msg}`); } }
const scalar = (s: string): Yaml => {
  const t = s.trim();
  if (t === "" || t === "~" || t === "null") return null;
  if (t === "true" || t === "false") return t === "true";
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(t)) return +t;
  if (/^0x[\da-f]+$/i.test(t)) return parseInt(t, 16);
  if (t.startsWith('"') && t.endsWith('"')) return JSON.parse(t) as string;
  if (t.startsWith("'") && t.endsWith("'")) return t.slice(1, -1).replaceAll("''", "'");
  if (t.startsWith("[") && t.endsWith("]")) return splitFlow(t.slice(1, -1)).map(scalar);
  if (t.startsWith("{") && t.endsWith("}"))
    return Object.fromEntries(splitFlow(t.slice(1, -1)).map((p) => { const i = p.indexOf(":"); return [p.slice(0, i).trim(), scalar(p.slice(i + 1))] as [string, Yaml]; }));
  return t;
};
function splitFlow(s: string): string[] {
  const out: string[] = [];
  let depth = 0, cur = "", quote: string | null = null;
  for (const ch of s) {
    if (quote) { if (ch === quote) quote = null; }
    else if (ch === '"' || ch === "'") quote = ch;
    else if ("[{".includes(ch)) depth++;
    else if ("]}".includes(ch)) depth--;
    else if (ch === "," && depth === 0) { out.push(cur); cur = ""; continue; }
    cur += ch;
  }
  if (cur.trim()) out.push(cur);
  return out;
}
function parseYaml(src: string): Yaml {
  const lines: Line[] = src.split(/\r?\n/).map((raw, i) => ({ indent: raw.search(/\S|$/), text: raw.trim(), no: i + 1 })).filter((l) => l.text && !l.text.startsWith("#"));
  let pos = 0;
  const anchors = new Map<string, Yaml>();
  function block(indent: number): Yaml {
    const first = lines[pos];
    if (!first || first.indent < indent) return null;
    return first.text.startsWith("- ") || first.text === "-" ? sequence(first.indent) : mapping(first.indent);
  }
  function sequence(indent: number): Yaml[] {
    const out: Yaml[] = [];
    while (pos < lines.length && lines[pos].indent === indent && /^-( |$)/.test(lines[pos].text)) {
      const line = lines[pos];
      const rest = line.text.slice(1).trimStart();
      if (rest === "") { pos++; out.push(block(indent + 1)); }
      else if (/^[\w-]+:( |$)/.test(rest)) { lines[pos] = { indent: indent + 2, text: rest, no: line.no }; out.push(mapping(indent + 2)); }
      else { pos++; out.push(value(rest, indent, line.no)); }
    }
    return out;
  }
  function mapping(indent: number): { [key: string]: Yaml } {
    const out: { [key: string]: Yaml } = {};
    while (pos < lines.length && lines[pos].indent === indent) {
      const { text, no } = lines[pos];
      const m = text.match(/^("[^"]*"|[^:]+):(?:\s+(.*))?$/);
      if (!m) throw new YamlError(`expected key: value, got "${text}"`, no);
      const key = m[1].startsWith('"') ? JSON.parse(m[1]) : m[1].trim();
      if (Object.hasOwn(out, key)) throw new YamlError(`duplicate key ${key}`, no);
      pos++;
      const v = value(m[2] ?? "", indent, no);
      if (key === "<<") Object.assign(out, v); else out[key] = v;
    }
    if (pos < lines.length && lines[pos].indent > indent) throw new YamlError("bad indentation", lines[pos].no);
    return out;
  }
  function value(text: string, indent: number, no: number): Yaml {
    let anchor: string | undefined;
    const am = /^&(\w+)\s*(.*)$/.exec(text);
    if (am) [, anchor, text] = am;
    let v: Yaml;
    if (text === "") v = block(indent + 1);
    else if (text === "|" || text === ">") {
      const parts: string[] = [];
      while (pos < lines.length && lines[pos].indent > indent) parts.push(lines[pos++].text);
      v = parts.join(text === "|" ? "\n" : " ") + "\n";
    } else if (text.startsWith("*")) {
      const found = anchors.get(text.slice(1));
      if (found === undefined) throw new YamlError(`unknown anchor ${text}`, no);
      v = found;
    } else v = scalar(text.replace(/\s+#.*$/, ""));
    if (anchor) anchors.set(anchor, v);
    return v;
  }
  return block(0);
}
function dump(v: Yaml, indent = 0): string {
  const pad = " ".repeat(indent);
  if (v === null) return "null";
  if (Array.isArray(v)) return v.length === 0 ? "[]" : v.map((x) => `${pad}- ${isNode(x) ? "\n" + dump(x, indent + 2) : dump(x)}`).join("\n");
  if (typeof v === "object") return Object.entries(v).map(([k, x]) => `${pad}${k}:${isNode(x) ? "\n" + dump(x, indent + 2) : " " + dump(x)}`).join("\n");
  return typeof v === "string" && /[:#\n]|^\d/.test(v) ? JSON.stringify(v) : String(v);
}
const isNode = (v: Yaml): v is Yaml[] | { [k: string]: Yaml } => v !== null && typeof v === "object" && Object.keys(v).length > 0;
const doc = `
# config
server:
  host: localhost
  port: 8080
  tls: no way
  tags: [a, "b, c", 3, {x: 1, y: [2]}]
defaults: &d
  retries: 3
  delay: 1.5e2
jobs:
  - name: build   # comment
    steps:
      - npm ci
      - 'it''s'
    <<: *d
  - name: test
    env: { CI: true, N: ~ }
  -
    - nested
    - 0x1F
text: |
  line one
  line two
"quoted key": >
  folded
  text
empty:
`;
const parsed = parseYaml(doc);
console.log(JSON.stringify(parsed, null, 2));
console.log(parsed);
console.log(dump(parsed));
for (const bad of ["a: 1\na: 2", "a: *nope", "a: 1\n   b: 2", "- 1\nfoo"]) {
  try { console.log(parseYaml(bad)); } catch (e) { if (e instanceof YamlError) console.log(e.message, e.line); else throw e; }
}
// expect: {
// expect:   "server": {
// expect:     "host": "localhost",
// expect:     "port": 8080,
// expect:     "tls": "no way",
// expect:     "tags": [
// expect:       "a",
// expect:       "b, c",
// expect:       3,
// expect:       {
// expect:         "x": 1,
// expect:         "y": [
// expect:           2
// expect:         ]
// expect:       }
// expect:     ]
// expect:   },
// expect:   "defaults": {
// expect:     "retries": 3,
// expect:     "delay": 150
// expect:   },
// expect:   "jobs": [
// expect:     {
// expect:       "name": "build",
// expect:       "steps": [
// expect:         "npm ci",
// expect:         "it's"
// expect:       ],
// expect:       "retries": 3,
// expect:       "delay": 150
// expect:     },
// expect:     {
// expect:       "name": "test",
// expect:       "env": {
// expect:         "CI": true,
// expect:         "N": null
// expect:       }
// expect:     },
// expect:     [
// expect:       "nested",
// expect:       31
// expect:     ]
// expect:   ],
// expect:   "text": "line one\nline two\n",
// expect:   "quoted key": "folded text\n",
// expect:   "empty": null
// expect: }
// expect: {
// expect:   server: {
// expect:     host: 'localhost',
// expect:     port: 8080,
// expect:     tls: 'no way',
// expect:     tags: [ 'a', 'b, c', 3, [Object] ]
// expect:   },
// expect:   defaults: { retries: 3, delay: 150 },
// expect:   jobs: [
// expect:     { name: 'build', steps: [Array], retries: 3, delay: 150 },
// expect:     { name: 'test', env: [Object] },
// expect:     [ 'nested', 31 ]
// expect:   ],
// expect:   text: 'line one\nline two\n',
// expect:   'quoted key': 'folded text\n',
// expect:   empty: null
// expect: }
// expect: server:
// expect:   host: localhost
// expect:   port: 8080
// expect:   tls: no way
// expect:   tags:
// expect:     - a
// expect:     - b, c
// expect:     - 3
// expect:     - 
// expect:       x: 1
// expect:       y:
// expect:         - 2
// expect: defaults:
// expect:   retries: 3
// expect:   delay: 150
// expect: jobs:
// expect:   - 
// expect:     name: build
// expect:     steps:
// expect:       - npm ci
// expect:       - it's
// expect:     retries: 3
// expect:     delay: 150
// expect:   - 
// expect:     name: test
// expect:     env:
// expect:       CI: true
// expect:       N: null
// expect:   - 
// expect:     - nested
// expect:     - 31
// expect: text: "line one\nline two\n"
// expect: quoted key: "folded text\n"
// expect: empty: null
// expect: line 2: duplicate key a 2
// expect: line 1: unknown anchor *nope 1
// expect: line 2: bad indentation 2
// expect: [ 1 ]
