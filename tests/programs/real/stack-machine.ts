/** A tiny stack machine: an assembler, an interpreter, and programs for it. */

type Op = "push" | "add" | "sub" | "mul" | "dup" | "swap" | "jump" | "jz" | "print" | "call" | "ret" | "load" | "store" | "halt";

interface Instruction {
  op: Op;
  arg: number;
}

class VmError extends Error {
  constructor(message: string, readonly pc: number) {
    super(`${message} at ${pc}`);
  }
}

function assemble(source: string): Instruction[] {
  const labels: { [name: string]: number } = {};
  const lines: string[][] = [];
  for (const line of source.split("\n")) {
    const code = line.split(";")[0].trim();
    if (code === "") continue;
    if (code.endsWith(":")) labels[code.slice(0, -1)] = lines.length;
    else lines.push(code.split(" "));
  }
  return lines.map(([op, arg = "0"]) => ({ op: op as Op, arg: arg in labels ? labels[arg] : Number(arg) }));
}

class Machine {
  private readonly stack: number[] = [];
  private readonly calls: number[] = [];
  private readonly memory = new Float64Array(16);
  readonly output: number[] = [];
  steps = 0;

  constructor(private readonly code: Instruction[]) {}

  run(): this {
    let pc = 0;
    const pop = (): number => {
      const value = this.stack.pop();
      if (value === undefined) throw new VmError("stack underflow", pc);
      return value;
    };
    for (;;) {
      const { op, arg } = this.code[pc] ?? { op: "halt", arg: 0 };
      this.steps++;
      let next = pc + 1;
      switch (op) {
        case "push":
          this.stack.push(arg);
          break;
        case "add":
          this.stack.push(pop() + pop());
          break;
        case "sub": {
          const right = pop();
          this.stack.push(pop() - right);
          break;
        }
        case "mul":
          this.stack.push(pop() * pop());
          break;
        case "dup": {
          const top = pop();
          this.stack.push(top, top);
          break;
        }
        case "swap": {
          const [b, a] = [pop(), pop()];
          this.stack.push(b, a);
          break;
        }
        case "jz":
          if (pop() === 0) next = arg;
          break;
        case "jump":
          next = arg;
          break;
        case "call":
          this.calls.push(next);
          next = arg;
          break;
        case "ret":
          next = this.calls.pop() ?? -1;
          break;
        case "load":
          this.stack.push(this.memory[arg]);
          break;
        case "store":
          this.memory[arg] = pop();
          break;
        case "print":
          this.output.push(pop());
          break;
        case "halt":
          return this;
        default:
          throw new VmError(`unknown ${op satisfies never}`, pc);
      }
      pc = next;
    }
  }
}

const factorial = `
  push 1
  store 0
  push 10
  store 1
loop:
  load 1
  jz done
  load 0
  load 1
  mul
  store 0
  load 1
  push 1
  sub
  store 1
  jump loop
done:
  load 0
  print`;
const squares = "push 7\ncall square\nprint\npush -1.5\ncall square\nprint\nhalt\nsquare:\ndup\nmul\nret ; back";
for (const source of [factorial, squares, "push 1\nadd", "nonsense 3"]) {
  try {
    const machine = new Machine(assemble(source)).run();
    console.log(machine.output, machine.steps);
  } catch (error) {
    if (error instanceof VmError) console.log(error.message, error.pc);
    else throw error;
  }
}

// expect: [ 3628800 ] 119
// expect: [ 49, 2.25 ] 13
// expect: stack underflow at 1 1
// expect: unknown nonsense at 0 0
