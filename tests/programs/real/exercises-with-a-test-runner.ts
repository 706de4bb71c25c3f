// Exercism style classes and functions with a tiny test runner
type TestFn = () => void;
const results: { suite: string; name: string; ok: boolean; error?: string }[] = [];
let currentSuite = '';
const describe = (name: string, fn: TestFn) => { const outer = currentSuite; currentSuite = outer ? `${outer} › ${name}` : name; fn(); currentSuite = outer; };
const it = (name: string, fn: TestFn) => { try { fn(); results.push({ suite: currentSuite, name, ok: true }); } catch (e) { results.push({ suite: currentSuite, name, ok: false, error: e instanceof Error ? e.message : String(e) }); } };
class AssertionError extends Error { override name = 'AssertionError'; }
const show = (x: unknown) => (typeof x === 'function' ? '[fn]' : JSON.stringify(x) ?? String(x));
function expect<T>(actual: T) {
  const check = (pass: boolean, msg: string) => { if (!pass) throw new AssertionError(msg); };
  const build = (negate: boolean) => ({
    toBe(e: T) { check(Object.is(actual, e) !== negate, `expected ${show(actual)} ${negate ? 'not ' : ''}to be ${show(e)}`); },
    toEqual(e: unknown) { check((show(actual) === show(e)) !== negate, `expected ${show(actual)} ${negate ? 'not ' : ''}to equal ${show(e)}`); },
    toThrow(expected?: string | RegExp | (new (...args: any[]) => Error)) {
      let thrown: unknown; let did = false;
      try { (actual as unknown as () => unknown)(); } catch (e) { thrown = e; did = true; }
      if (!did) return check(negate, 'expected to throw');
      const message = (thrown as Error).message;
      if (typeof expected === 'string') check(message.includes(expected) !== negate, `wrong message ${message}`);
      else if (expected instanceof RegExp) check(expected.test(message) !== negate, `no match ${message}`);
      else if (expected) check(thrown instanceof expected !== negate, `wrong class`);
      else check(!negate, 'threw');
    },
    get not() { return build(!negate); },
  });
  return build(false);
}
// --- solutions
class Clock {
  private readonly minutes: number;
  constructor(hour: number, minute = 0) { this.minutes = (((hour * 60 + minute) % 1440) + 1440) % 1440; }
  public toString(): string { return [Math.floor(this.minutes / 60), this.minutes % 60].map((n) => n.toString().padStart(2, '0')).join(':'); }
  public plus(m: number): Clock { return new Clock(0, this.minutes + m); }
  public minus(m: number): Clock { return this.plus(-m); }
  public equals(other: Clock): boolean { return this.minutes === other.minutes; }
}
class Allergies {
  static readonly ALLERGENS = ['eggs', 'peanuts', 'shellfish', 'strawberries', 'tomatoes', 'chocolate', 'pollen', 'cats'] as const;
  constructor(private score: number) {}
  list() { return Allergies.ALLERGENS.filter((_, i) => this.score & (1 << i)); }
  allergicTo(a: (typeof Allergies.ALLERGENS)[number]) { return this.list().includes(a); }
}
class GradeSchool {
  #roster: { [grade: number]: string[] } = {};
  roster() { return structuredClone(this.#roster); }
  add(name: string, grade: number) {
    for (const g in this.#roster) this.#roster[g] = this.#roster[g].filter((n) => n !== name);
    (this.#roster[grade] ??= []).push(name); this.#roster[grade].sort();
  }
  grade(g: number) { return [...(this.#roster[g] ?? [])]; }
}
class Matrix {
  readonly rows: number[][];
  constructor(s: string) { this.rows = s.split('\n').map((r) => r.split(' ').map(Number)); }
  get columns() { return this.rows[0].map((_, i) => this.rows.map((r) => r[i])); }
  get saddle() { return this.rows.flatMap((r, i) => r.map((v, j) => ({ v, i, j })).filter(({ v, j }) => v === Math.max(...r) && v === Math.min(...this.columns[j])).map(({ i, j }) => ({ row: i + 1, column: j + 1 }))); }
}
const ORBITS = { mercury: 0.2408467, venus: 0.61519726, earth: 1, mars: 1.8808158, jupiter: 11.862615 } as const satisfies Record<string, number>;
const age = (planet: keyof typeof ORBITS, seconds: number) => +(seconds / 31557600 / ORBITS[planet]).toFixed(2);
function encode(s: string) { return s.replace(/(.)\1+/g, (m, c: string) => m.length + c); }
function decode(s: string) { return s.replace(/(\d+)(\D)/g, (_, n, c) => c.repeat(n)); }
const transform = (old: Record<string, string[]>) => Object.entries(old).reduce((acc, [k, vs]) => ({ ...acc, ...Object.fromEntries(vs.map((v) => [v.toLowerCase(), +k])) }), {} as Record<string, number>);
const isIsogram = (s: string) => { const l = s.toLowerCase().replace(/[^a-z]/g, ''); return new Set(l).size === l.length; };
const commands = ['wink', 'double blink', 'close your eyes', 'jump'];
const handshake = (n: number) => commands.filter((_, i) => n & (2 ** i))[n & 16 ? 'reverse' : 'slice']();
function score(x: number, y: number) { const d = Math.hypot(x, y); switch (true) { case d <= 1: return 10; case d <= 5: return 5; case d <= 10: return 1; default: return 0; } }
const verse = (n: number) => { const b = (k: number) => `${k || 'No more'} bottle${k === 1 ? '' : 's'} of beer`; return `${b(n)} on the wall, ${b(n).toLowerCase()}.\n`; };
function answer(q: string): number {
  const ops: Record<string, (a: number, b: number) => number> = { plus: (a, b) => a + b, minus: (a, b) => a - b, 'multiplied by': (a, b) => a * b, 'divided by': (a, b) => a / b };
  const m = /^What is (-?\d+)(.*)\?$/.exec(q); if (!m) throw new Error('Unknown operation');
  let [, first, rest] = m, value = Number(first);
  for (; rest.length; ) { const t = rest.match(/^ (plus|minus|multiplied by|divided by) (-?\d+)/); if (!t) throw new SyntaxError('Syntax error'); value = ops[t[1]](value, Number(t[2])); rest = rest.slice(t[0].length); }
  return value;
}
describe('Clock', () => {
  it('wraps', () => expect(new Clock(-25, -160).toString()).toBe('20:20'));
  it('adds', () => expect(`${new Clock(10).plus(61).minus(1)}`).toEqual('11:00'));
  it('equals', () => expect(new Clock(24).equals(new Clock(0))).toBe(true));
  describe('broken', () => it('is wrong', () => expect(new Clock(1).toString()).toBe('02:00')));
});
describe('misc', () => {
  it('allergies', () => { expect(new Allergies(257 + 4).list()).toEqual(['eggs', 'shellfish']); expect(new Allergies(8).allergicTo('cats')).not.toBe(true); });
  it('school', () => { const s = new GradeSchool(); s.add('Zed', 2); s.add('Amy', 2); s.add('Zed', 1); expect(s.roster()).toEqual({ 1: ['Zed'], 2: ['Amy'] }); expect(s.grade(5)).toEqual([]); });
  it('matrix', () => { expect(new Matrix('9 8 7\n5 3 2\n6 6 7').saddle).toEqual([{ row: 2, column: 1 }]); });
  it('age', () => expect(age('mars', 2129871239)).toBe(35.88));
  it('rle', () => { expect(encode('WWWWBBxyyzz  ')).toBe('4W2Bx2y2z2 '); expect(decode(encode('aabbbc'))).toBe('aabbbc'); });
  it('etl', () => expect(transform({ 1: ['A', 'E'], 10: ['Q'] })).toEqual({ a: 1, e: 1, q: 10 }));
  it('isogram', () => { expect(isIsogram('six-year-old')).toBe(true); expect(isIsogram('Alphabet')).toBe(false); });
  it('handshake', () => { expect(handshake(0b11011)).toEqual(['jump', 'double blink', 'wink']); expect(handshake(9)).toEqual(['wink', 'jump']); });
  it('darts', () => expect([score(0, 0), score(3, 4), score(-6, 8), score(9, 9)]).toEqual([10, 5, 1, 0]));
  it('beer', () => expect(verse(0) + verse(1)).toBe('No more bottles of beer on the wall, no more bottles of beer.\n1 bottle of beer on the wall, 1 bottle of beer.\n'));
  it('wordy', () => { expect(answer('What is 5 plus 13 multiplied by -2?')).toBe(-36); expect(() => answer('Who?')).toThrow('Unknown'); expect(() => answer('What is 5 plus?')).toThrow(SyntaxError); expect(() => answer('What is 1 1?')).toThrow(/^Syntax/); expect(() => answer('What is 1?')).not.toThrow(); });
});
for (const { suite, name, ok, error } of results) console.log(`${ok ? '✓' : '✗'} ${suite}: ${name}${error ? ` (${error})` : ''}`);
console.table(Object.entries(results.reduce<Record<string, number>>((m, r) => ({ ...m, [r.suite]: (m[r.suite] ?? 0) + 1 }), {})));
// expect: ✓ Clock: wraps
// expect: ✓ Clock: adds
// expect: ✓ Clock: equals
// expect: ✗ Clock › broken: is wrong (expected "01:00" to be "02:00")
// expect: ✓ misc: allergies
// expect: ✓ misc: school
// expect: ✓ misc: matrix
// expect: ✓ misc: age
// expect: ✓ misc: rle
// expect: ✓ misc: etl
// expect: ✓ misc: isogram
// expect: ✓ misc: handshake
// expect: ✓ misc: darts
// expect: ✓ misc: beer
// expect: ✓ misc: wordy
// expect: ┌─────────┬──────────────────┬────┐
// expect: │ (index) │ 0                │ 1  │
// expect: ├─────────┼──────────────────┼────┤
// expect: │ 0       │ 'Clock'          │ 3  │
// expect: │ 1       │ 'Clock › broken' │ 1  │
// expect: │ 2       │ 'misc'           │ 11 │
// expect: └─────────┴──────────────────┴────┘
