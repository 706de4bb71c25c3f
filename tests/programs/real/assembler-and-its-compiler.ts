// Stack VM + assembler + tiny compiler
enum Op {
  PUSH,
  POP,
  ADD,
  SUB,
  MUL,
  DIV,
  MOD,
  EQ,
  LT,
  GT,
  NOT,
  JMP,
  JZ,
  LOAD,
  STORE,
  CALL,
  RET,
  PRINT,
  HALT,
  DUP,
}
type OpName = keyof typeof Op;
const HAS_ARG = new Set<Op>([Op.PUSH, Op.JMP, Op.JZ, Op.LOAD, Op.STORE, Op.CALL]);
class AsmError extends Error {
  constructor(
    msg: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${msg}`);
    this.name = this.constructor.name;
  }
}

function assemble(src: string): Int32Array {
  const labels: Record<string, number> = Object.create(null);
  const fixups: Array<{ at: number; label: string; line: number }> = [];
  const code: number[] = [];
  src.split(/\r?\n/).forEach((raw, ln) => {
    const line = raw.replace(/;.*$/, "").trim();
    if (!line) return;
    const label = line.match(/^(\w+):$/);
    if (label) {
      labels[label[1]] = code.length;
      return;
    }
    const [name, arg] = line.split(/\s+/) as [string, string?];
    const op = Op[name.toUpperCase() as OpName];
    if (op === undefined) throw new AsmError(`unknown op ${name}`, ln + 1);
    code.push(op);
    if (HAS_ARG.has(op)) {
      if (arg == null) throw new AsmError(`${name} needs an argument`, ln + 1);
      if (/^-?\d+$/.test(arg)) code.push(parseInt(arg, 10));
      else {
        fixups.push({ at: code.length, label: arg, line: ln + 1 });
        code.push(0);
      }
    }
  });
  for (const { at, label, line } of fixups) {
    if (!(label in labels)) throw new AsmError(`undefined label ${label}`, line);
    code[at] = labels[label];
  }
  return new Int32Array(code);
}
interface VMOptions {
  maxSteps?: number;
  trace?: (pc: number, op: string, stack: readonly number[]) => void;
  output?: (s: string) => void;
}
class VM {
  private stack: number[] = [];
  private frames: { ret: number; locals: number[] }[] = [{ ret: -1, locals: [] }];
  private pc = 0;
  steps = 0;
  constructor(
    private readonly code: Int32Array,
    private opts: VMOptions = {},
  ) {}
  private pop(): number {
    const v = this.stack.pop();
    if (v === undefined) throw new RangeError("stack underflow at pc=" + this.pc);
    return v;
  }
  run(): number | undefined {
    const { maxSteps = 1e7, trace, output = (s: string) => console.log(s) } = this.opts;
    const { code } = this;
    const binary: Partial<Record<Op, (a: number, b: number) => number>> = {
      [Op.ADD]: (a, b) => (a + b) | 0,
      [Op.SUB]: (a, b) => (a - b) | 0,
      [Op.MUL]: Math.imul,
      [Op.DIV]: (a, b) => {
        if (b === 0) throw new Error("division by zero");
        return (a / b) | 0;
      },
      [Op.MOD]: (a, b) => a % b,
      [Op.EQ]: (a, b) => +(a === b),
      [Op.LT]: (a, b) => Number(a < b),
      [Op.GT]: (a, b) => (a > b ? 1 : 0),
    };
    loop: for (;;) {
      if (++this.steps > maxSteps) throw new Error("step limit");
      const at = this.pc;
      const op: Op = code[this.pc++];
      trace?.(at, Op[op], this.stack);
      const fn = binary[op];
      if (fn) {
        const b = this.pop(),
          a = this.pop();
        this.stack.push(fn(a, b));
        continue;
      }
      const frame = this.frames[this.frames.length - 1];
      switch (op) {
        case Op.PUSH:
          this.stack.push(code[this.pc++]);
          break;
        case Op.POP:
          this.pop();
          break;
        case Op.DUP: {
          const t = this.pop();
          this.stack.push(t, t);
          break;
        }
        case Op.NOT:
          this.stack.push(this.pop() ? 0 : 1);
          break;
        case Op.JMP:
          this.pc = code[this.pc];
          break;
        case Op.JZ:
          this.pc = this.pop() ? this.pc + 1 : code[this.pc];
          break;
        case Op.LOAD:
          this.stack.push(frame.locals[code[this.pc++]] ?? 0);
          break;
        case Op.STORE:
          frame.locals[code[this.pc++]] = this.pop();
          break;
        case Op.CALL:
          this.frames.push({ ret: this.pc + 1, locals: [] });
          this.pc = code[this.pc];
          break;
        case Op.RET:
          this.frames.pop();
          this.pc = frame.ret;
          break;
        case Op.PRINT:
          output(String(this.pop()));
          break;
        case Op.HALT:
          break loop;
        default:
          throw new Error(`bad opcode ${op} at ${at}`);
      }
    }
    return this.stack.at(-1);
  }
}
const fact = assemble(`
  push 10
  call fact
  print
  halt
fact:           ; n on stack
  store 0
  load 0
  push 2
  lt
  jz rec
  push 1
  ret
rec:
  load 0
  load 0
  push 1
  sub
  call fact
  mul
  ret
`);
const vm = new VM(fact);
vm.run();
console.log("steps", vm.steps, "code", fact.length);

// compile expression language into asm
type Expr =
  | { kind: "num"; value: number }
  | { kind: "var"; name: string }
  | { kind: "bin"; op: string; left: Expr; right: Expr };
type Stmt =
  | { kind: "let"; name: string; e: Expr }
  | { kind: "while"; cond: Expr; body: Stmt[] }
  | { kind: "print"; e: Expr }
  | { kind: "if"; cond: Expr; then: Stmt[]; else?: Stmt[] };
function* tokenize(s: string): Generator<string, void, undefined> {
  const re = /\s*(\d+|[a-z]\w*|==|[-+*\/%<>=(){};])/giy;
  let m: RegExpExecArray | null;
  while ((m = re.exec(s))) yield m[1];
}
class P {
  private toks: string[];
  private i = 0;
  constructor(s: string) {
    this.toks = [...tokenize(s)];
  }
  static PREC: Readonly<Record<string, number>> = Object.freeze({
    "==": 1,
    "<": 2,
    ">": 2,
    "+": 3,
    "-": 3,
    "*": 4,
    "/": 4,
    "%": 4,
  });
  private next() {
    return this.toks[this.i++];
  }
  private expect(t: string) {
    const g = this.next();
    if (g !== t) throw new SyntaxError(`expected ${t} but got ${g}`);
  }
  expr(min = 0): Expr {
    let left: Expr;
    const t = this.next();
    if (t === "(") {
      left = this.expr();
      this.expect(")");
    } else left = isNaN(+t) ? { kind: "var", name: t } : { kind: "num", value: +t };
    for (let op: string; (op = this.toks[this.i]) in P.PREC && P.PREC[op] > min; ) {
      this.i++;
      left = { kind: "bin", op, left, right: this.expr(P.PREC[op]) };
    }
    return left;
  }
  block(): Stmt[] {
    this.expect("{");
    const b: Stmt[] = [];
    while (this.toks[this.i] !== "}") b.push(this.stmt());
    this.i++;
    return b;
  }
  stmt(): Stmt {
    const t = this.next();
    if (t === "print") {
      const e = this.expr();
      this.expect(";");
      return { kind: "print", e };
    }
    if (t === "while") return { kind: "while", cond: this.expr(), body: this.block() };
    if (t === "if") {
      const cond = this.expr(),
        then = this.block();
      if (this.toks[this.i] !== "else") return { kind: "if", cond, then };
      this.i++;
      return { kind: "if", cond, then, else: this.block() };
    }
    this.expect("=");
    const e = this.expr();
    this.expect(";");
    return { kind: "let", name: t, e };
  }
  program() {
    const out: Stmt[] = [];
    while (this.i < this.toks.length) out.push(this.stmt());
    return out;
  }
}
function compile(prog: Stmt[]): string {
  const out: string[] = [],
    vars = new Map<string, number>();
  let n = 0;
  const slot = (v: string) => {
    if (!vars.has(v)) vars.set(v, vars.size);
    return vars.get(v)!;
  };
  const NAMES: any = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "div",
    "%": "mod",
    "==": "eq",
    "<": "lt",
    ">": "gt",
  };
  const ex = (e: Expr): void => {
    switch (e.kind) {
      case "num":
        out.push(`push ${e.value}`);
        return;
      case "var":
        out.push(`load ${slot(e.name)}`);
        return;
      case "bin":
        ex(e.left);
        ex(e.right);
        out.push(NAMES[e.op]);
        return;
    }
  };
  const st = (s: Stmt): void => {
    switch (s.kind) {
      case "let":
        ex(s.e);
        out.push("store " + slot(s.name));
        break;
      case "print":
        ex(s.e);
        out.push("print");
        break;
      case "while": {
        const [a, b] = [`L${n++}`, `L${n++}`];
        out.push(a + ":");
        ex(s.cond);
        out.push("jz " + b);
        s.body.forEach(st);
        out.push("jmp " + a, b + ":");
        break;
      }
      case "if": {
        const a = "L" + n++,
          b = "L" + n++;
        ex(s.cond);
        out.push("jz " + a);
        s.then.forEach(st);
        out.push("jmp " + b, a + ":");
        s.else?.forEach(st);
        out.push(b + ":");
      }
    }
  };
  prog.forEach(st);
  out.push("halt");
  return out.join("\n");
}
const ast = new P(
  `n = 27; steps = 0; while n > 1 { if n % 2 == 0 { n = n / 2; } else { n = 3 * n + 1; } steps = steps + 1; } print steps; print (1 + 2) * 3 - 4;`,
).program();
const asm = compile(ast);
console.log(asm.split("\n").length, ast[2]);
const lines: string[] = [];
new VM(assemble(asm), { output: (s) => lines.push(s) }).run();
console.log(lines);
const primes = compile(
  new P(
    `i = 2; c = 0; while i < 300 { j = 2; p = 1; while j * j < i + 1 { if i % j == 0 { p = 0; j = i; } j = j + 1; } c = c + p; i = i + 1; } print c;`,
  ).program(),
);
const v2 = new VM(assemble(primes));
v2.run();
console.log(v2.steps);
for (const bad of [
  "push",
  "jmp nowhere",
  "frobnicate",
  "push 1\npush 0\ndiv\nhalt",
  "add",
  "jmp 0",
]) {
  try {
    new VM(assemble(bad), { maxSteps: 1000 }).run();
  } catch (e: any) {
    console.log(e.name, "-", e.message, e instanceof AsmError ? e.line : "elsewhere");
  }
}
const tr: string[] = [];
new VM(assemble("push 2\ndup\nmul\nhalt"), {
  trace: (pc, op, st) => tr.push(`${pc}:${op}[${st}]`),
}).run();
console.log(tr.join(" "));
console.log(Op[3], Op.HALT, Object.keys(Op).filter((k) => isNaN(Number(k))).length, typeof Op.ADD);
// expect: 3628800
// expect: steps 119 code 29
// expect: 45 {
// expect:   kind: 'while',
// expect:   cond: {
// expect:     kind: 'bin',
// expect:     op: '>',
// expect:     left: { kind: 'var', name: 'n' },
// expect:     right: { kind: 'num', value: 1 }
// expect:   },
// expect:   body: [
// expect:     { kind: 'if', cond: [Object], then: [Array], else: [Array] },
// expect:     { kind: 'let', name: 'steps', e: [Object] }
// expect:   ]
// expect: }
// expect: [ '111', '5' ]
// expect: 62
// expect: 28895
// expect: AsmError - line 1: push needs an argument 1
// expect: AsmError - line 1: undefined label nowhere 1
// expect: AsmError - line 1: unknown op frobnicate 1
// expect: Error - division by zero elsewhere
// expect: RangeError - stack underflow at pc=1 elsewhere
// expect: Error - step limit elsewhere
// expect: 0:PUSH[] 2:DUP[2] 3:MUL[2,2] 4:HALT[4]
// expect: SUB 18 20 number
