/** Bigints of unknown type are not mixed with other values, and no symbol becomes a number. */
function attempt(name: string, run: () => any): void {
  try {
    console.log(name, run());
  } catch (error) {
    console.log(name, error instanceof TypeError, String(error));
  }
}
const a: any = 1n;
const b: any = 2;
const s: any = Symbol("s");
const o: any = { valueOf: () => 3n };
attempt("+", () => a + b);
attempt("-", () => a - b);
attempt("*", () => a * b);
attempt("/", () => a / b);
attempt("%", () => a % b);
attempt("**", () => a ** b);
attempt("&", () => a & b);
attempt("|", () => a | b);
attempt("^", () => a ^ b);
attempt("<<", () => a << b);
attempt(">>", () => a >> b);
attempt(">>>", () => a >>> b);
attempt("r+", () => b + a);
attempt("r-", () => 5 - a);
attempt("r-", () => a - 5);
attempt("n>>>", () => a >>> a);
attempt("n+", () => a + a);
attempt("t+", () => a + "x" + b);
attempt("+s", () => +s);
attempt("-s", () => s - b);
attempt("-s", () => s - a);
attempt("-s", () => b * s);
attempt("b+s", () => b + s);
attempt("n+s", () => a + s);
attempt("o", () => o - b);
attempt("o+", () => o + b);
attempt("o+a", () => o + a);
attempt("num", () => b - 3 + b * 4 + (b & 3) + (b >>> 0) + b ** 3);

for (const x of [1n, 2, "1", null, undefined, true] as any[])
  for (const y of [1n, 2, "1", null, undefined, true] as any[]) {
    console.log(x < y, x <= y, x > y, x >= y, x == y, x != y);
}

// expect: + true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: - true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: * true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: / true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: % true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ** true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: & true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: | true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: ^ true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: << true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >> true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: >>> true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: r+ true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: r- true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: r- true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: n>>> true TypeError: BigInts have no unsigned right shift, use >> instead
// expect: n+ 2n
// expect: t+ 1x2
// expect: +s true TypeError: Cannot convert a Symbol value to a number
// expect: -s true TypeError: Cannot convert a Symbol value to a number
// expect: -s true TypeError: Cannot convert a Symbol value to a number
// expect: -s true TypeError: Cannot convert a Symbol value to a number
// expect: b+s true TypeError: Cannot convert a Symbol value to a number
// expect: n+s true TypeError: Cannot convert a Symbol value to a number
// expect: o true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: o+ true TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: o+a 4n
// expect: num 19
// expect: false true false true true false
// expect: true true false false false true
// expect: false true false true true false
// expect: false false true true false true
// expect: false false false false false true
// expect: false true false true true false
// expect: false false true true false true
// expect: false true false true true false
// expect: false false true true false true
// expect: false false true true false true
// expect: false false false false false true
// expect: false false true true false true
// expect: false true false true true false
// expect: true true false false false true
// expect: false true false true true false
// expect: false false true true false true
// expect: false false false false false true
// expect: false true false true true false
// expect: true true false false false true
// expect: true true false false false true
// expect: true true false false false true
// expect: false true false true true false
// expect: false false false false true false
// expect: true true false false false true
// expect: false false false false false true
// expect: false false false false false true
// expect: false false false false false true
// expect: false false false false true false
// expect: false false false false true false
// expect: false false false false false true
// expect: false true false true true false
// expect: true true false false false true
// expect: false true false true true false
// expect: false false true true false true
// expect: false false false false false true
// expect: false true false true true false
