// CHIP-8 emulator with a tiny assembler
type Reg = number;
interface CpuState { pc: number; sp: number; i: number; v: Uint8Array; stack: Uint16Array; dt: number; st: number }
const FONT = [0xf0, 0x90, 0x90, 0x90, 0xf0, 0x20, 0x60, 0x20, 0x20, 0x70, 0xf0, 0x10, 0xf0, 0x80, 0xf0] as const;
class Display {
  static readonly W = 64;
  static readonly H = 32;
  private readonly pixels = new Uint8Array(Display.W * Display.H);
  dirty = false;
  clear(): void { this.pixels.fill(0); this.dirty = true; }
  xor(x: number, y: number): boolean {
    const at = (y % Display.H) * Display.W + (x % Display.W);
    const was = this.pixels[at] === 1;
    this.pixels[at] ^= 1;
    this.dirty = true;
    return was;
  }
  *rows(): IterableIterator<string> {
    for (let y = 0; y < Display.H; y++) {
      const row = this.pixels.subarray(y * Display.W, (y + 1) * Display.W);
      if (row.some((p) => p !== 0)) yield Array.from(row, (p) => (p ? "#" : ".")).join("").replace(/\.+$/, "");
    }
  }
}
class IllegalOpcode extends Error {
  constructor(readonly opcode: number, readonly pc: number) {
    super(`illegal opcode ${opcode.toString(16).padStart(4, "0")} at 0x${pc.toString(16)}`);
    this.name = "IllegalOpcode";
  }
}
class Chip8 {
  private readonly mem = new Uint8Array(4096);
  readonly display = new Display();
  state: CpuState = { pc: 0x200, sp: 0, i: 0, v: new Uint8Array(16), stack: new Uint16Array(16), dt: 0, st: 0 };
  cycles = 0;
  constructor(rom: ArrayLike<number>) {
    this.mem.set(FONT, 0);
    for (let k = 0; k < rom.length; k++) this.mem[0x200 + k] = rom[k];
  }
  step(): boolean {
    const s = this.state;
    const op = (this.mem[s.pc] << 8) | this.mem[s.pc + 1];
    const x: Reg = (op >> 8) & 0xf, y: Reg = (op >> 4) & 0xf, n = op & 0xf, nn = op & 0xff, nnn = op & 0xfff;
    s.pc += 2;
    this.cycles++;
    switch (op >> 12) {
      case 0x0:
        if (op === 0x00e0) this.display.clear();
        else if (op === 0x00ee) s.pc = s.stack[--s.sp];
        else if (op === 0x0000) return false;
        else throw new IllegalOpcode(op, s.pc - 2);
        break;
      case 0x1: if (nnn === s.pc - 2) return false; s.pc = nnn; break;
      case 0x2: s.stack[s.sp++] = s.pc; s.pc = nnn; break;
      case 0x3: if (s.v[x] === nn) s.pc += 2; break;
      case 0x4: if (s.v[x] !== nn) s.pc += 2; break;
      case 0x5: if (s.v[x] === s.v[y]) s.pc += 2; break;
      case 0x6: s.v[x] = nn; break;
      case 0x7: s.v[x] += nn; break;
      case 0x8:
        switch (n) {
          case 0: s.v[x] = s.v[y]; break;
          case 1: s.v[x] |= s.v[y]; break;
          case 2: s.v[x] &= s.v[y]; break;
          case 3: s.v[x] ^= s.v[y]; break;
          case 4: { const sum = s.v[x] + s.v[y]; s.v[x] = sum; s.v[15] = sum > 255 ? 1 : 0; break; }
          case 5: { const flag = s.v[x] >= s.v[y]; s.v[x] -= s.v[y]; s.v[15] = +flag; break; }
          case 6: { const bit = s.v[x] & 1; s.v[x] >>= 1; s.v[15] = bit; break; }
          case 0xe: { const bit = s.v[x] >> 7; s.v[x] <<= 1; s.v[15] = bit; break; }
          default: throw new IllegalOpcode(op, s.pc - 2);
        }
        break;
      case 0xa: s.i = nnn; break;
      case 0xd: {
        s.v[15] = 0;
        for (let row = 0; row < n; row++) {
          const bits = this.mem[s.i + row];
          for (let col = 0; col < 8; col++)
            if (bits & (0x80 >> col) && this.display.xor(s.v[x] + col, s.v[y] + row)) s.v[15] = 1;
        }
        break;
      }
      case 0xf:
        if (nn === 0x33) {
          const val = s.v[x];
          [this.mem[s.i], this.mem[s.i + 1], this.mem[s.i + 2]] = [Math.trunc(val / 100), Math.trunc(val / 10) % 10, val % 10];
        } else if (nn === 0x29) s.i = s.v[x] * 5;
        else if (nn === 0x1e) s.i += s.v[x];
        else if (nn === 0x65) for (let k = 0; k <= x; k++) s.v[k] = this.mem[s.i + k];
        else throw new IllegalOpcode(op, s.pc - 2);
        break;
      default:
        throw new IllegalOpcode(op, s.pc - 2);
    }
    return true;
  }
  run(limit = 10_000): void { while (limit-- > 0 && this.step()); }
}
const labels: Record<string, number> = {};
type Line = { label?: string; op?: string; args: string[] };
function parse(src: string): Line[] {
  return src.split("\n").map((l) => l.replace(/;.*/, "").trim()).filter(Boolean).map((l) => {
    const m = /^(?:(\w+):)?\s*(?:(\w+)\s*(.*))?$/.exec(l);
    if (!m) throw new SyntaxError("bad line " + l);
    const [, label, op, rest = ""] = m;
    return { label, op, args: rest.split(",").map((a) => a.trim()).filter((a) => a.length > 0) };
  });
}
function assemble(src: string): number[] {
  const lines = parse(src);
  let at = 0x200;
  for (const { label, op } of lines) { if (label) labels[label] = at; if (op) at += 2; }
  const out: number[] = [];
  const val = (t: string): number => (t in labels ? labels[t] : t.startsWith("V") ? parseInt(t.slice(1), 16) : Number(t));
  const emit = (w: number) => out.push(w >> 8, w & 255);
  for (const { op, args } of lines) {
    if (!op) continue;
    const [a = "0", b = "0", c = "0"] = args;
    const table: { [name: string]: () => number } = {
      CLS: () => 0x00e0, RET: () => 0x00ee, JP: () => 0x1000 | val(a), CALL: () => 0x2000 | val(a),
      SE: () => 0x3000 | (val(a) << 8) | val(b), LD: () => 0x6000 | (val(a) << 8) | val(b), ADD: () => 0x7000 | (val(a) << 8) | val(b),
      ADDR: () => 0x8004 | (val(a) << 8) | (val(b) << 4), SUBR: () => 0x8005 | (val(a) << 8) | (val(b) << 4),
      LDI: () => 0xa000 | val(a), DRW: () => 0xd000 | (val(a) << 8) | (val(b) << 4) | val(c), FNT: () => 0xf029 | (val(a) << 8), BCD: () => 0xf033 | (val(a) << 8),
      GET: () => 0xf065 | (val(a) << 8), BAD: () => 0xffff, DW: () => val(a),
    };
    const make = table[op];
    if (make === undefined) throw new SyntaxError(`unknown mnemonic ${op}`);
    emit(make());
  }
  return out;
}
const rom = assemble(`
  CLS
  LD V0, 250
  LD V1, 10
  ADDR V0, V1 ; overflow
  LD V2, 0
loop: FNT V2
  LD V3, 3
  DRW V3, V3, 5
  CALL sub
  ADD V2, 1
  SE V2, 3
  JP loop
  LDI 0x300
  LD V4, 234
  BCD V4
  GET V2
  JP end
sub: ADD V5, 7
  RET
end: JP end
`);
const machine = new Chip8(rom);
machine.run();
console.log([...machine.display.rows()].join("\n"));
console.log(machine.state.v, machine.cycles, machine.display.dirty);
console.log(machine.state);
console.log(labels);
try { new Chip8(assemble("BAD")).run(); } catch (e) {
  if (e instanceof IllegalOpcode) console.log(e.name, e.message, e.opcode, e.pc);
  else throw e;
}
try { assemble("NOPE 1"); } catch (e) { console.log(String(e)); }
// expect: .....#
// expect: ...###
// expect: ....#
// expect: .....##
// expect: ....###
// expect: Uint8Array(16) [
// expect:   2, 3, 4, 3, 234, 21,
// expect:   0, 0, 0, 0,   0,  0,
// expect:   0, 0, 0, 1
// expect: ] 37 true
// expect: {
// expect:   pc: 552,
// expect:   sp: 0,
// expect:   i: 768,
// expect:   v: Uint8Array(16) [
// expect:     2, 3, 4, 3, 234, 21,
// expect:     0, 0, 0, 0,   0,  0,
// expect:     0, 0, 0, 1
// expect:   ],
// expect:   stack: Uint16Array(16) [
// expect:     530, 0, 0, 0, 0, 0,
// expect:       0, 0, 0, 0, 0, 0,
// expect:       0, 0, 0, 0
// expect:   ],
// expect:   dt: 0,
// expect:   st: 0
// expect: }
// expect: { loop: 522, sub: 546, end: 550 }
// expect: IllegalOpcode illegal opcode ffff at 0x200 65535 512
// expect: SyntaxError: unknown mnemonic NOPE
