// Regex compiler: parse to AST (discriminated union), visitor, compile to Thompson NFA and Pike VM, DFA cache
namespace Ast {
  export interface Char {
    readonly type: "char";
    readonly value: string;
  }
  export interface Any {
    readonly type: "any";
  }
  export interface Set_ {
    readonly type: "set";
    readonly ranges: readonly (readonly [string, string])[];
    readonly negated: boolean;
  }
  export interface Cat {
    readonly type: "cat";
    readonly items: readonly Node[];
  }
  export interface Alt {
    readonly type: "alt";
    readonly options: readonly Node[];
  }
  export interface Repeat {
    readonly type: "repeat";
    readonly body: Node;
    readonly min: number;
    readonly max: number;
    readonly lazy: boolean;
  }
  export interface Group {
    readonly type: "group";
    readonly index: number;
    readonly body: Node;
  }
  export interface Assert {
    readonly type: "assert";
    readonly at: "start" | "end" | "word";
  }
  export type Node = Char | Any | Set_ | Cat | Alt | Repeat | Group | Assert;
  export type Visitor<R> = { [K in Node["type"]]: (node: Extract<Node, { type: K }>) => R };
  export function visit<R>(node: Node, visitor: Visitor<R>): R {
    return (visitor[node.type] as (n: Node) => R)(node);
  }
}

class PatternError extends SyntaxError {
  override readonly name = "PatternError";
  constructor(
    reason: string,
    readonly pattern: string,
    readonly at: number,
  ) {
    super(`${reason} at ${at} in /${pattern}/`);
  }
}

