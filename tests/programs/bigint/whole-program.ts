import { fork, wait } from "tscript";
class Fraction {
  #n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    const g = Fraction.gcd(n, d);
    this.#n = n / g;
    this.d = d / g;
  }
  static gcd(a: bigint, b: bigint): bigint {
    while (b) [a, b] = [b, a % b];
    return a < 0n ? -a : a;
  }
  add(o: Fraction): Fraction { return new Fraction(this.#n * o.d + o.#n * this.d, this.d * o.d); }
  toString(): string { return `${this.#n}/${this.d}`; }
}
let f = new Fraction(0n);
for (let i = 1n; i <= 20n; i++) f = f.add(new Fraction(1n, i));
console.log(String(f), f);
const pow = (b: bigint, e: number): bigint => (e === 0 ? 1n : b * pow(b, e - 1));
const left = fork(pow, 3n, 50);
console.log(wait(left), pow(2n, 10));
const kind = (x: bigint | number | string | null) => { switch (typeof x) { case "bigint": return `big ${x}`; case "number": return `num ${x}`; case "string": return `str ${x}`; default: return "other"; } };
console.log(kind(1n), kind(1), kind("a"), kind(null));
const sel = (x: bigint) => { switch (x) { case 1n: return "one"; case 2n ** 64n: return "huge"; default: return "?"; } };
console.log(sel(1n), sel(18446744073709551616n), sel(5n));
const { a, b: [c, d = 9n] } = { a: 1n, b: [2n] as bigint[] };
console.log(a, c, d, [1n, 2n, 3n].map((x) => x * x), [5n, 1n].includes(1n), [3n, 1n, 2n].sort((x, y) => Number(x - y)), Array.from({ length: 3 }, (_, i) => BigInt(i) ** 2n));
function id<T>(x: T): T { return x; }
console.log(id(5n), id<bigint | undefined>(undefined), [1n, null, 2n], { k: 1n } as Record<string, bigint>, new Map([["a", 1n]]));
const rec: Record<string, bigint> = { x: 1n }; rec.x! += 4n; rec["y"] = -1n; console.log(rec, Object.values(rec).reduce((p, q) => p + q, 0n));
const tuple: [string, bigint] = ["t", 4n]; const [name, val] = tuple; console.log(name, val + 1n, tuple);
console.log(1n == BigInt(1), (1n as any) == 1, (2n as any) === 2, 0n === -0n, [1n].indexOf(1n), `${[1n, 2n]}`, isNaN(Number("1")), Number.isInteger(5n as any));
const memo = new Map<bigint, bigint>(); const fib = (n: bigint): bigint => { if (n < 2n) return n; const m = memo.get(n); if (m !== undefined) return m; const r = fib(n - 1n) + fib(n - 2n); memo.set(n, r); return r; }; console.log(fib(300n));
const max = (...xs: bigint[]) => xs.reduce((m, x) => (x > m ? x : m)); console.log(max(1n, 5n, 3n));
const isqrt = (n: bigint): bigint => { let x = n, y = (x + 1n) / 2n; while (y < x) { x = y; y = (x + n / x) / 2n; } return x; }; console.log(isqrt(2n * 10n ** 80n));
const digits = 2n ** 100n; console.log(digits.toString().split("").map(Number).reduce((p, q) => p + q), digits.toString().padStart(40, "0"));
let opt: { v?: bigint } = {}; opt.v ??= 3n; console.log(opt, opt.v * 2n); const un: unknown = 7n; if (typeof un === "bigint") console.log(un + 1n); console.log(parseInt("12n"), BigInt.asUintN(8, 257n), -(-3n), +String(5n));
enum E { A = 1 } console.log(BigInt(E.A), BigInt(Math.floor(3.7)), (123n).toString().length); for (const x of new Set([1n, 1n, 2n])) console.log(x); console.log(Math.max(Number(1n), 2), 10n > 9, "5" + 5n);
// expect: 55835135/15519504 Fraction { d: 15519504n }
// expect: 717897987691852588770249n 1024n
// expect: big 1 num 1 str a other
// expect: one huge ?
// expect: 1n 2n 9n [ 1n, 4n, 9n ] true [ 1n, 2n, 3n ] [ 0n, 1n, 4n ]
// expect: 5n undefined [ 1n, null, 2n ] { k: 1n } Map(1) { 'a' => 1n }
// expect: { x: 5n, y: -1n } 4n
// expect: t 5n [ 't', 4n ]
// expect: true true false true 0 1,2 false false
// expect: 222232244629420445529739893461909967206666939096499764990979600n
// expect: 5n
// expect: 14142135623730950488016887242096980785696n
// expect: 115 0000000001267650600228229401496703205376
// expect: { v: 3n } 6n
// expect: 8n
// expect: 12 1n 3n 5
// expect: 1n 3n 3
// expect: 1n
// expect: 2n
// expect: 2 true 55
