// A tiny BASIC in one class with long switches, labelled loops and error codes.
type Tok =
  | { t: "num"; v: number }
  | { t: "str"; v: string }
  | { t: "id"; v: string }
  | { t: "op"; v: string }
  | { t: "eol" };
type Val = number | string;
class BasicError extends Error {
  constructor(
    public readonly code: number,
    msg: string,
    public line?: number,
  ) {
    super(msg);
  }
  override get name() {
    return "BasicError";
  }
  override toString() {
    return `?${this.message} ERROR${this.line !== undefined ? " IN " + this.line : ""}`;
  }
}
const PREC: { [op: string]: number } = {
  OR: 1,
  AND: 2,
  "=": 3,
  "<>": 3,
  "<": 3,
  ">": 3,
  "<=": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  MOD: 5,
  "^": 6,
};
const tokenize = (src: string): Tok[] => {
  const out: Tok[] = [],
    re =
      /\s*(?:(?<num>\d*\.?\d+(?:E[+-]?\d+)?)|"(?<str>[^"]*)"|(?<id>[A-Z][A-Z0-9]*\$?)|(?<op><>|<=|>=|[-+*/^=<>(),;:]))/iy;
  let m: RegExpExecArray | null;
  while (re.lastIndex < src.trimEnd().length && (m = re.exec(src))) {
    const { num, str, id, op } = m.groups!;
    out.push(
      num !== undefined
        ? { t: "num", v: parseFloat(num) }
        : str !== undefined
          ? { t: "str", v: str }
          : id
            ? { t: "id", v: id.toUpperCase() }
            : { t: "op", v: op },
    );
    if (id?.toUpperCase() === "REM") break;
  }
  return [...out, { t: "eol" }];
};
class Basic {
  private readonly program = new Map<number, Tok[]>();
  private vars: Record<string, Val> = Object.create(null);
  private arrays: { [k: string]: number[] } = {};
  private forStack: { v: string; to: number; step: number; pc: number }[] = [];
  private gosub: number[] = [];
  private pos = 0;
  private toks: Tok[] = [];
  private out = "";
  private data: Val[] = [];
  private steps = 0;
  private seed = 1;
  load(text: string): this {
    for (const l of text.split("\n").filter(Boolean)) {
      const [, n, rest] = l.match(/^\s*(\d+)\s+(.*)$/)!;
      this.program.set(+n, tokenize(rest));
    }
    return this;
  }
  private peek() {
    return this.toks[this.pos];
  }
  private next() {
    return this.toks[this.pos++];
  }
  private accept(v: string): boolean {
    const t = this.peek();
    if ((t.t === "op" || t.t === "id") && t.v === v) {
      this.pos++;
      return true;
    }
    return false;
  }
  private expect(v: string) {
    if (!this.accept(v)) throw new BasicError(2, "SYNTAX");
  }
  private num(): number {
    const v = this.expr();
    if (typeof v !== "number") throw new BasicError(13, "TYPE MISMATCH");
    return v;
  }
  private expr(min = 0): Val {
    let left = this.unary();
    for (;;) {
      const t = this.peek();
      if (t.t !== "op" && t.t !== "id") return left;
      const p = PREC[t.v];
      if (p === undefined || p <= min) return left;
      this.pos++;
      const right = this.expr(t.v === "^" ? p - 1 : p);
      left = this.apply(t.v, left, right);
    }
  }
  private apply(op: string, a: Val, b: Val): Val {
    if (typeof a === "string" || typeof b === "string") {
      if (typeof a !== typeof b) throw new BasicError(13, "TYPE MISMATCH");
      switch (op) {
        case "+":
          return `${a}${b}`;
        case "=":
          return a === b ? -1 : 0;
        case "<>":
          return a !== b ? -1 : 0;
        case "<":
          return a < b ? -1 : 0;
        case ">":
          return a > b ? -1 : 0;
        default:
          throw new BasicError(13, "TYPE MISMATCH");
      }
    }
    switch (op) {
      case "+":
        return a + b;
      case "-":
        return a - b;
      case "*":
        return a * b;
      case "/":
        if (b === 0) throw new BasicError(11, "DIVISION BY ZERO");
        return a / b;
      case "MOD":
        return a % b;
      case "^":
        return a ** b;
      case "=":
        return -(a === b);
      case "<>":
        return -(a !== b);
      case "<":
        return -(a < b);
      case ">":
        return -(a > b);
      case "<=":
        return -(a <= b);
      case ">=":
        return -(a >= b);
      case "AND":
        return a & b;
      case "OR":
        return a | b;
      default:
        throw new BasicError(2, "SYNTAX");
    }
  }
  private unary(): Val {
    const t = this.next();
    switch (t.t) {
      case "num":
      case "str":
        return t.v;
      case "op":
        if (t.v === "(") {
          const v = this.expr();
          this.expect(")");
          return v;
        }
        if (t.v === "-") {
          const v = this.expr(5);
          if (typeof v === "string") throw new BasicError(13, "TYPE MISMATCH");
          return -v;
        }
        break;
      case "id": {
        if (t.v === "NOT") return ~this.num();
        if (this.accept("(")) {
          const args: Val[] = [];
          if (!this.accept(")")) {
            do args.push(this.expr());
            while (this.accept(","));
            this.expect(")");
          }
          return this.call(t.v, args);
        }
        return this.vars[t.v] ?? (t.v.endsWith("$") ? "" : 0);
      }
    }
    throw new BasicError(2, "SYNTAX");
  }
  private call(name: string, args: Val[]): Val {
    const n = (i = 0): number => {
        const v = args[i];
        if (typeof v !== "number") throw new BasicError(5, "ILLEGAL QUANTITY");
        return v;
      },
      s = (i = 0) => String(args[i]);
    switch (name) {
      case "INT":
        return Math.floor(n());
      case "ABS":
        return Math.abs(n());
      case "SQR":
        return Math.sqrt(n());
      case "SGN":
        return Math.sign(n());
      case "RND":
        return (this.seed = (this.seed * 16807) % 2147483647) / 2147483647;
      case "LEN":
        return s().length;
      case "CHR$":
        return String.fromCharCode(n());
      case "ASC":
        return s().charCodeAt(0);
      case "STR$":
        return (n() < 0 ? "" : " ") + n();
      case "VAL":
        return parseFloat(s()) || 0;
      case "LEFT$":
        return s().slice(0, n(1));
      case "RIGHT$":
        return n(1) ? s().slice(-n(1)) : "";
      case "MID$":
        return s().substr(n(1) - 1, args.length > 2 ? n(2) : undefined);
      case "TAB":
        return " ".repeat(Math.max(0, n() - (this.out.length - this.out.lastIndexOf("\n") - 1)));
      default: {
        const arr = this.arrays[name];
        if (!arr) throw new BasicError(9, "BAD SUBSCRIPT");
        const v = arr[n()];
        if (v === undefined) throw new BasicError(9, "BAD SUBSCRIPT");
        return v;
      }
    }
  }
  run(limit = 5000): string {
    const lines = [...this.program.keys()].sort((a, b) => a - b);
    for (const toks of this.program.values())
      if (toks[0].t === "id" && toks[0].v === "DATA")
        for (const t of toks.slice(1)) if (t.t === "num" || t.t === "str") this.data.push(t.v);
    const jump = (n: number) => {
      const i = lines.indexOf(n);
      if (i < 0) throw new BasicError(8, "UNDEF'D STATEMENT");
      return i;
    };
    let pc = 0;
    try {
      program: while (pc < lines.length) {
        this.toks = this.program.get(lines[pc])!;
        this.pos = 0;
        let target = pc + 1;
        statement: for (;;) {
          if (++this.steps > limit) {
            this.out += `BREAK IN ${lines[pc]}\n`;
            break program;
          }
          const t = this.next();
          if (t.t === "eol") break;
          const kw = t.t === "id" ? t.v : "";
          switch (kw) {
            case "REM":
            case "DATA":
              break statement;
            case "END":
            case "STOP":
              break program;
            case "PRINT": {
              let nl = true;
              print: for (;;) {
                const p = this.peek();
                if (p.t === "eol" || (p.t === "op" && p.v === ":")) break print;
                if (this.accept(";")) {
                  nl = false;
                  continue;
                }
                if (this.accept(",")) {
                  this.out += "\t";
                  nl = false;
                  continue;
                }
                const v = this.expr();
                this.out += typeof v === "number" ? `${v < 0 ? "" : " "}${+v.toPrecision(9)} ` : v;
                nl = true;
              }
              if (nl) this.out += "\n";
              break;
            }
            case "GOTO":
              target = jump(this.num());
              break statement;
            case "GOSUB": {
              const to = this.num();
              this.gosub.push(pc + 1);
              target = jump(to);
              break statement;
            }
            case "RETURN": {
              const r = this.gosub.pop();
              if (r === undefined) throw new BasicError(3, "RETURN WITHOUT GOSUB");
              target = r;
              break statement;
            }
            case "IF": {
              const c = this.num();
              if (!this.accept("THEN")) this.expect("GOTO");
              if (!c) break statement;
              const p = this.peek();
              if (p.t === "num") {
                target = jump(p.v);
                break statement;
              }
              continue statement;
            }
            case "FOR": {
              const v = this.next();
              if (v.t !== "id") throw new BasicError(2, "SYNTAX");
              this.expect("=");
              this.vars[v.v] = this.num();
              this.expect("TO");
              const to = this.num(),
                step = this.accept("STEP") ? this.num() : 1;
              this.forStack = this.forStack.filter((f) => f.v !== v.v);
              this.forStack.push({ v: v.v, to, step, pc: pc + 1 });
              break;
            }
            case "NEXT": {
              if (this.peek().t === "id") this.next();
              const f = this.forStack.at(-1);
              if (!f) throw new BasicError(1, "NEXT WITHOUT FOR");
              const v = (this.vars[f.v] as number) + f.step;
              this.vars[f.v] = v;
              if (f.step > 0 ? v <= f.to : v >= f.to) {
                target = f.pc;
                break statement;
              }
              this.forStack.pop();
              break;
            }
            case "DIM":
              do {
                const id = this.next();
                this.expect("(");
                const size = this.num();
                this.expect(")");
                if (id.t === "id") this.arrays[id.v] = new Array(size + 1).fill(0);
              } while (this.accept(","));
              break;
            case "READ":
              do {
                const id = this.next();
                const v = this.data.shift();
                if (v === undefined) throw new BasicError(4, "OUT OF DATA");
                if (id.t === "id") this.vars[id.v] = v;
              } while (this.accept(","));
              break;
            default: {
              const id = kw === "LET" ? this.next() : t;
              if (id.t !== "id") throw new BasicError(2, "SYNTAX");
              if (this.accept("(")) {
                const i = this.num();
                this.expect(")");
                this.expect("=");
                (this.arrays[id.v] ??= Array(11).fill(0))[i] = this.num();
              } else {
                this.expect("=");
                const v = this.expr();
                if (id.v.endsWith("$") !== (typeof v === "string"))
                  throw new BasicError(13, "TYPE MISMATCH");
                this.vars[id.v] = v;
              }
            }
          }
          if (!this.accept(":")) {
            if (this.peek().t !== "eol") throw new BasicError(2, "SYNTAX");
            break;
          }
        }
        pc = target;
      }
    } catch (e) {
      if (!(e instanceof BasicError)) throw e;
      e.line = lines[pc];
      this.out += `${e}\n`;
    }
    return this.out;
  }
}
const run = (src: string) => process.stdout.write(new Basic().load(src).run().replace(/ +$/gm, ""));
run(`10 REM PRIMES
20 DIM S(50)
30 FOR I = 2 TO 50
40 IF S(I) THEN 80
50 PRINT I;
60 FOR J = I*I TO 50 STEP I : S(J) = 1
70 NEXT J
80 NEXT I
90 PRINT : PRINT "DONE", 2^10, -3 MOD 2`);
run(`10 LET A$ = "HELLO" : FOR K = LEN(A$) TO 1 STEP -1
20 PRINT MID$(A$, K, 1);
30 NEXT : PRINT
40 GOSUB 100 : PRINT "SKIPPED"
50 READ X, N$ : PRINT N$; X * 2 : GOSUB 100
60 IF X < 2 THEN PRINT "END" : END
65 PRINT 1/0
100 C = C + 1 : PRINT TAB(4); "SUB" + STR$(C)
110 RETURN
120 DATA 4, "FOUR", 1, "ONE"`);
for (const bad of [
  '10 PRINT "A" + 1',
  "10 GOTO 99",
  "10 NEXT",
  "10 X = (1",
  "5 GOTO 5",
  "10 PRINT S(3)",
  "10 READ A",
  '10 A = "X"',
  "10 RETURN",
])
  run(bad);
// expect:  2  3  5  6  7  8  10  11  12  13  14  15  16  17  18  19  20  21  22  23  24  26  27  28  29  30  31  32  33  34  35  37  38  39  40  41  42  43  44  45  46  47  48  50
// expect: DONE	 1024 	-1
// expect: OLLEH
// expect:     SUB 1
// expect: FOUR 8
// expect:     SUB 2
// expect: ?DIVISION BY ZERO ERROR IN 65
// expect: ?TYPE MISMATCH ERROR IN 10
// expect: ?UNDEF'D STATEMENT ERROR IN 10
// expect: ?NEXT WITHOUT FOR ERROR IN 10
// expect: ?SYNTAX ERROR IN 10
// expect: BREAK IN 5
// expect: ?BAD SUBSCRIPT ERROR IN 10
// expect: ?OUT OF DATA ERROR IN 10
// expect: ?TYPE MISMATCH ERROR IN 10
// expect: ?RETURN WITHOUT GOSUB ERROR IN 10
