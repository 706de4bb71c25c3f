// AoC intcode author: async generators & classes
type Mode = 0 | 1 | 2;
enum Op {
  Add = 1,
  Mul,
  In,
  Out,
  Jt,
  Jf,
  Lt,
  Eq,
  Rb,
  Halt = 99,
}
class IntcodeError extends Error {
  constructor(
    readonly pc: number,
    readonly op: number,
  ) {
    super(`unknown opcode ${op} at ${pc}`);
    this.name = new.target.name;
  }
}
class Intcode {
  private mem: number[];
  private pc = 0;
  private rb = 0;
  public halted = false;
  readonly inputs: number[] = [];
  constructor(src: string | number[]) {
    this.mem = typeof src === "string" ? src.split(",").map(Number) : [...src];
  }
  private param(i: number) {
    const mode = (Math.floor(this.mem[this.pc] / 10 ** (i + 1)) % 10) as Mode;
    const raw = this.mem[this.pc + i];
    const addr = { 0: () => raw, 1: () => this.pc + i, 2: () => raw + this.rb }[mode]();
    const self = this;
    return {
      get v() {
        return self.mem[addr] ?? 0;
      },
      set v(n: number) {
        self.mem[addr] = n;
      },
    };
  }
  *run(): Generator<number, "halt", number | undefined> {
    for (;;) {
      const op: Op = this.mem[this.pc] % 100;
      const [a, b, c] = [1, 2, 3].map((i) => this.param(i));
      switch (op) {
        case Op.Add:
          c.v = a.v + b.v;
          this.pc += 4;
          break;
        case Op.Mul:
          c.v = a.v * b.v;
          this.pc += 4;
          break;
        case Op.In: {
          const n = this.inputs.shift();
          if (n === undefined) throw new RangeError("starved");
          a.v = n;
          this.pc += 2;
          break;
        }
        case Op.Out: {
          const v = a.v;
          this.pc += 2;
          const got = yield v;
          if (got !== undefined) this.inputs.push(got);
          break;
        }
        case Op.Jt:
          this.pc = a.v ? b.v : this.pc + 3;
          break;
        case Op.Jf:
          this.pc = a.v ? this.pc + 3 : b.v;
          break;
        case Op.Lt:
          c.v = +(a.v < b.v);
          this.pc += 4;
          break;
        case Op.Eq:
          c.v = Number(a.v === b.v);
          this.pc += 4;
          break;
        case Op.Rb:
          this.rb += a.v;
          this.pc += 2;
          break;
        case Op.Halt:
          this.halted = true;
          return "halt";
        default:
          throw new IntcodeError(this.pc, op);
      }
    }
  }
}
console.log(
  [...new Intcode("109,1,204,-1,1001,100,1,100,1008,100,16,101,1006,101,0,99").run()].join(),
);
console.log(
  [...new Intcode("1102,34915192,34915192,7,4,7,99,0").run()],
  [...new Intcode("104,1125899906842624,99").run()][0],
);
const permutations = <T>(xs: T[]): T[][] =>
  xs.length < 2
    ? [xs]
    : xs.flatMap((x, i) =>
        permutations([...xs.slice(0, i), ...xs.slice(i + 1)]).map((p) => [x, ...p]),
      );
const amp = "3,26,1001,26,-4,26,3,27,1002,27,2,27,1,27,26,27,4,27,1001,28,-1,28,1005,28,6,99,0,0,5";
const best = permutations([5, 6, 7, 8, 9])
  .map((phases) => {
    const ms = phases.map((p) => {
      const m = new Intcode(amp);
      m.inputs.push(p);
      return m;
    });
    const its = ms.map((m) => m.run());
    let signal = 0,
      i = 0;
    while (true) {
      ms[i % 5].inputs.push(signal);
      const r = its[i % 5].next();
      if (r.done) {
        console.assert(r.value === "halt");
        break;
      }
      signal = r.value;
      i++;
    }
    return { phases: phases.join(""), signal };
  })
  .reduce((a, b) => (b.signal > a.signal ? b : a));
console.log(best);
for (const bad of ["77", "3,0,99"]) {
  try {
    for (const _ of new Intcode(bad).run());
  } catch (e) {
    if (e instanceof IntcodeError) console.log(`${e.name}: ${e.message}`, e.pc, Op[e.op], Op[99]);
    else if (e instanceof Error) console.log(e.toString());
  } finally {
    console.log("done", bad);
  }
}
async function* feed(xs: number[]): AsyncGenerator<number> {
  for (const x of xs) {
    await null;
    yield x;
  }
}
(async () => {
  const cmp =
    "3,21,1008,21,8,20,1005,20,22,107,8,21,20,1006,20,31,1106,0,36,98,0,0,1002,21,125,20,4,20,1105,1,46,104,999,1105,1,46,1101,1000,1,20,4,20,1105,1,46,98,99";
  for await (const x of feed([7, 8, 9])) {
    const m = new Intcode(cmp);
    m.inputs.push(x);
    console.log(x, ...m.run(), m.halted);
  }
})();

// expect: 109,1,204,-1,1001,100,1,100,1008,100,16,101,1006,101,0,99
// expect: [ 1219070632396864 ] 1125899906842624
// expect: { phases: '98765', signal: 139629729 }
// expect: IntcodeError: unknown opcode 77 at 0 0 undefined Halt
// expect: done 77
// expect: RangeError: starved
// expect: done 3,0,99
// expect: 7 999 true
// expect: 8 1000 true
// expect: 9 1001 true
