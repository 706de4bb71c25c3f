// An assembler and a virtual machine, and a small framework that tests them: describe, it, expect.
type Matchers<T> = { toBe(x: T): void; toEqual(x: unknown): void; toThrow(re?: RegExp | string | (new (...a: any[]) => Error)): void; toContain(x: unknown): void; toBeCloseTo(n: number, digits?: number): void; toMatchObject(o: object): void; resolves: { toEqual(x: unknown): Promise<void> }; rejects: { toThrow(m?: string): Promise<void> } };
class AssertionError extends Error { override name = "AssertionError"; constructor(msg: string, readonly actual: unknown, readonly expected: unknown) { super(msg); } }
function equal(a: unknown, b: unknown, seen: [unknown, unknown][] = []): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (seen.some(([x, y]) => x === a && y === b)) return true;
  seen = [...seen, [a, b]];
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => equal(x, (b as unknown[])[i], seen));
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([k, v]) => b.has(k) && equal(v, b.get(k), seen));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((x) => b.has(x) || [...b].some((y) => equal(x, y, seen)));
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const ka = Object.keys(a), kb = Object.keys(b);
  return ka.length === kb.length && ka.every((k) => Object.hasOwn(b, k) && equal((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k], seen));
}
const show = (x: unknown): string => typeof x === "string" ? JSON.stringify(x) : typeof x === "function" ? `[Function ${x.name}]` : x instanceof Map ? `Map{${[...x].map(([k, v]) => `${show(k)}=>${show(v)}`).join(",")}}` : Array.isArray(x) ? `[${x.map(show).join(",")}]` : typeof x === "object" && x !== null ? `{${Object.entries(x).map(([k, v]) => `${k}:${show(v)}`).join(",")}}` : String(x);
function expect<T>(actual: T): Matchers<T> & { not: Matchers<T> } {
  const make = (neg: boolean): Matchers<T> => {
    const check = (pass: boolean, what: string, expected: unknown) => { if (pass === neg) throw new AssertionError(`expected ${show(actual)} ${neg ? "not " : ""}${what} ${show(expected)}`, actual, expected); };
    return {
      toBe: (x) => check(Object.is(actual, x), "to be", x), toEqual: (x) => check(equal(actual, x), "to equal", x),
      toContain: (x) => check(typeof actual === "string" ? actual.includes(String(x)) : Array.isArray(actual) ? actual.includes(x) : actual instanceof Set && actual.has(x), "to contain", x),
      toBeCloseTo: (n, digits = 2) => check(typeof actual === "number" && Math.abs(actual - n) < 10 ** -digits / 2, "to be close to", n),
      toMatchObject: (o) => check(Object.entries(o).every(([k, v]) => equal((actual as Record<string, unknown>)[k], v)), "to match", o),
      toThrow(m) {
        let err: unknown; let threw = false;
        try { (actual as () => unknown)(); } catch (e) { err = e; threw = true; }
        const ok = threw && (m === undefined || (typeof m === "string" ? (err as Error).message.includes(m) : m instanceof RegExp ? m.test((err as Error).message) : err instanceof m));
        check(ok, "to throw", typeof m === "function" ? m.name : m);
      },
      resolves: { toEqual: async (x) => check(equal(await (actual as Promise<unknown>), x), "to resolve to", x) },
      rejects: { toThrow: async (m) => { try { await (actual as unknown as Promise<unknown>); } catch (e) { check(m === undefined || (e as Error).message.includes(m), "to reject with", m); return; } check(false, "to reject", m); } },
    };
  };
  return Object.assign(make(false), { not: make(true) });
}
type Test = { path: string[]; fn: () => void | Promise<void>; skip?: boolean };
const tests: Test[] = []; const stack: { name: string; before: (() => void)[] }[] = [];
const describe = (name: string, body: () => void) => { stack.push({ name, before: [] }); body(); stack.pop(); };
const it = Object.assign((name: string, fn: () => void | Promise<void>) => { const hooks = stack.flatMap((s) => s.before); tests.push({ path: [...stack.map((s) => s.name), name], fn: async () => { hooks.forEach((h) => h()); await fn(); } }); }, { skip: (name: string, fn: () => void) => { tests.push({ path: [...stack.map((s) => s.name), name], fn, skip: true }); }, each: <T>(rows: readonly T[]) => (name: string, fn: (row: T) => void) => rows.forEach((r) => it(name.replace("%s", String(r)), () => fn(r))) });
const beforeEach = (f: () => void) => stack.at(-1)!.before.push(f);
// the code under test
const OPS = { PUSH: [1, 1], ADD: [2, 0], SUB: [3, 0], MUL: [4, 0], DUP: [5, 0], JMP: [6, 1], JZ: [7, 1], PRINT: [8, 0], CALL: [9, 1], RET: [10, 0], HALT: [0, 0], LOAD: [11, 1], STORE: [12, 1], LT: [13, 0] } as const satisfies Record<string, readonly [number, 0 | 1]>;
type OpName = keyof typeof OPS;
const BY_CODE = Object.fromEntries(Object.entries(OPS).map(([k, [c]]) => [c, k])) as Record<number, OpName>;
class AsmError extends Error { constructor(readonly line: number, m: string) { super(`line ${line}: ${m}`); this.name = "AsmError"; } }
function assemble(src: string): Int32Array {
  const labels: Record<string, number> = {}, fix: [number, string, number][] = [], code: number[] = [];
  src.split("\n").forEach((raw, n) => {
    const line = raw.replace(/;.*/, "").trim(); if (!line) return;
    const m = /^(?:(\w+):)?\s*(?:(\w+)(?:\s+(-?\w+))?)?$/.exec(line); if (!m) throw new AsmError(n + 1, `syntax: ${line}`);
    const [, label, op, arg] = m; if (label) { if (label in labels) throw new AsmError(n + 1, `duplicate ${label}`); labels[label] = code.length; }
    if (!op) return; const spec = OPS[op.toUpperCase() as OpName]; if (!spec) throw new AsmError(n + 1, `unknown op ${op}`);
    code.push(spec[0]); if (spec[1]) { if (arg === undefined) throw new AsmError(n + 1, `${op} needs an operand`); if (/^-?\d+$/.test(arg)) code.push(+arg); else { fix.push([code.length, arg, n + 1]); code.push(0); } }
  });
  for (const [at, name, line] of fix) { const v = labels[name]; if (v === undefined) throw new AsmError(line, `no label ${name}`); code[at] = v; }
  return Int32Array.from(code);
}
function* disassemble(code: Int32Array): Generator<string, number> { let pc = 0; while (pc < code.length) { const op = BY_CODE[code[pc]!]!; const at = pc++; yield `${String(at).padStart(3)} ${op}${OPS[op][1] ? " " + code[pc++] : ""}`; } return pc; }
class VM {
  stack: number[] = []; calls: number[] = []; mem = new Map<number, number>(); out: number[] = []; steps = 0;
  constructor(private code: Int32Array) {}
  run(limit = 1000): number[] {
    const pop = (): number => { const v = this.stack.pop(); if (v === undefined) throw new RangeError("stack underflow"); return v; };
    for (let pc = 0; ; ) {
      if (this.steps++ >= limit) throw new Error(`limit of ${limit} steps`);
      const op = BY_CODE[this.code[pc++]!];
      switch (op) {
        case "PUSH": this.stack.push(this.code[pc++]!); break; case "ADD": this.stack.push(pop() + pop()); break; case "SUB": { const b = pop(); this.stack.push(pop() - b); break; }
        case "MUL": this.stack.push(pop() * pop()); break; case "DUP": { const v = pop(); this.stack.push(v, v); break; } case "JMP": pc = this.code[pc]!; break;
        case "JZ": { const t = this.code[pc++]!; if (pop() === 0) pc = t; break; } case "PRINT": this.out.push(pop()); break; case "CALL": this.calls.push(pc + 1); pc = this.code[pc]!; break;
        case "RET": { const r = this.calls.pop(); if (r === undefined) return this.out; pc = r; break; } case "LOAD": this.stack.push(this.mem.get(this.code[pc++]!) ?? 0); break; case "STORE": this.mem.set(this.code[pc++]!, pop()); break;
        case "LT": { const b = pop(); this.stack.push(Number(pop() < b)); break; } case "HALT": case undefined: return this.out;
        default: { const never: never = op; throw new Error(never); }
      }
    }
  }
}
describe("assembler", () => {
  it("encodes", () => expect(Array.from(assemble("push 2\nadd ; c\nhalt"))).toEqual([1, 2, 2, 0]));
  it("resolves labels", () => { expect([...disassemble(assemble("start: push -1\n jmp start"))]).toEqual(["  0 PUSH -1", "  2 JMP 0"]); });
  it.each(["foo", "push", "a: a:", "jmp nowhere"])("rejects %s", (s) => expect(() => assemble("halt\n" + s)).toThrow(AsmError));
});
describe("vm", () => {
  let runs = 0; beforeEach(() => { runs++; });
  it("factorial", () => { const vm = new VM(assemble("push 1\nstore 0\npush 5\nstore 1\nloop: load 1\njz end\nload 0\nload 1\nmul\nstore 0\nload 1\npush 1\nsub\nstore 1\njmp loop\nend: load 0\nprint")); expect(vm.run()).toEqual([120]); expect(vm.mem).toEqual(new Map([[0, 120], [1, 0]])); expect(vm).toMatchObject({ stack: [], calls: [] }); });
  it("underflow", () => expect(() => new VM(assemble("add")).run()).toThrow(/underflow/));
  it("limit", () => expect(() => new VM(assemble("x: jmp x")).run(10)).toThrow("limit of 10"));
  it.skip("later", () => {});
  describe("nested", () => { it("calls", async () => { const vm = new VM(assemble("call f\nprint\nhalt\nf: push 7\nret")); await expect(Promise.resolve(vm.run())).resolves.toEqual([7]); await expect(Promise.reject(new Error("no"))).rejects.toThrow("no"); expect(runs).toBe(4); }); });
});
describe("fails", () => { it("toEqual", () => expect({ a: [1, { b: 2 }], m: new Map([["k", 1]]) }).toEqual({ a: [1, { b: 3 }] })); it("not", () => expect("abc").not.toContain("b")); it("close", () => { expect(0.1 + 0.2).toBeCloseTo(0.3, 5); expect(1).toBeCloseTo(2); }); it("type", () => { (null as unknown as { x: number }).x; }); });
let passed = 0, failed = 0;
for (const t of tests) { if (t.skip) { console.log("-", t.path.join(" > ")); continue; } try { await t.fn(); passed++; console.log("✓", t.path.join(" > ")); } catch (e) { failed++; console.log("✗", t.path.join(" > "), "\n   ", e instanceof AssertionError ? e.message : e instanceof Error ? `${e.name}: ${e.message}` : e); } }
console.log({ passed, failed, total: tests.length });
// expect: ✓ assembler > encodes
// expect: ✓ assembler > resolves labels
// expect: ✓ assembler > rejects foo
// expect: ✓ assembler > rejects push
// expect: ✓ assembler > rejects a: a:
// expect: ✓ assembler > rejects jmp nowhere
// expect: ✓ vm > factorial
// expect: ✓ vm > underflow
// expect: ✓ vm > limit
// expect: - vm > later
// expect: ✓ vm > nested > calls
// expect: ✗ fails > toEqual 
// expect:     expected {a:[1,{b:2}],m:Map{"k"=>1}} to equal {a:[1,{b:3}]}
// expect: ✗ fails > not 
// expect:     expected "abc" not to contain "b"
// expect: ✗ fails > close 
// expect:     expected 1 to be close to 2
// expect: ✗ fails > type 
// expect:     TypeError: Cannot read properties of null (reading 'x')
// expect: { passed: 10, failed: 4, total: 15 }
