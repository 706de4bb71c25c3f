// A Game Boy-like CPU: register pairs over one buffer, opcode tables of closures, a memory bus with devices, an assembler and a disassembler.
const enum Flag {
  Z = 1 << 7,
  N = 1 << 6,
  H = 1 << 5,
  C = 1 << 4,
}
type R8 = "b" | "c" | "d" | "e" | "h" | "l" | "a" | "f";
type R16 = "bc" | "de" | "hl" | "af" | "sp" | "pc";
const R8_ORDER = ["b", "c", "d", "e", "h", "l", "(hl)", "a"] as const;
type Operand8 = (typeof R8_ORDER)[number];

class Registers {
  private readonly buffer = new ArrayBuffer(12);
  private readonly bytes = new Uint8Array(this.buffer);
  private readonly view = new DataView(this.buffer);
  static readonly INDEX: Record<R8, number> = { a: 0, f: 1, b: 2, c: 3, d: 4, e: 5, h: 6, l: 7 };
  get a() {
    return this.bytes[0];
  }
  set a(v: number) {
    this.bytes[0] = v;
  }
  get f() {
    return this.bytes[1];
  }
  set f(v: number) {
    this.bytes[1] = v & 0xf0;
  }
  get af() {
    return this.view.getUint16(0);
  }
  set af(v: number) {
    this.view.setUint16(0, v & 0xfff0);
  }
  get bc() {
    return this.view.getUint16(2);
  }
  set bc(v: number) {
    this.view.setUint16(2, v);
  }
  get de() {
    return this.view.getUint16(4);
  }
  set de(v: number) {
    this.view.setUint16(4, v);
  }
  get hl() {
    return this.view.getUint16(6);
  }
  set hl(v: number) {
    this.view.setUint16(6, v);
  }
  get sp() {
    return this.view.getUint16(8);
  }
  set sp(v: number) {
    this.view.setUint16(8, v);
  }
  get pc() {
    return this.view.getUint16(10);
  }
  set pc(v: number) {
    this.view.setUint16(10, v);
  }
  r8(name: R8) {
    return this.bytes[Registers.INDEX[name]];
  }
  set8(name: R8, v: number) {
    this.bytes[Registers.INDEX[name]] = v;
  }
  toString() {
    return (["af", "bc", "de", "hl", "sp", "pc"] as const)
      .map((r) => `${r}=${hex(this[r], 4)}`)
      .join(" ");
  }
}
const hex = (n: number, digits = 2) => n.toString(16).toUpperCase().padStart(digits, "0");