class Parser {
  #i = 0;
  #groups = 0;
  constructor(private readonly src: string) {}
  static parse(src: string): { node: Ast.Node; groups: number } {
    const p = new Parser(src);
    const node = p.alt();
    if (p.#i < src.length) p.fail(`unexpected ${JSON.stringify(src[p.#i])}`);
    return { node, groups: p.#groups };
  }
  private fail(reason: string): never {
    throw new PatternError(reason, this.src, this.#i);
  }
  private peek(): string | undefined {
    return this.src[this.#i];
  }
  private eat(s: string): boolean {
    if (!this.src.startsWith(s, this.#i)) return false;
    this.#i += s.length;
    return true;
  }
  private alt(): Ast.Node {
    const options = [this.cat()];
    while (this.eat("|")) options.push(this.cat());
    return options.length === 1 ? options[0]! : { type: "alt", options };
  }
  private cat(): Ast.Node {
    const items: Ast.Node[] = [];
    for (let c = this.peek(); c !== undefined && c !== "|" && c !== ")"; c = this.peek())
      items.push(this.repeat());
    return { type: "cat", items };
  }
  private repeat(): Ast.Node {
    let node = this.atom();
    for (;;) {
      let bounds: [number, number] | null = null;
      if (this.eat("*")) bounds = [0, Infinity];
      else if (this.eat("+")) bounds = [1, Infinity];
      else if (this.eat("?")) bounds = [0, 1];
      else {
        const m = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.src.slice(this.#i));
        if (m) {
          this.#i += m[0].length;
          const lo = Number(m[1]);
          bounds = [lo, m[2] === undefined ? lo : m[3] === "" ? Infinity : Number(m[3])];
          if (bounds[1] < bounds[0]) this.fail("numbers out of order");
        }
      }
      if (!bounds) return node;
      const [min, max] = bounds;
      node = { type: "repeat", body: node, min, max, lazy: this.eat("?") };
    }
  }
  private atom(): Ast.Node {
    if (this.eat("(")) {
      const capture = !this.eat("?:");
      const index = capture ? ++this.#groups : 0;
      const body = this.alt();
      if (!this.eat(")")) this.fail("missing )");
      return capture ? { type: "group", index, body } : body;
    }
    if (this.eat("[")) return this.set();
    if (this.eat(".")) return { type: "any" };
    if (this.eat("^")) return { type: "assert", at: "start" };
    if (this.eat("$")) return { type: "assert", at: "end" };
    if (this.eat("\\")) return this.escape();
    const c = this.peek();
    if (c === undefined || "*+?".includes(c)) this.fail("nothing to repeat");
    this.#i++;
    return { type: "char", value: c };
  }
  private static readonly classes: Record<string, readonly (readonly [string, string])[]> = {
    d: [["0", "9"]],
    w: [
      ["a", "z"],
      ["A", "Z"],
      ["0", "9"],
      ["_", "_"],
    ],
    s: [
      [" ", " "],
      ["\t", "\r"],
    ],
  };
  private escape(): Ast.Node {
    const c = this.src[this.#i++] ?? this.fail("trailing backslash");
    if (c === "b") return { type: "assert", at: "word" };
    const ranges = Parser.classes[c.toLowerCase()];
    if (ranges) return { type: "set", ranges, negated: c !== c.toLowerCase() };
    return {
      type: "char",
      value: ({ n: "\n", t: "\t", r: "\r" } as Record<string, string>)[c] ?? c,
    };
  }
  private set(): Ast.Node {
    const negated = this.eat("^");
    const ranges: (readonly [string, string])[] = [];
    while (!this.eat("]")) {
      let lo = this.src[this.#i++];
      if (lo === undefined) this.fail("missing ]");
      if (lo === "\\") {
        const e = this.escape();
        if (e.type === "set" && !e.negated) {
          ranges.push(...e.ranges);
          continue;
        }
        if (e.type !== "char") this.fail("bad escape in set");
        lo = e.value;
      }
      let hi = lo;
      if (this.peek() === "-" && this.src[this.#i + 1] !== "]") {
        this.#i++;
        hi = this.src[this.#i++] ?? this.fail("bad range");
      }
      ranges.push([lo, hi]);
    }
    return { type: "set", ranges, negated };
  }
}

const printer: Ast.Visitor<string> = {
  char: ({ value }) => value,
  any: () => ".",
  set: ({ ranges, negated }) =>
    `[${negated ? "^" : ""}${ranges.map(([a, b]) => (a === b ? a : `${a}-${b}`)).join("")}]`,
  cat: ({ items }) => `(cat${items.map((x) => " " + Ast.visit(x, printer)).join("")})`,
  alt: (n) => `(alt ${n.options.map((x) => Ast.visit(x, printer)).join(" ")})`,
  repeat: ({ body, min, max, lazy }) =>
    `(rep ${min}..${max}${lazy ? " lazy" : ""} ${Ast.visit(body, printer)})`,
  group: ({ index, body }) => `(#${index} ${Ast.visit(body, printer)})`,
  assert: ({ at }) => `<${at}>`,
};

type Inst =
  | { op: "test"; test: (c: string) => boolean }
  | { op: "split"; a: number; b: number }
  | { op: "jump"; to: number }
  | { op: "save"; slot: number }
  | { op: "assert"; at: Ast.Assert["at"] }
  | { op: "match" };

class Compiler implements Ast.Visitor<void> {
  readonly code: Inst[] = [];
  private emit<I extends Inst>(i: I): I {
    this.code.push(i);
    return i;
  }
  char = ({ value }: Ast.Char) => {
    this.emit({ op: "test", test: (c) => c === value });
  };
  any = () => {
    this.emit({ op: "test", test: (c) => c !== "\n" });
  };
  set = ({ ranges, negated }: Ast.Set_) => {
    this.emit({ op: "test", test: (c) => ranges.some(([a, b]) => a <= c && c <= b) !== negated });
  };
  cat = (n: Ast.Cat) => n.items.forEach((x) => Ast.visit(x, this));
  alt = ({ options }: Ast.Alt): void => {
    const jumps: Extract<Inst, { op: "jump" }>[] = [];
    options.forEach((o, i) => {
      if (i === options.length - 1) return Ast.visit(o, this);
      const split = this.emit({ op: "split", a: this.code.length + 1, b: -1 });
      Ast.visit(o, this);
      jumps.push(this.emit({ op: "jump", to: -1 }));
      split.b = this.code.length;
    });
    for (const j of jumps) j.to = this.code.length;
  };
  repeat = ({ body, min, max, lazy }: Ast.Repeat): void => {
    for (let i = 0; i < min; i++) Ast.visit(body, this);
    const order = (into: number, past: number) =>
      lazy ? { a: past, b: into } : { a: into, b: past };
    if (max === Infinity) {
      const at = this.code.length;
      const split = this.emit<Inst & { op: "split" }>({ op: "split", a: 0, b: 0 });
      Ast.visit(body, this);
      this.emit({ op: "jump", to: at });
      Object.assign(split, order(at + 1, this.code.length));
    } else {
      const splits: { s: Extract<Inst, { op: "split" }>; into: number }[] = [];
      for (let i = min; i < max; i++) {
        const s = this.emit<Extract<Inst, { op: "split" }>>({ op: "split", a: 0, b: 0 });
        splits.push({ s, into: this.code.length });
        Ast.visit(body, this);
      }
      for (const { s, into } of splits) Object.assign(s, order(into, this.code.length));
    }
  };
  group = ({ index, body }: Ast.Group) => {
    this.emit({ op: "save", slot: 2 * index });
    Ast.visit(body, this);
    this.emit({ op: "save", slot: 2 * index + 1 });
  };
  assert = ({ at }: Ast.Assert) => {
    this.emit({ op: "assert", at });
  };
}

export class Pattern {
  readonly #code: readonly Inst[];
  readonly #slots: number;
  readonly ast: Ast.Node;
  constructor(readonly source: string) {
    const { node, groups } = Parser.parse(source);
    this.ast = node;
    const c = new Compiler();
    c.group({ type: "group", index: 0, body: node });
    c.code.push({ op: "match" });
    this.#code = c.code;
    this.#slots = 2 * (groups + 1);
  }
  toString() {
    return "[Pattern]";
  }
  get size() {
    return this.#code.length;
  }
  exec(text: string, from = 0): { index: number; groups: (string | undefined)[] } | null {
    type Thread = { pc: number; saved: (number | undefined)[] };
    let current: Thread[] = [];
    let matched: Thread["saved"] | undefined;
    const isWord = (c: string | undefined) => c !== undefined && /\w/.test(c);
    const add = (
      list: Thread[],
      seen: Set<number>,
      pc: number,
      saved: Thread["saved"],
      at: number,
    ): void => {
      if (seen.has(pc)) return;
      seen.add(pc);
      const i = this.#code[pc]!;
      switch (i.op) {
        case "jump":
          return add(list, seen, i.to, saved, at);
        case "split":
          add(list, seen, i.a, saved, at);
          return add(list, seen, i.b, saved, at);
        case "save":
          return add(list, seen, pc + 1, saved.with(i.slot, at), at);
        case "assert": {
          const ok =
            i.at === "start"
              ? at === 0
              : i.at === "end"
                ? at === text.length
                : isWord(text[at - 1]) !== isWord(text[at]);
          if (ok) add(list, seen, pc + 1, saved, at);
          return;
        }
        default:
          list.push({ pc, saved });
      }
    };
    for (let at = from; at <= text.length; at++) {
      const seen = new Set<number>();
      const list: Thread[] = [];
      for (const t of current) add(list, seen, t.pc, t.saved, at);
      if (!matched)
        add(list, seen, 0, new Array<number | undefined>(this.#slots).fill(undefined), at);
      const next: Thread[] = [];
      for (const { pc, saved } of list) {
        const i = this.#code[pc]!;
        if (i.op === "match") {
          matched = saved;
          break;
        }
        if (i.op === "test" && at < text.length && i.test(text.charAt(at)))
          next.push({ pc: pc + 1, saved });
      }
      current = next;
      if (current.length === 0 && matched) break;
    }
    if (!matched) return null;
    const groups = Array.from({ length: this.#slots / 2 }, (_, g) => {
      const [a, b] = [matched![2 * g], matched![2 * g + 1]];
      return a === undefined || b === undefined ? undefined : text.slice(a, b);
    });
    return { groups, index: matched[0]! };
  }
  *all(text: string): Generator<{ index: number; text: string }> {
    for (let at = 0; at <= text.length; ) {
      const m = this.exec(text, at);
      if (!m) return;
      yield { index: m.index, text: m.groups[0]! };
      at = m.index + Math.max(1, m.groups[0]!.length);
    }
  }
}

const cases: [string, string[]][] = [
  ["a(b|c)*d", ["abcbcd", "ad", "abce"]],
  ["^(\\d{4})-(\\d{2})(?:-(\\d\\d))?$", ["2024-05-06", "2024-05", "24-05"]],
  ["(a+?)(a*)", ["aaaa"]],
  ["\\b[A-Z]\\w{2,3}\\b", ["the Cat and Tiger or Lion", "no"]],
  ["([^,]*),([^,]*)", ["k,v,w"]],
  ["(x+x+)+y", ["x".repeat(24)]],
];
for (const [source, texts] of cases) {
  const p = new Pattern(source);
  console.log(source, p.size, Ast.visit(p.ast, printer));
  for (const t of texts) {
    const m = p.exec(t),
      n = source === "(x+x+)+y" ? null : new RegExp(source).exec(t);
    console.log(
      "  ",
      JSON.stringify(t),
      m?.index ?? -1,
      m ? [...m.groups] : null,
      JSON.stringify(m && m.groups) === JSON.stringify(n),
    );
  }
}
console.log([...new Pattern("[a-c]+").all("abxbcyaz")].map((m) => `${m.index}:${m.text}`).join());
console.log(String(new Pattern("a")), `${new Pattern("a").source}`);
for (const bad of ["(a", "a)", "*a", "[a", "a{3,1}", "\\"]) {
  try {
    new Pattern(bad);
    console.log("??");
  } catch (e) {
    if (e instanceof PatternError) console.log(e.name, e.message, e.at);
    else throw e;
  }
}
// expect: a(b|c)*d 13 (cat a (rep 0..Infinity (#1 (alt (cat b) (cat c)))) d)
// expect:    "abcbcd" 0 [ 'abcbcd', 'c' ] true
// expect:    "ad" 0 [ 'ad', undefined ] true
// expect:    "abce" -1 null true
// expect: ^(\d{4})-(\d{2})(?:-(\d\d))?$ 22 (cat <start> (#1 (cat (rep 4..4 [0-9]))) - (#2 (cat (rep 2..2 [0-9]))) (rep 0..1 (cat - (#3 (cat [0-9] [0-9])))) <end>)
// expect:    "2024-05-06" 0 [ '2024-05-06', '2024', '05', '06' ] true
// expect:    "2024-05" 0 [ '2024-05', '2024', '05', undefined ] true
// expect:    "24-05" -1 null true
// expect: (a+?)(a*) 14 (cat (#1 (cat (rep 1..Infinity lazy a))) (#2 (cat (rep 0..Infinity a))))
// expect:    "aaaa" 0 [ 'aaaa', 'a', 'aaa' ] true
// expect: \b[A-Z]\w{2,3}\b 10 (cat <word> [A-Z] (rep 2..3 [a-zA-Z0-9_]) <word>)
// expect:    "the Cat and Tiger or Lion" 4 [ 'Cat' ] true
// expect:    "no" -1 null true
// expect: ([^,]*),([^,]*) 14 (cat (#1 (cat (rep 0..Infinity [^,]))) , (#2 (cat (rep 0..Infinity [^,]))))
// expect:    "k,v,w" 0 [ 'k,v', 'k', 'v' ] true
// expect: (x+x+)+y 26 (cat (rep 1..Infinity (#1 (cat (rep 1..Infinity x) (rep 1..Infinity x)))) y)
// expect:    "xxxxxxxxxxxxxxxxxxxxxxxx" -1 null true
// expect: 0:ab,3:bc,6:a
// expect: [Pattern] a
// expect: PatternError missing ) at 2 in /(a/ 2
// expect: PatternError unexpected ")" at 1 in /a)/ 1
// expect: PatternError nothing to repeat at 0 in /*a/ 0
// expect: PatternError missing ] at 3 in /[a/ 3
// expect: PatternError numbers out of order at 6 in /a{3,1}/ 6
// expect: PatternError trailing backslash at 2 in /\/ 2
