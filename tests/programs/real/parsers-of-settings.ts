/** Parsers of settings, tables, queries, versions and durations; a table is summed in parallel parts. */
import { fork, wait, type Future } from "tscript";
import { strict as assert } from "node:assert";
/* INI, CSV, query strings, semver, URL-ish, duration — with parallel parsing of CSV chunks */
type IniValue = string | number | boolean;
type Ini = Record<string, Record<string, IniValue | IniValue[]>>;
class ParseError extends SyntaxError {
  constructor(msg: string, readonly position: { line: number; column?: number }) { super(`${msg} at ${position.line}${position.column !== undefined ? ":" + position.column : ""}`); }
}
function parseIni(text: string): Ini {
  const out: Ini = { "": {} };
  let section = "";
  text.split(/\r?\n/).forEach((rawLine, index) => {
    const line = rawLine.replace(/[;#].*$/, "").trim();
    if (!line) return;
    const head = /^\[([^\]]+)\]$/.exec(line);
    if (head) { section = head[1]!.trim(); out[section] ??= {}; return; }
    const eq = line.indexOf("=");
    if (eq < 1) throw new ParseError(`expected key=value, got "${line}"`, { line: index + 1, column: line.search(/\S/) + 1 });
    let key = line.slice(0, eq).trim();
    const value = coerce(line.slice(eq + 1).trim());
    if (key.endsWith("[]")) {
      key = key.slice(0, -2);
      const list = out[section]![key];
      if (Array.isArray(list)) list.push(value);
      else out[section]![key] = [value];
    } else out[section]![key] = value;
  });
  return out;
}
function coerce(v: string): IniValue {
  if (/^(true|yes|on)$/i.test(v)) return true;
  if (/^(false|no|off)$/i.test(v)) return false;
  return v !== "" && !Number.isNaN(Number(v)) ? Number(v) : v.replace(/^(['"])(.*)\1$/, "$2");
}
function parseCsvLine(line: string, sep: string): string[] {
  const cells: string[] = [];
  let cur = "", quoted = false;
  for (let i = 0; i < line.length; i++) {
    const ch = line.charAt(i);
    if (quoted) {
      if (ch === '"' && line[i + 1] === '"') { cur += '"'; i++; }
      else if (ch === '"') quoted = false;
      else cur += ch;
    } else if (ch === '"') quoted = true;
    else if (ch === sep) { cells.push(cur); cur = ""; }
    else cur += ch;
  }
  if (quoted) throw new ParseError("unterminated quote", { line: 1, column: line.length });
  return [...cells, cur];
}
function parseChunk(lines: readonly string[]): number[] {
  const sums: number[] = [];
  for (const l of lines) for (const [i, c] of parseCsvLine(l, ",").entries()) sums[i] = (sums[i] ?? 0) + (parseFloat(c) || 0);
  return sums;
}
function parallelSum(lines: string[], parts: number): number[] {
  const size = Math.ceil(lines.length / parts);
  const futures: Future<number[]>[] = [];
  for (let p = 0; p < parts; p++) futures.push(fork(parseChunk, lines.slice(p * size, (p + 1) * size)));
  return futures.map((f) => wait(f)).reduce((a, b) => a.map((x, i) => x + (b[i] ?? 0)));
}
type QueryTree = { [key: string]: string | QueryTree | QueryTree[] | string[] };
function parseQuery(qs: string): QueryTree {
  const out: QueryTree = {};
  for (const pair of qs.replace(/^\?/, "").split("&")) {
    const [rawK, rawV = ""] = pair.split("=");
    const keys = [...decodeURIComponent(rawK!).matchAll(/[^[\]]+|\[\]/g)].map((m) => m[0]);
    let node: any = out;
    keys.forEach((k, i) => {
      const last = i === keys.length - 1, nextIsList = keys[i + 1] === "[]";
      if (last) { if (k === "[]") node.push(decodeURIComponent(rawV.replace(/\+/g, " "))); else node[k] = decodeURIComponent(rawV.replace(/\+/g, " ")); }
      else node = node[k] ??= nextIsList ? [] : {};
    });
  }
  return out;
}
interface SemVer { major: number; minor: number; patch: number; pre: (string | number)[]; build?: string }
const SEMVER = /^v?(?<major>0|[1-9]\d*)\.(?<minor>\d+)\.(?<patch>\d+)(?:-(?<pre>[\da-z.-]+))?(?:\+(?<build>[\da-z.-]+))?$/i;
function semver(s: string): SemVer {
  const g = SEMVER.exec(s)?.groups;
  if (!g) throw new ParseError(`bad version ${s}`, { line: 0 });
  const { major, minor, patch, pre, build } = g;
  return { major: +major!, minor: +minor!, patch: +patch!, pre: pre?.split(".").map((p) => (/^\d+$/.test(p) ? +p : p)) ?? [], ...(build !== undefined && { build }) };
}
function compare(a: SemVer, b: SemVer): -1 | 0 | 1 {
  for (const k of ["major", "minor", "patch"] as const) if (a[k] !== b[k]) return a[k] < b[k] ? -1 : 1;
  if (!a.pre.length || !b.pre.length) return a.pre.length === b.pre.length ? 0 : a.pre.length ? -1 : 1;
  for (let i = 0; ; i++) {
    const x = a.pre[i], y = b.pre[i];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? -1 : 1;
    if (x === y) continue;
    if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1;
    return x < y ? -1 : 1;
  }
}
const UNITS = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 } as const;
const duration = (s: string) => Array.from(s.matchAll(/(\d+(?:\.\d+)?)\s*(ms|[smhd])/g), ([, n, u]) => Number(n) * UNITS[u as keyof typeof UNITS]).reduce((a, b) => a + b, 0);
console.log(parseIni(`name = "x y" ; c\n[ server ]\nport=8080\nhost = example.org\ndebug=on\nratio=1e-3\n[paths]\ninclude[]=a\ninclude[] = b\nempty=\n`));
for (const bad of ["[a]\n  novalue", "ok=1\n=2"]) try { parseIni(bad); } catch (e) { assert(e instanceof ParseError); console.log(e.name, e.message, e.position); }
console.log(parseCsvLine('a,"b ""q"", c",,d', ","));
assert.throws(() => parseCsvLine('"abc', ","), /unterminated/);
const lines = Array.from({ length: 1000 }, (_, i) => `${i},"${i / 2}",x,${i % 7}`);
console.log(parallelSum(lines, 8), parallelSum(lines, 1));
console.log(parseQuery("?a=1&b[c][d]=x+y&list[]=1&list[]=2%20&u[0][n]=z&e"));
const versions = ["1.2.3", "v1.10.0", "1.2.3-alpha.1", "1.2.3-alpha.beta", "1.2.3-rc.1+build.5", "0.9.9", "1.2.3-alpha"];
console.log(versions.map(semver).sort(compare).map((v) => `${v.major}.${v.minor}.${v.patch}${v.pre.length ? "-" + v.pre.join(".") : ""}`));
console.log(semver("1.2.3-rc.1+b"), duration("1h 30m 5.5s 20ms"), duration(""));
assert.deepEqual(parseQuery("a=1"), { a: "1" });
try { assert.equal(1 + 1, 3, "math is hard"); } catch (e) { if (e instanceof assert.AssertionError) console.log(e.name, e.message, e.code, e.actual, e.expected, e.operator); }
// expect: {
// expect:   '': { name: 'x y' },
// expect:   server: { port: 8080, host: 'example.org', debug: true, ratio: 0.001 },
// expect:   paths: { include: [ 'a', 'b' ], empty: '' }
// expect: }
// expect: SyntaxError expected key=value, got "novalue" at 2:1 { line: 2, column: 1 }
// expect: SyntaxError expected key=value, got "=2" at 2:1 { line: 2, column: 1 }
// expect: [ 'a', 'b "q", c', '', 'd' ]
// expect: [ 499500, 249750, 0, 2997 ] [ 499500, 249750, 0, 2997 ]
// expect: {
// expect:   a: '1',
// expect:   b: { c: { d: 'x y' } },
// expect:   list: [ '1', '2 ' ],
// expect:   u: { '0': { n: 'z' } },
// expect:   e: ''
// expect: }
// expect: [
// expect:   '0.9.9',
// expect:   '1.2.3-alpha',
// expect:   '1.2.3-alpha.1',
// expect:   '1.2.3-alpha.beta',
// expect:   '1.2.3-rc.1',
// expect:   '1.2.3',
// expect:   '1.10.0'
// expect: ]
// expect: { major: 1, minor: 2, patch: 3, pre: [ 'rc', 1 ], build: 'b' } 5405520 0
// expect: AssertionError math is hard
// expect:
// expect: 2 !== 3
// expect:  ERR_ASSERTION 2 3 strictEqual
