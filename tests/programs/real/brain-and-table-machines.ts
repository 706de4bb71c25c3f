// Brainf*** + Forth + 6502-ish VM with decorators-free command tables
enum Op { Inc = "+", Dec = "-", Left = "<", Right = ">", Out = ".", In = ",", Open = "[", Close = "]" }
type Instr = { op: "add"; n: number } | { op: "move"; n: number } | { op: "out" } | { op: "in" } | { op: "jz"; to: number } | { op: "jnz"; to: number } | { op: "clear" };
const isOp = (c: string): c is Op => (Object.values(Op) as string[]).includes(c);
function compile(src: string): Instr[] {
  const out: Instr[] = [], stack: number[] = [];
  const emit = (op: "add" | "move", n: number) => { const last = out.at(-1); if (last?.op === op) { last.n += n; if (last.n === 0) out.pop(); } else out.push({ op, n }); };
  for (const [i, c] of [...src].filter(isOp).entries()) {
    switch (c) {
      case Op.Inc: emit("add", 1); break;
      case Op.Dec: emit("add", -1); break;
      case Op.Left: emit("move", -1); break;
      case Op.Right: emit("move", 1); break;
      case Op.Out: out.push({ op: "out" }); break;
      case Op.In: out.push({ op: "in" }); break;
      case Op.Open: stack.push(out.length); out.push({ op: "jz", to: -1 }); break;
      case Op.Close: {
        const start = stack.pop();
        if (start === undefined) throw new SyntaxError(`unmatched ] at ${i}`);
        const body = out.slice(start + 1);
        if (body.length === 1 && body[0]!.op === "add" && (body[0] as { n: number }).n === -1) { out.length = start; out.push({ op: "clear" }); break; }
        const open = out[start]!; if (open.op === "jz") open.to = out.length; out.push({ op: "jnz", to: start }); break;
      }
      default: { const never: never = c; throw new Error(never); }
    }
  }
  if (stack.length) throw new SyntaxError(`unmatched [ (${stack.length})`);
  return out;
}
function run(code: readonly Instr[], input = ""): string {
  const tape = new Uint8Array(300); let p = 0, ip = 0, ins = 0, steps = 0; let out = "";
  while (ip < code.length && steps++ < 1e6) {
    const i = code[ip++]!;
    switch (i.op) { case "add": tape[p]! += i.n; break; case "move": p += i.n; break; case "out": out += String.fromCharCode(tape[p]!); break; case "in": tape[p] = input.charCodeAt(ins++) || 0; break; case "clear": tape[p] = 0; break; case "jz": if (!tape[p]) ip = i.to + 1; break; case "jnz": if (tape[p]) ip = i.to + 1; }
  }
  return out;
}
console.log(run(compile("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.")));
console.log(run(compile(",[>,]<[.<]"), "stressed"), compile("[-]++[>+<-]"));
for (const bad of ["[[]", "]"]) try { compile(bad); } catch ({ name, message }: any) { console.log(name, message); }
// dispatch table VM
type Ctx = { stack: number[]; pc: number; mem: Map<string, number>; out: string[]; halted?: true };
type Handler = (ctx: Ctx, arg?: string) => void;
const bin = (f: (a: number, b: number) => number): Handler => ({ stack }) => { const b = stack.pop()!, a = stack.pop()!; stack.push(f(a, b)); };
const table = { push: ({ stack }, arg) => void stack.push(Number(arg)), add: bin((a, b) => a + b), mul: bin((a, b) => a * b), lt: bin((a, b) => +(a < b)), load: (c, n) => c.stack.push(c.mem.get(n!) ?? 0), store: (c, n) => c.mem.set(n!, c.stack.pop()!), jmp: (c, n) => { c.pc = Number(n) - 1; }, jz: (c, n) => { if (!c.stack.pop()) c.pc = Number(n) - 1; }, print: (c) => c.out.push(String(c.stack.at(-1))), halt: (c) => { c.halted = true; } } satisfies Record<string, Handler>;
type Mnemonic = keyof typeof table;
const parseLine = (l: string) => { const [m, a] = l.trim().split(" "); if (!(m! in table)) throw new TypeError(`bad op ${m}`); return [m as Mnemonic, a] as const; };
const prog = "push 1;store i;push 1;store f;load i;push 6;lt;jz 16;load f;load i;mul;store f;load i;push 1;add;jmp 18;load f;halt;store i;jmp 4".split(";").map(parseLine);
const ctx: Ctx = { stack: [], pc: 0, mem: new Map(), out: [] };
for (; !ctx.halted; ctx.pc++) { const [m, a] = prog[ctx.pc]!; (table[m] as Handler)(ctx, a); }
table.print(ctx); console.log(ctx);
try { parseLine("foo 1"); } catch (e) { if (e instanceof TypeError) console.log(e.message); }
// expect: Hello World!
// expect: desserts [
// expect:   { op: 'clear' },
// expect:   { op: 'add', n: 2 },
// expect:   { op: 'jz', to: 7 },
// expect:   { op: 'move', n: 1 },
// expect:   { op: 'add', n: 1 },
// expect:   { op: 'move', n: -1 },
// expect:   { op: 'add', n: -1 },
// expect:   { op: 'jnz', to: 2 }
// expect: ]
// expect: SyntaxError unmatched [ (1)
// expect: SyntaxError unmatched ] at 0
// expect: {
// expect:   stack: [ 120 ],
// expect:   pc: 18,
// expect:   mem: Map(2) { 'i' => 6, 'f' => 120 },
// expect:   out: [ '120' ],
// expect:   halted: true
// expect: }
// expect: bad op foo
