// An assembler and its machine, in constants that satisfy a record, template literal types and tagged unions.
const OPS = {
  push: { code: 0, args: 1 },
  add: { code: 1, args: 0 },
  sub: { code: 2, args: 0 },
  mul: { code: 3, args: 0 },
  jmp: { code: 4, args: 1 },
  jz: { code: 5, args: 1 },
  load: { code: 6, args: 1 },
  store: { code: 7, args: 1 },
  print: { code: 8, args: 0 },
  call: { code: 9, args: 1 },
  ret: { code: 10, args: 0 },
  halt: { code: 11, args: 0 },
  lt: { code: 12, args: 0 },
  dup: { code: 13, args: 0 },
} as const satisfies Record<string, { code: number; args: 0 | 1 }>;
type OpName = keyof typeof OPS;
type OpCode = (typeof OPS)[OpName]["code"];
const BY_CODE = new Map<number, OpName>(
  (Object.entries(OPS) as [OpName, (typeof OPS)[OpName]][]).map(([n, o]) => [o.code, n]),
);
type Arg = number | `@${string}` | `$${string}`;
type Line =
  | { kind: "label"; name: string }
  | { kind: "op"; op: OpName; arg?: Arg }
  | { kind: "blank" };
const isOp = (s: string): s is OpName => s in OPS;
class AsmError extends Error {
  override name = "AsmError";
  constructor(
    readonly line: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`line ${line}: ${message}`, options);
  }
}
function parseLine(text: string, no: number): Line {
  const t = text.replace(/;.*$/, "").trim();
  if (!t) return { kind: "blank" };
  const label = /^(?<name>[a-z_]\w*):$/i.exec(t)?.groups?.name;
  if (label) return { kind: "label", name: label };
  const [op, arg, ...rest] = t.split(/\s+/);
  if (!isOp(op)) throw new AsmError(no, `unknown op ${op}`);
  if (rest.length) throw new AsmError(no, `junk ${rest.join(" ")}`);
  if ((arg !== undefined) !== (OPS[op].args === 1))
    throw new AsmError(no, `${op} takes ${OPS[op].args} argument(s)`);
  if (arg === undefined) return { kind: "op", op };
  if (arg.startsWith("@") || arg.startsWith("$")) return { kind: "op", op, arg: arg as Arg };
  const n = Number(arg);
  if (Number.isNaN(n))
    throw new AsmError(no, `not a number: ${arg}`, { cause: new TypeError(arg) });
  return { kind: "op", op, arg: n };
}
interface Assembled {
  readonly code: Int32Array;
  readonly labels: Readonly<Record<string, number>>;
  readonly slots: readonly string[];
}
function assemble(src: string): Assembled {
  const lines = src.split("\n").map((l, i) => ({ no: i + 1, line: parseLine(l, i + 1) }));
  const labels: Record<string, number> = {};
  let pc = 0;
  for (const { line, no } of lines) {
    switch (line.kind) {
      case "label":
        if (Object.hasOwn(labels, line.name))
          throw new AsmError(no, `duplicate label ${line.name}`);
        labels[line.name] = pc;
        break;
      case "op":
        pc += 1 + OPS[line.op].args;
        break;
      case "blank":
        break;
      default: {
        const never: never = line;
        throw never;
      }
    }
  }
  const code: number[] = [],
    slots: string[] = [];
  const slot = (n: string) => {
    const i = slots.indexOf(n);
    return i >= 0 ? i : slots.push(n) - 1;
  };
  for (const { line, no } of lines) {
    if (line.kind !== "op") continue;
    code.push(OPS[line.op].code);
    if (line.arg === undefined) continue;
    if (typeof line.arg === "number") code.push(line.arg);
    else if (line.arg[0] === "$") code.push(slot(line.arg.slice(1)));
    else
      code.push(
        labels[line.arg.slice(1)] ??
          (() => {
            throw new AsmError(no, `no label ${line.arg}`);
          })(),
      );
  }
  return { code: Int32Array.from(code), labels, slots };
}
type Trap = { ok: false; trap: "underflow" | "steps" | "badop"; pc: number };
type Done = { ok: true; output: number[]; steps: number; vars: Record<string, number> };
function run({ code, slots }: Assembled, limit = 1e7): Done | Trap {
  const stack: number[] = [],
    calls: number[] = [],
    vars = new Array<number>(slots.length).fill(0),
    output: number[] = [];
  let pc = 0,
    steps = 0;
  for (;;) {
    if (++steps > limit) return { ok: false, trap: "steps", pc };
    const at = pc,
      op = code[pc++] as OpCode;
    const need =
      op === 1 || op === 2 || op === 3 || op === 12
        ? 2
        : op === 5 || op === 7 || op === 8 || op === 13
          ? 1
          : 0;
    if (stack.length < need) return { ok: false, trap: "underflow", pc: at };
    switch (op) {
      case OPS.push.code:
        stack.push(code[pc++]!);
        break;
      case OPS.add.code:
        stack.push(stack.pop()! + stack.pop()!);
        break;
      case OPS.sub.code: {
        const b = stack.pop()!,
          a = stack.pop()!;
        stack.push(a - b);
        break;
      }
      case OPS.mul.code:
        stack.push(stack.pop()! * stack.pop()!);
        break;
      case OPS.lt.code: {
        const b = stack.pop()!,
          a = stack.pop()!;
        stack.push(+(a < b));
        break;
      }
      case OPS.dup.code:
        stack.push(stack.at(-1)!);
        break;
      case OPS.jmp.code:
        pc = code[pc];
        break;
      case OPS.jz.code: {
        const t = code[pc++];
        if (stack.pop() === 0) pc = t;
        break;
      }
      case OPS.load.code:
        stack.push(vars[code[pc++]]);
        break;
      case OPS.store.code:
        vars[code[pc++]] = stack.pop()!;
        break;
      case OPS.print.code:
        output.push(stack.pop()!);
        break;
      case OPS.call.code:
        calls.push(pc + 1);
        pc = code[pc];
        break;
      case OPS.ret.code:
        pc = calls.pop() ?? -1;
        if (pc < 0) return { ok: false, trap: "underflow", pc: at };
        break;
      case OPS.halt.code:
        return {
          ok: true,
          output,
          steps,
          vars: Object.fromEntries(slots.map((s, i) => [s, vars[i]])),
        };
      default:
        op satisfies never;
        return { ok: false, trap: "badop", pc: at };
    }
  }
}
const program = `
  push 10
  store $n
  push 1
  store $acc
loop:
  load $n
  jz @done
  load $acc
  load $n
  mul
  store $acc
  load $n
  push 1
  sub
  store $n
  jmp @loop
done:
  load $acc
  print   ; 10!
  push 7
  call @square
  print
  halt
square:
  dup
  mul
  ret
`;
const asm = assemble(program);
console.log(asm);
console.log(run(asm));
console.log(
  [...asm.code]
    .map((c, i, a) => BY_CODE.get(c) ?? `#${c}`)
    .slice(0, 12)
    .join(" "),
);
for (const bad of ["push", "frob 1", "jmp @nowhere", "push abc", "x:\nx:", "add 1", "push 1 2"]) {
  try {
    assemble(bad);
  } catch (e) {
    if (!(e instanceof AsmError)) throw e;
    const { name, message, line, cause } = e;
    console.log({ name, message, line, cause: cause instanceof Error ? cause.message : cause });
  }
}
for (const s of ["add\nhalt", "l:\njmp @l", "ret"]) console.log(run(assemble(s), 1000));
const big = assemble(`push 3000
store $i
l:
load $i
jz @e
load $i
push 1
sub
store $i
jmp @l
e:
halt`);
const r = run(big, Infinity);
console.log(r.ok ? [r.steps, r.vars] : r.trap);
// expect: {
// expect:   code: Int32Array(40) [
// expect:     0, 10, 7, 0,  0, 1,  7,  1, 6,  0,
// expect:     5, 28, 6, 1,  6, 0,  3,  7, 1,  6,
// expect:     0,  0, 1, 2,  7, 0,  4,  8, 6,  1,
// expect:     8,  0, 7, 9, 37, 8, 11, 13, 3, 10
// expect:   ],
// expect:   labels: { loop: 8, done: 28, square: 37 },
// expect:   slots: [ 'n', 'acc' ]
// expect: }
// expect: {
// expect:   ok: true,
// expect:   output: [ 3628800, 49 ],
// expect:   steps: 125,
// expect:   vars: { n: 0, acc: 3628800 }
// expect: }
// expect: push ret store push push add store add load push jz #28
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 1: push takes 1 argument(s)',
// expect:   line: 1,
// expect:   cause: undefined
// expect: }
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 1: unknown op frob',
// expect:   line: 1,
// expect:   cause: undefined
// expect: }
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 1: no label @nowhere',
// expect:   line: 1,
// expect:   cause: undefined
// expect: }
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 1: not a number: abc',
// expect:   line: 1,
// expect:   cause: 'abc'
// expect: }
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 2: duplicate label x',
// expect:   line: 2,
// expect:   cause: undefined
// expect: }
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 1: add takes 0 argument(s)',
// expect:   line: 1,
// expect:   cause: undefined
// expect: }
// expect: {
// expect:   name: 'AsmError',
// expect:   message: 'line 1: junk 2',
// expect:   line: 1,
// expect:   cause: undefined
// expect: }
// expect: { ok: false, trap: 'underflow', pc: 0 }
// expect: { ok: false, trap: 'steps', pc: 0 }
// expect: { ok: false, trap: 'underflow', pc: 0 }
// expect: [ 21005, { i: 0 } ]