interface Device {
  readonly range: readonly [start: number, end: number];
  read(address: number): number;
  write(address: number, value: number): void;
  tick?(cycles: number): void;
}
class Ram implements Device {
  protected readonly data: Uint8Array;
  constructor(
    readonly range: readonly [number, number],
    fill?: ArrayLike<number>,
  ) {
    this.data = new Uint8Array(range[1] - range[0] + 1);
    if (fill) this.data.set(fill);
  }
  read(address: number) {
    return this.data[address - this.range[0]];
  }
  write(address: number, value: number) {
    this.data[address - this.range[0]] = value;
  }
}
class Rom extends Ram {
  override write(address: number, value: number) {
    Rom.violations.push([address, value]);
  }
  static violations: [number, number][] = [];
}
class Serial implements Device {
  readonly range = [0xff01, 0xff02] as const;
  private sb = 0;
  output = "";
  read() {
    return this.sb;
  }
  write(address: number, value: number) {
    if (address === 0xff01) this.sb = value;
    else if (value === 0x81) this.output += String.fromCharCode(this.sb);
  }
}
class Timer implements Device {
  readonly range = [0xff04, 0xff07] as const;
  private div = 0;
  private tima = 0;
  private tma = 0;
  private tac = 0;
  private counter = 0;
  constructor(private readonly interrupt: (bit: number) => void) {}
  read(address: number) {
    return [this.div >> 8, this.tima, this.tma, this.tac][address - 0xff04];
  }
  write(address: number, value: number) {
    switch (address & 3) {
      case 0:
        this.div = 0;
        break;
      case 1:
        this.tima = value;
        break;
      case 2:
        this.tma = value;
        break;
      case 3:
        this.tac = value & 7;
    }
  }
  tick(cycles: number) {
    this.div = (this.div + cycles) & 0xffff;
    if (!(this.tac & 4)) return;
    const period = [1024, 16, 64, 256][this.tac & 3];
    for (this.counter += cycles; this.counter >= period; this.counter -= period)
      if (++this.tima > 0xff) {
        this.tima = this.tma;
        this.interrupt(2);
      }
  }
}
class Bus {
  private devices: Device[] = [];
  ie = 0;
  if = 0;
  attach(...devices: Device[]) {
    this.devices.push(...devices);
    return this;
  }
  private find(address: number) {
    return this.devices.find(({ range: [lo, hi] }) => lo <= address && address <= hi);
  }
  read8(address: number): number {
    if (address === 0xffff) return this.ie;
    if (address === 0xff0f) return this.if;
    return this.find(address)?.read(address) ?? 0xff;
  }
  write8(address: number, value: number) {
    if (address === 0xffff) this.ie = value;
    else if (address === 0xff0f) this.if = value;
    else this.find(address)?.write(address, value & 0xff);
  }
  read16(address: number) {
    return this.read8(address) | (this.read8(address + 1) << 8);
  }
  write16(address: number, value: number) {
    this.write8(address, value & 0xff);
    this.write8(address + 1, value >> 8);
  }
  tick(n: number) {
    for (const d of this.devices) d.tick?.(n);
  }
}
class IllegalOpcode extends Error {
  override name = "IllegalOpcode";
  constructor(
    readonly opcode: number,
    readonly pc: number,
  ) {
    super(`${hex(opcode)} at ${hex(pc, 4)}`);
  }
}

type Handler = (cpu: Cpu) => number | void;
interface Instruction {
  mnemonic: string;
  size: 1 | 2 | 3;
  cycles: number;
  run: Handler;
}

class Cpu {
  readonly r = new Registers();
  ime = false;
  halted = false;
  cycles = 0;
  readonly profile = new Map<string, number>();
  constructor(readonly bus: Bus) {
    this.r.sp = 0xfffe;
    this.r.pc = 0x100;
  }
  flag(f: Flag) {
    return (this.r.f & f) !== 0;
  }
  setFlags(
    z: boolean | number,
    n: boolean | number,
    h: boolean | number,
    c: boolean | number = this.flag(Flag.C),
  ) {
    this.r.f = (z ? Flag.Z : 0) | (n ? Flag.N : 0) | (h ? Flag.H : 0) | (c ? Flag.C : 0);
  }
  fetch8() {
    return this.bus.read8(this.r.pc++);
  }
  fetch16() {
    const v = this.bus.read16(this.r.pc);
    this.r.pc += 2;
    return v;
  }
  get(o: Operand8): number {
    return o === "(hl)" ? this.bus.read8(this.r.hl) : this.r.r8(o);
  }
  set(o: Operand8, v: number) {
    o === "(hl)" ? this.bus.write8(this.r.hl, v) : this.r.set8(o, v);
  }
  push(v: number) {
    this.r.sp -= 2;
    this.bus.write16(this.r.sp, v);
  }
  pop() {
    const v = this.bus.read16(this.r.sp);
    this.r.sp += 2;
    return v;
  }
  condition(cc: number) {
    return [!this.flag(Flag.Z), this.flag(Flag.Z), !this.flag(Flag.C), this.flag(Flag.C)][cc];
  }
  step(): number {
    const pending = this.bus.ie & this.bus.if & 0x1f;
    if (pending) {
      this.halted = false;
      if (this.ime) {
        const bit = 31 - Math.clz32(pending & -pending);
        this.bus.if &= ~(1 << bit);
        this.ime = false;
        this.push(this.r.pc);
        this.r.pc = 0x40 + bit * 8;
        return this.advance(20);
      }
    }
    if (this.halted) return this.advance(4);
    const pc = this.r.pc,
      opcode = this.fetch8();
    const instruction = opcode === 0xcb ? CB_OPS[this.fetch8()] : OPS[opcode];
    if (!instruction) throw new IllegalOpcode(opcode, pc);
    const key = instruction.mnemonic.split(" ")[0];
    this.profile.set(key, (this.profile.get(key) ?? 0) + 1);
    return this.advance(instruction.cycles + (instruction.run(this) || 0));
  }
  private advance(n: number) {
    this.cycles += n;
    this.bus.tick(n);
    return n;
  }
  runUntil(done: (cpu: Cpu) => boolean, max = 2e6) {
    let steps = 0;
    while (!done(this) && steps < max) {
      this.step();
      steps++;
    }
    return steps;
  }
}

