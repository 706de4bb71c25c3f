enum Flag { C = 1 << 0, Z = 1 << 1, I = 1 << 2, D = 1 << 3, V = 1 << 6, N = 1 << 7 }
type Mode = "imm" | "zp" | "zpx" | "abs" | "absx" | "imp" | "rel" | "indy";
interface Instr { readonly name: string; readonly mode: Mode; readonly cycles: number; readonly exec: (cpu: Cpu, addr: number) => void }
const ops = new Map<number, Instr>();
function def(code: number, name: string, mode: Mode, cycles: number, exec: Instr["exec"]): void {
  if (ops.has(code)) throw new Error(`dup ${code}`);
  ops.set(code, { name, mode, cycles, exec });
}
class Cpu {
  a = 0; x = 0; y = 0; sp = 0xff; pc = 0; p = 0x20;
  cycles = 0;
  #halted = false;
  readonly log: string[] = [];
  constructor(public readonly mem: Uint8Array) {}
  get halted() { return this.#halted; }
  halt() { this.#halted = true; }
  flag(f: Flag, on?: boolean): boolean {
    if (on !== undefined) this.p = on ? this.p | f : this.p & ~f;
    return (this.p & f) !== 0;
  }
  nz(v: number): number { this.flag(Flag.Z, (v & 255) === 0); this.flag(Flag.N, (v & 0x80) !== 0); return v & 255; }
  push(v: number) { this.mem[0x100 | this.sp] = v; this.sp = (this.sp - 1) & 255; }
  pop() { this.sp = (this.sp + 1) & 255; return this.mem[0x100 | this.sp]!; }
  private word(a: number) { return this.mem[a]! | (this.mem[(a + 1) & 0xffff]! << 8); }
  private resolve(mode: Mode): number {
    switch (mode) {
      case "imm": return this.pc++;
      case "zp": return this.mem[this.pc++]!;
      case "zpx": return (this.mem[this.pc++]! + this.x) & 255;
      case "abs": { const r = this.word(this.pc); this.pc += 2; return r; }
      case "absx": { const r = this.word(this.pc); this.pc += 2; return (r + this.x) & 0xffff; }
      case "rel": { const d = this.mem[this.pc++]!; return this.pc + (d < 128 ? d : d - 256); }
      case "indy": { const z = this.mem[this.pc++]!; return (this.word(z) + this.y) & 0xffff; }
      case "imp": return -1;
      default: { const never: never = mode; throw new Error(never); }
    }
  }
  step(): void {
    const at = this.pc;
    const instr = ops.get(this.mem[this.pc++]!);
    if (!instr) throw new RangeError(`unknown opcode $${this.mem[at]!.toString(16)} at $${at.toString(16)}`);
    const addr = this.resolve(instr.mode);
    if (this.log.length < 12) this.log.push(`${at.toString(16).padStart(4, "0")} ${instr.name.padEnd(4)}${addr >= 0 ? " $" + addr.toString(16) : ""}  A=${hex(this.a)} X=${hex(this.x)} P=${this.flags}`);
    instr.exec(this, addr);
    this.cycles += instr.cycles;
  }
  get flags(): string {
    return [..."NV-BDIZC"].map((ch, i) => (this.p & (0x80 >> i) ? ch : ch.toLowerCase())).join("");
  }
}
const hex = (n: number, w = 2) => n.toString(16).toUpperCase().padStart(w, "0");
const adc = (c: Cpu, m: number) => {
  const sum = c.a + m + (c.flag(Flag.C) ? 1 : 0);
  c.flag(Flag.C, sum > 255);
  c.flag(Flag.V, (~(c.a ^ m) & (c.a ^ sum) & 0x80) !== 0);
  c.a = c.nz(sum);
};
const branch = (f: Flag, want: boolean): Instr["exec"] => (c, addr) => { if (c.flag(f) === want) c.pc = addr; };
def(0xa9, "LDA", "imm", 2, (c, a) => { c.a = c.nz(c.mem[a]!); });
def(0xa5, "LDA", "zp", 3, (c, a) => { c.a = c.nz(c.mem[a]!); });
def(0xb1, "LDA", "indy", 5, (c, a) => { c.a = c.nz(c.mem[a]!); });
def(0x85, "STA", "zp", 3, (c, a) => { c.mem[a] = c.a; });
def(0x9d, "STA", "absx", 5, (c, a) => void (c.mem[a] = c.a));
def(0x95, "STA", "zpx", 4, (c, a) => void (c.mem[a] = c.a));
def(0xa2, "LDX", "imm", 2, (c, a) => { c.x = c.nz(c.mem[a]!); });
def(0xa0, "LDY", "imm", 2, (c, a) => { c.y = c.nz(c.mem[a]!); });
def(0x69, "ADC", "imm", 2, (c, a) => adc(c, c.mem[a]!));
def(0x65, "ADC", "zp", 3, (c, a) => adc(c, c.mem[a]!));
def(0xe9, "SBC", "imm", 2, (c, a) => adc(c, c.mem[a]! ^ 255));
def(0x18, "CLC", "imp", 2, (c) => c.flag(Flag.C, false));
def(0x38, "SEC", "imp", 2, (c) => { c.flag(Flag.C, true); });
def(0xe8, "INX", "imp", 2, (c) => { c.x = c.nz(c.x + 1); });
def(0xca, "DEX", "imp", 2, (c) => { c.x = c.nz(c.x - 1); });
def(0x8a, "TXA", "imp", 2, (c) => { c.a = c.nz(c.x); });
def(0xd0, "BNE", "rel", 2, branch(Flag.Z, false));
def(0xf0, "BEQ", "rel", 2, branch(Flag.Z, true));
def(0x10, "BPL", "rel", 2, branch(Flag.N, false));
def(0x20, "JSR", "abs", 6, (c, a) => { const r = c.pc - 1; c.push(r >> 8); c.push(r & 255); c.pc = a; });
def(0x60, "RTS", "imp", 6, (c) => { const lo = c.pop(), hi = c.pop(); c.pc = ((hi << 8) | lo) + 1; });
def(0x48, "PHA", "imp", 3, (c) => c.push(c.a));
def(0x68, "PLA", "imp", 4, (c) => { c.a = c.nz(c.pop()); });
def(0x0a, "ASL", "imp", 2, (c) => { c.flag(Flag.C, c.a > 127); c.a = c.nz(c.a << 1); });
def(0x00, "BRK", "imp", 7, (c) => c.halt());
const mem = new Uint8Array(0x10000);
const program = [0xa2, 0x0a, 0xa9, 0x00, 0x18, 0x85, 0x10, 0x8a, 0x65, 0x10, 0x9d, 0x00, 0x02, 0x95, 0x20, 0xca, 0xd0, 0xf2, 0x20, 0x40, 0x06, 0x00];
mem.set(program, 0x600);
mem.set([0xa9, 0x7f, 0x69, 0x01, 0x48, 0xa9, 0x00, 0x38, 0xe9, 0x01, 0x0a, 0x68, 0x60], 0x640);
const cpu = new Cpu(mem);
cpu.pc = 0x600;
while (!cpu.halted) cpu.step();
console.log(cpu.log.join("\n"));
console.log(hex(cpu.a), hex(cpu.x), hex(cpu.sp), cpu.cycles, cpu.flags, Flag[Flag.N], Flag.V);
console.log([...mem.slice(0x200, 0x20b)], mem.subarray(0x20, 0x2b));
mem[0x700] = 0xff; cpu.pc = 0x700;
try { cpu.step(); } catch (e) { console.log((e as Error).name + ": " + (e as Error).message); }
console.log([...ops.values()].filter((o) => o.mode === "imp").map(({ name, cycles }) => ({ name, cycles })));
// expect: 0600 LDX  $601  A=00 X=00 P=nv-bdizc
// expect: 0602 LDA  $603  A=00 X=0A P=nv-bdizc
// expect: 0604 CLC   A=00 X=0A P=nv-bdiZc
// expect: 0605 STA  $10  A=00 X=0A P=nv-bdiZc
// expect: 0607 TXA   A=00 X=0A P=nv-bdiZc
// expect: 0608 ADC  $10  A=0A X=0A P=nv-bdizc
// expect: 060a STA  $20a  A=0A X=0A P=nv-bdizc
// expect: 060d STA  $2a  A=0A X=0A P=nv-bdizc
// expect: 060f DEX   A=0A X=0A P=nv-bdizc
// expect: 0610 BNE  $604  A=0A X=09 P=nv-bdizc
// expect: 0604 CLC   A=0A X=09 P=nv-bdizc
// expect: 0605 STA  $10  A=0A X=09 P=nv-bdizc
// expect: 80 00 FF 272 Nv-bdizC N 64
// expect: [
// expect:    0, 55, 54, 52, 49,
// expect:   45, 40, 34, 27, 19,
// expect:   10
// expect: ] Uint8Array(11) [
// expect:    0, 55, 54, 52, 49,
// expect:   45, 40, 34, 27, 19,
// expect:   10
// expect: ]
// expect: RangeError: unknown opcode $ff at $700
// expect: [
// expect:   { name: 'CLC', cycles: 2 },
// expect:   { name: 'SEC', cycles: 2 },
// expect:   { name: 'INX', cycles: 2 },
// expect:   { name: 'DEX', cycles: 2 },
// expect:   { name: 'TXA', cycles: 2 },
// expect:   { name: 'RTS', cycles: 6 },
// expect:   { name: 'PHA', cycles: 3 },
// expect:   { name: 'PLA', cycles: 4 },
// expect:   { name: 'ASL', cycles: 2 },
// expect:   { name: 'BRK', cycles: 7 }
// expect: ]
