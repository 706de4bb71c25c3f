// A small Forth: words, definitions, loops, conditionals, variables and a dictionary of primitives.
type Cell = number;
type Primitive = (vm: Forth) => void;
type Instruction =
  | { kind: "push"; value: Cell }
  | { kind: "call"; name: string }
  | { kind: "print"; text: string }
  | { kind: "jump"; target: number }
  | { kind: "jumpIfZero"; target: number }
  | { kind: "do" }
  | { kind: "loop"; target: number };

class ForthError extends Error {
  constructor(
    message: string,
    readonly word?: string,
  ) {
    super(word === undefined ? message : `${message}: ${word}`);
    this.name = "ForthError";
  }
}

const PRIMITIVES: Record<string, Primitive> = {
  "+": (vm) => vm.binary((a, b) => a + b),
  "-": (vm) => vm.binary((a, b) => a - b),
  "*": (vm) => vm.binary((a, b) => Math.imul(a, b)),
  "/": (vm) =>
    vm.binary((a, b) => {
      if (b === 0) throw new ForthError("division by zero");
      return Math.floor(a / b);
    }),
  mod: (vm) => vm.binary((a, b) => ((a % b) + b) % b),
  "=": (vm) => vm.binary((a, b) => (a === b ? -1 : 0)),
  "<": (vm) => vm.binary((a, b) => (a < b ? -1 : 0)),
  ">": (vm) => vm.binary((a, b) => (a > b ? -1 : 0)),
  dup: (vm) => vm.push(vm.peek()),
  drop: (vm) => void vm.pop(),
  swap: (vm) => {
    const [b, a] = [vm.pop(), vm.pop()];
    vm.push(b, a);
  },
  over: (vm) => vm.push(vm.peek(1)),
  rot: (vm) => {
    const [c, b, a] = [vm.pop(), vm.pop(), vm.pop()];
    vm.push(b, c, a);
  },
  i: (vm) => vm.push(vm.loopIndex()),
  j: (vm) => vm.push(vm.loopIndex(1)),
  ".": (vm) => vm.print(`${vm.pop()} `),
  cr: (vm) => vm.print("\n"),
  emit: (vm) => vm.print(String.fromCharCode(vm.pop())),
  ".s": (vm) => vm.print(`<${vm.depth}> ${vm.stack.join(" ")} `),
  "@": (vm) => vm.push(vm.memory[vm.pop()] ?? 0),
  "!": (vm) => {
    const address = vm.pop();
    vm.memory[address] = vm.pop();
  },
};

class Forth {
  readonly stack: Cell[] = [];
  readonly memory: Cell[] = [];
  private readonly loops: { index: number; limit: number }[] = [];
  private readonly words = new Map<string, Instruction[]>();
  private output = "";

  get depth(): number {
    return this.stack.length;
  }

  push(...values: Cell[]): void {
    this.stack.push(...values);
  }

  pop(): Cell {
    const value = this.stack.pop();
    if (value === undefined) throw new ForthError("stack underflow");
    return value;
  }

  peek(depth = 0): Cell {
    const value = this.stack[this.stack.length - 1 - depth];
    if (value === undefined) throw new ForthError("stack underflow");
    return value;
  }

  binary(operation: (a: Cell, b: Cell) => Cell): void {
    const b = this.pop();
    this.push(operation(this.pop(), b) | 0);
  }

  loopIndex(outer = 0): number {
    const loop = this.loops.at(-1 - outer);
    if (!loop) throw new ForthError("not in a loop");
    return loop.index;
  }

  print(text: string): void {
    this.output += text;
  }