const OPS: (Instruction | undefined)[] = new Array(256).fill(undefined);
const CB_OPS: Instruction[] = [];
const op = (code: number, mnemonic: string, size: 1 | 2 | 3, cycles: number, run: Handler) => {
  if (OPS[code]) throw new Error(`${hex(code)} twice`);
  OPS[code] = { mnemonic, size, cycles, run };
};
const ALU: [name: string, f: (cpu: Cpu, v: number) => void][] = [
  [
    "add a,",
    (c, v) => {
      const a = c.r.a,
        s = a + v;
      c.r.a = s;
      c.setFlags(!(s & 0xff), 0, (a & 15) + (v & 15) > 15, s > 255);
    },
  ],
  [
    "adc a,",
    (c, v) => {
      const a = c.r.a,
        k = +c.flag(Flag.C),
        s = a + v + k;
      c.r.a = s;
      c.setFlags(!(s & 0xff), 0, (a & 15) + (v & 15) + k > 15, s > 255);
    },
  ],
  [
    "sub",
    (c, v) => {
      const a = c.r.a;
      c.r.a = a - v;
      c.setFlags(a === v, 1, (a & 15) < (v & 15), a < v);
    },
  ],
  [
    "sbc a,",
    (c, v) => {
      const a = c.r.a,
        k = Number(c.flag(Flag.C)),
        d = a - v - k;
      c.r.a = d;
      c.setFlags((d & 255) === 0, 1, (a & 15) - (v & 15) - k < 0, d < 0);
    },
  ],
  [
    "and",
    (c, v) => {
      c.r.a &= v;
      c.setFlags(!c.r.a, 0, 1, 0);
    },
  ],
  [
    "xor",
    (c, v) => {
      c.r.a ^= v;
      c.setFlags(!c.r.a, 0, 0, 0);
    },
  ],
  [
    "or",
    (c, v) => {
      c.r.a |= v;
      c.setFlags(!c.r.a, 0, 0, 0);
    },
  ],
  [
    "cp",
    (c, v) => {
      const a = c.r.a;
      c.setFlags(a === v, 1, (a & 15) < (v & 15), a < v);
    },
  ],
];
(function buildTables() {
  op(0x00, "nop", 1, 4, () => {});
  op(0x76, "halt", 1, 4, (c) => {
    c.halted = true;
  });
  op(0xf3, "di", 1, 4, (c) => {
    c.ime = false;
  });
  op(0xfb, "ei", 1, 4, (c) => {
    c.ime = true;
  });
  const pairs: R16[] = ["bc", "de", "hl", "sp"];
  pairs.forEach((rr, i) => {
    op(0x01 | (i << 4), `ld ${rr},u16`, 3, 12, ({ r, ...rest }) => {
      void rest;
      r[rr] = 0;
    });
    OPS[0x01 | (i << 4)]!.run = (cpu) => {
      cpu.r[rr] = cpu.fetch16();
    };
    op(0x03 | (i << 4), `inc ${rr}`, 1, 8, ({ r }) => {
      r[rr]++;
    });
    op(0x0b | (i << 4), `dec ${rr}`, 1, 8, ({ r }) => {
      r[rr]--;
    });
    op(0x09 | (i << 4), `add hl,${rr}`, 1, 8, (c) => {
      const a = c.r.hl,
        b = c.r[rr],
        s = a + b;
      c.r.hl = s;
      c.setFlags(c.flag(Flag.Z), 0, (a & 0xfff) + (b & 0xfff) > 0xfff, s > 0xffff);
    });
    const st: R16 = rr === "sp" ? "af" : rr;
    op(0xc1 | (i << 4), `pop ${st}`, 1, 12, (c) => {
      c.r[st] = c.pop();
    });
    op(0xc5 | (i << 4), `push ${st}`, 1, 16, (c) => c.push(c.r[st]));
  });
  R8_ORDER.forEach((dst, y) => {
    const extra = dst === "(hl)" ? 4 : 0;
    op(0x04 | (y << 3), `inc ${dst}`, 1, 4 + extra * 2, (c) => {
      const v = (c.get(dst) + 1) & 0xff;
      c.set(dst, v);
      c.setFlags(!v, 0, !(v & 15));
    });
    op(0x05 | (y << 3), `dec ${dst}`, 1, 4 + extra * 2, (c) => {
      const v = (c.get(dst) - 1) & 0xff;
      c.set(dst, v);
      c.setFlags(!v, 1, (v & 15) === 15);
    });
    op(0x06 | (y << 3), `ld ${dst},u8`, 2, 8 + extra, (c) => c.set(dst, c.fetch8()));
    R8_ORDER.forEach((src, z) => {
      if (dst !== "(hl)" || src !== "(hl)")
        op(
          0x40 | (y << 3) | z,
          `ld ${dst},${src}`,
          1,
          dst === "(hl)" || src === "(hl)" ? 8 : 4,
          (c) => c.set(dst, c.get(src)),
        );
    });
    ALU.forEach(([name, f], i) =>
      op(0x80 | (i << 3) | y, `${name}${name.endsWith(",") ? "" : " "}${dst}`, 1, 4 + extra, (c) =>
        f(c, c.get(dst)),
      ),
    );
  });
  ALU.forEach(([name, f], i) =>
    op(0xc6 | (i << 3), `${name}${name.endsWith(",") ? "" : " "}u8`, 2, 8, (c) => f(c, c.fetch8())),
  );
  ["nz", "z", "nc", "c"].forEach((cc, i) => {
    op(0x20 | (i << 3), `jr ${cc},i8`, 2, 8, (c) => {
      const d = (c.fetch8() << 24) >> 24;
      if (c.condition(i)) {
        c.r.pc += d;
        return 4;
      }
    });
    op(0xc2 | (i << 3), `jp ${cc},u16`, 3, 12, (c) => {
      const t = c.fetch16();
      if (c.condition(i)) {
        c.r.pc = t;
        return 4;
      }
    });
    op(0xc4 | (i << 3), `call ${cc},u16`, 3, 12, (c) => {
      const t = c.fetch16();
      if (!c.condition(i)) return;
      c.push(c.r.pc);
      c.r.pc = t;
      return 12;
    });
    op(0xc0 | (i << 3), `ret ${cc}`, 1, 8, (c) => {
      if (c.condition(i)) {
        c.r.pc = c.pop();
        return 12;
      }
    });
  });
  op(0x18, "jr i8", 2, 12, (c) => {
    const d = (c.fetch8() << 24) >> 24;
    c.r.pc += d;
  });
  op(0xc3, "jp u16", 3, 16, (c) => {
    c.r.pc = c.fetch16();
  });
  op(0xcd, "call u16", 3, 24, (c) => {
    const t = c.fetch16();
    c.push(c.r.pc);
    c.r.pc = t;
  });
  op(0xc9, "ret", 1, 16, (c) => {
    c.r.pc = c.pop();
  });
  op(0xd9, "reti", 1, 16, (c) => {
    c.r.pc = c.pop();
    c.ime = true;
  });
  op(0x22, "ldi (hl),a", 1, 8, (c) => c.bus.write8(c.r.hl++, c.r.a));
  op(0x2a, "ldi a,(hl)", 1, 8, (c) => {
    c.r.a = c.bus.read8(c.r.hl++);
  });
  op(0xe0, "ldh (u8),a", 2, 12, (c) => c.bus.write8(0xff00 | c.fetch8(), c.r.a));
  op(0xf0, "ldh a,(u8)", 2, 12, (c) => {
    c.r.a = c.bus.read8(0xff00 | c.fetch8());
  });
  op(0xea, "ld (u16),a", 3, 16, (c) => c.bus.write8(c.fetch16(), c.r.a));
  op(0xfa, "ld a,(u16)", 3, 16, (c) => {
    c.r.a = c.bus.read8(c.fetch16());
  });
  op(0x1a, "ld a,(de)", 1, 8, (c) => {
    c.r.a = c.bus.read8(c.r.de);
  });
  op(0x12, "ld (de),a", 1, 8, (c) => c.bus.write8(c.r.de, c.r.a));
  op(0x2f, "cpl", 1, 4, (c) => {
    c.r.a ^= 0xff;
    c.setFlags(c.flag(Flag.Z), 1, 1);
  });
  op(0x27, "daa", 1, 4, (c) => {
    let a = c.r.a,
      carry = c.flag(Flag.C);
    if (c.flag(Flag.N)) {
      if (carry) a -= 0x60;
      if (c.flag(Flag.H)) a -= 6;
    } else {
      if (carry || a > 0x99) {
        a += 0x60;
        carry = true;
      }
      if (c.flag(Flag.H) || (a & 15) > 9) a += 6;
    }
    c.r.a = a;
    c.setFlags(!(a & 0xff), c.flag(Flag.N), 0, carry);
  });
  const shifts: [string, (v: number, carry: 0 | 1) => [number, number]][] = [
    ["rlc", (v) => [(v << 1) | (v >> 7), v >> 7]],
    ["rrc", (v) => [(v >> 1) | (v << 7), v & 1]],
    ["rl", (v, k) => [(v << 1) | k, v >> 7]],
    ["rr", (v, k) => [(v >> 1) | (k << 7), v & 1]],
    ["sla", (v) => [v << 1, v >> 7]],
    ["sra", (v) => [(v << 24) >> 25, v & 1]],
    ["swap", (v) => [(v << 4) | (v >> 4), 0]],
    ["srl", (v) => [v >>> 1, v & 1]],
  ];
  for (let code = 0; code < 256; code++) {
    const target = R8_ORDER[code & 7],
      y = (code >> 3) & 7,
      cycles = target === "(hl)" ? 16 : 8;
    switch (code >> 6) {
      case 0: {
        const [name, f] = shifts[y];
        CB_OPS[code] = {
          mnemonic: `${name} ${target}`,
          size: 2,
          cycles,
          run: (c) => {
            const [v, k] = f(c.get(target), c.flag(Flag.C) ? 1 : 0);
            c.set(target, v & 0xff);
            c.setFlags(!(v & 0xff), 0, 0, k);
          },
        };
        break;
      }
      case 1:
        CB_OPS[code] = {
          mnemonic: `bit ${y},${target}`,
          size: 2,
          cycles,
          run: (c) => c.setFlags(!(c.get(target) & (1 << y)), 0, 1),
        };
        break;
      case 2:
        CB_OPS[code] = {
          mnemonic: `res ${y},${target}`,
          size: 2,
          cycles,
          run: (c) => c.set(target, c.get(target) & ~(1 << y)),
        };
        break;
      default:
        CB_OPS[code] = {
          mnemonic: `set ${y},${target}`,
          size: 2,
          cycles,
          run: (c) => c.set(target, c.get(target) | (1 << y)),
        };
    }
  }
})();

function assemble(
  source: string,
  origin = 0x100,
): { bytes: Uint8Array; labels: Map<string, number> } {
  const byText = new Map<string, [prefix: number, code: number]>();
  OPS.forEach((i, code) => {
    if (i) byText.set(i.mnemonic, [-1, code]);
  });
  CB_OPS.forEach((i, code) => byText.set(i.mnemonic, [0xcb, code]));
  const labels = new Map<string, number>(),
    fixups: { at: number; label: string; relative: boolean }[] = [],
    out: number[] = [];
  const number = (t: string) =>
    t.startsWith("$") ? parseInt(t.slice(1), 16) : /^'.'$/.test(t) ? t.charCodeAt(1) : Number(t);
  lines: for (const [n, raw] of source.split("\n").entries()) {
    let line = raw.replace(/;.*$/, "").trim();
    const label = /^(\w+):\s*/.exec(line);
    if (label) {
      labels.set(label[1], origin + out.length);
      line = line.slice(label[0].length);
    }
    if (!line) continue;
    if (line.startsWith("db ")) {
      for (const part of line.slice(3).match(/"[^"]*"|[^,\s]+/g) ?? [])
        part[0] === '"'
          ? out.push(...[...part.slice(1, -1)].map((ch) => ch.charCodeAt(0)))
          : out.push(number(part));
      continue;
    }
    if (line.startsWith("org ")) {
      while (origin + out.length < number(line.slice(4))) out.push(0);
      continue;
    }
    if (byText.has(line)) {
      const [p, code] = byText.get(line)!;
      if (p > 0) out.push(p);
      out.push(code);
      continue;
    }
    for (const [pattern, kind] of [
      ["u8", "u8"],
      ["u16", "u16"],
      ["i8", "i8"],
    ] as const) {
      for (const part of line
        .split(/[\s,()]+/)
        .slice(1)
        .filter(Boolean)
        .reverse()) {
        const key = line.replace(part, pattern);
        const found = byText.get(key);
        if (!found) continue;
        out.push(found[1]);
        const value = number(part);
        if (kind === "u8") out.push(value & 255);
        else if (Number.isNaN(value)) {
          fixups.push({ at: out.length, label: part, relative: kind === "i8" });
          out.push(0, ...(kind === "u16" ? [0] : []));
        } else if (kind === "u16") out.push(value & 255, value >> 8);
        else out.push(value & 255);
        continue lines;
      }
    }
    throw new SyntaxError(`line ${n + 1}: ${raw.trim()}`);
  }
  for (const { at, label, relative } of fixups) {
    const target = labels.get(label);
    if (target === undefined) throw new ReferenceError(`undefined label ${label}`);
    if (relative) out[at] = (target - (origin + at + 1)) & 0xff;
    else [out[at], out[at + 1]] = [target & 0xff, target >> 8];
  }
  return { bytes: Uint8Array.from(out), labels };
}
function* disassemble(
  bytes: Uint8Array,
  origin: number,
  count: number,
): Generator<string, void, unknown> {
  for (let at = 0; count-- > 0 && at < bytes.length; ) {
    const i = bytes[at] === 0xcb ? CB_OPS[bytes[at + 1]] : OPS[bytes[at]];
    const size = i?.size ?? 1;
    const operand =
      size === 3 ? "$" + hex(bytes[at + 1] | (bytes[at + 2] << 8), 4) : "$" + hex(bytes[at + 1]);
    yield `${hex(origin + at, 4)}  ${[...bytes.subarray(at, at + size)]
      .map((b) => hex(b))
      .join(" ")
      .padEnd(
        9,
      )} ${i?.mnemonic.replace(/u16|u8/, operand).replace("i8", () => "$" + hex(origin + at + 2 + ((bytes[at + 1] << 24) >> 24), 4)) ?? "db " + hex(bytes[at])}`;
    at += size;
  }
}
const program = `
start:  ld sp,$dfff
        ld hl,message
print:  ldi a,(hl)
        or a
        jr z,sums
        call putc
        jr print
putc:   ldh ($01),a
        ld a,$81
        ldh ($02),a
        ret
sums:   ld b,100        ; sum of 1..100 in de
        ld hl,0
        ld d,0
next:   ld e,b
        add hl,de
        dec b
        jr nz,next
        push hl
        pop de
        ld a,e
        ld ($c000),a
        ld a,d
        ld ($c001),a
        ld a,$15        ; packed decimals
        add a,$27
        daa
        ld ($c002),a
        swap a
        ld ($c003),a
        ld a,$f0
        ldh ($06),a
        ld a,$05
        ldh ($07),a
        ld a,$04
        ld ($ffff),a
        ld ($0000),a
        ei
        ld c,0
wait:   halt
        ld a,c
        cp 3
        jr nz,wait
        set 7,c
        bit 7,c
        call nz,bye
        di
        db $fd
bye:    ld a,'!'
        jp putc
message: db "Hello, ", "Boy", 10, 0
`;
const { bytes, labels } = assemble(program);
const vectors = new Uint8Array(0x100);
vectors.set(assemble("inc c\nreti", 0x50).bytes, 0x50);
const rom = new Uint8Array(0x8000);
rom.set(vectors);
rom.set(bytes, 0x100);
const serial = new Serial(),
  bus = new Bus();
bus.attach(
  new Rom([0, 0x7fff], rom),
  new Ram([0xc000, 0xdfff]),
  serial,
  new Timer((bit) => {
    bus.if |= 1 << bit;
  }),
  new Ram([0xff80, 0xfffe]),
);
const cpu = new Cpu(bus);
for (const line of disassemble(bytes, 0x100, 14)) console.log(line);
try {
  console.log(
    "steps",
    cpu.runUntil((c) => c.cycles > 1e6),
  );
} catch (e) {
  if (!(e instanceof IllegalOpcode)) throw e;
  console.log(`${e.name}: ${e.message}`, e.opcode, e.pc - labels.get("start")!);
}
console.log(
  JSON.stringify(serial.output),
  bus.read16(0xc000),
  hex(bus.read8(0xc002)),
  hex(bus.read8(0xc003)),
  cpu.cycles,
);
console.log(
  String(cpu.r),
  Rom.violations.map(([a, v]) => `${hex(a, 4)}<-${hex(v)}`),
);
console.log([...cpu.profile].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 6));
for (const bad of ["ld a,(bc)\nfoo", "jr nowhere"])
  try {
    assemble(bad);
  } catch (e) {
    console.log(String(e));
  }