  run(source: string): string {
    this.output = "";
    const tokens: string[] = source.match(/\." [^"]*"|\( [^)]*\)|\S+/g) ?? [];
    try {
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at].toLowerCase();
        if (token.startsWith("( ")) continue;
        if (token === ":") {
          const end = tokens.indexOf(";", at);
          if (end < 0) throw new ForthError("definition without end", tokens[at + 1]);
          const name = tokens[at + 1].toLowerCase();
          this.words.set(name, this.compile(tokens.slice(at + 2, end)));
          at = end;
        } else if (token === "variable") {
          const address = this.memory.push(0) - 1;
          this.words.set(tokens[++at].toLowerCase(), [{ kind: "push", value: address }]);
        } else {
          this.execute(this.compile([tokens[at]]));
        }
      }
      return `${this.output}ok`;
    } catch (error) {
      if (!(error instanceof ForthError)) throw error;
      this.stack.length = 0;
      this.loops.length = 0;
      return `${this.output}? ${error.message}${error.word ? " (word)" : ""}`;
    }
  }

  private compile(tokens: string[]): Instruction[] {
    const code: Instruction[] = [];
    const control: number[] = [];
    const patch = (at: number, target: number): void => {
      const instruction = code[at];
      if ("target" in instruction) instruction.target = target;
    };
    for (const token of tokens) {
      const word = token.toLowerCase();
      switch (word) {
        case "if":
          control.push(code.push({ kind: "jumpIfZero", target: -1 }) - 1);
          break;
        case "else": {
          const start = control.pop()!;
          control.push(code.push({ kind: "jump", target: -1 }) - 1);
          patch(start, code.length);
          break;
        }
        case "then":
          patch(control.pop()!, code.length);
          break;
        case "begin":
          control.push(code.length);
          break;
        case "until":
          code.push({ kind: "jumpIfZero", target: control.pop()! });
          break;
        case "do":
          code.push({ kind: "do" });
          control.push(code.length);
          break;
        case "loop":
          code.push({ kind: "loop", target: control.pop()! });
          break;
        default:
          if (word.startsWith("( ")) break;
          if (word.startsWith('." ')) code.push({ kind: "print", text: token.slice(3, -1) });
          else if (/^-?\d+$/.test(word)) code.push({ kind: "push", value: Number(word) });
          else code.push({ kind: "call", name: word });
      }
    }
    return code;
  }

  private execute(code: readonly Instruction[]): void {
    for (let at = 0; at < code.length; at++) {
      const instruction = code[at];
      switch (instruction.kind) {
        case "push":
          this.push(instruction.value);
          break;
        case "print":
          this.print(instruction.text);
          break;
        case "jump":
          at = instruction.target - 1;
          break;
        case "jumpIfZero":
          if (this.pop() === 0) at = instruction.target - 1;
          break;
        case "do": {
          const index = this.pop();
          this.loops.push({ index, limit: this.pop() });
          break;
        }
        case "loop": {
          const loop = this.loops[this.loops.length - 1];
          if (++loop.index < loop.limit) at = instruction.target - 1;
          else this.loops.pop();
          break;
        }
        case "call": {
          const own = this.words.get(instruction.name);
          if (own) this.execute(own);
          else if (Object.hasOwn(PRIMITIVES, instruction.name)) PRIMITIVES[instruction.name](this);
          else throw new ForthError("unknown word", instruction.name);
          break;
        }
        default: {
          const never: never = instruction;
          throw new Error(String(never));
        }
      }
    }
  }
}

const forth = new Forth();
for (const line of [
  "1 2 3 rot .s",
  "+ * . .s",
  ": square ( n -- n² ) dup * ; 7 square .",
  ": fact dup 2 < if drop 1 else dup 1 - fact * then ; 10 fact . 13 fact .",
  ": table 4 1 do 4 1 do i j * . loop cr loop ; table",
  ': hello ." Hello, " 70 emit 33 emit ; hello',
  "variable counter 5 counter ! : tick counter @ 1 - dup counter ! ; begin",
  ": countdown begin tick dup . 0 = until ; countdown counter @ .",
  ": gcd dup if swap over mod gcd else drop then ; 48 36 gcd . -7 3 / . -7 3 mod .",
  "1 0 /",
  "drop",
  "frobnicate",
  ": broken 1",
  "constructor",
]) {
  console.log(forth.run(line));
}

// expect: <3> 2 3 1 ok
// expect: 8 <0>  ok
// expect: 49 ok
// expect: 3628800 1932053504 ok
// expect: 1 2 3 
// expect: 2 4 6 
// expect: 3 6 9 
// expect: ok
// expect: Hello, F!ok
// expect: ok
// expect: 4 3 2 1 0 0 ok
// expect: 12 -3 2 ok
// expect: ? division by zero
// expect: ? stack underflow
// expect: ? unknown word: frobnicate (word)
// expect: ? definition without end: broken (word)
// expect: ? unknown word: constructor (word)