const bench = assemble(
  "ld b,24\nouter: ld c,0\ninner: inc a\nxor c\nsla a\nadc a,b\ndec c\njr nz,inner\ndec b\njr nz,outer\nhalt",
  0x4000,
);
const bus2 = new Bus().attach(new Ram([0x4000, 0x4fff], bench.bytes));
const fast = new Cpu(bus2);
fast.r.pc = 0x4000;
console.log(
  fast.runUntil((c) => c.halted),
  fast.r.a,
  fast.cycles,
);
// expect: 0100  31 FF DF  ld sp,$DFFF
// expect: 0103  21 60 01  ld hl,$0160
// expect: 0106  2A        ldi a,(hl)
// expect: 0107  B7        or a
// expect: 0108  28 0C     jr z,$0116
// expect: 010A  CD 0F 01  call $010F
// expect: 010D  18 F7     jr $0106
// expect: 010F  E0 01     ldh ($01),a
// expect: 0111  3E 81     ld a,$81
// expect: 0113  E0 02     ldh ($02),a
// expect: 0115  C9        ret
// expect: 0116  06 64     ld b,$64
// expect: 0118  21 00 00  ld hl,$0000
// expect: 011B  16 00     ld d,$00
// expect: IllegalOpcode: FD at 015A 253 90
// expect: "Hello, Boy\n!" 5050 42 24 8956
// expect: af=8120 bc=0083 de=13BA hl=13BA sp=DFFF pc=015B [ '0000<-04' ]
// expect: [
// expect:   [ 'ld', 134 ],
// expect:   [ 'jr', 126 ],
// expect:   [ 'add', 101 ],
// expect:   [ 'dec', 100 ],
// expect:   [ 'ldh', 26 ],
// expect:   [ 'call', 12 ]
// expect: ]
// expect: SyntaxError: line 2: foo
// expect: ReferenceError: undefined label nowhere
// expect: 36938 200 221672
