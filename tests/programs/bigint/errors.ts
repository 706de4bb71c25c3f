const attempt = (work: () => unknown) => {
  try {
    console.log(work());
  } catch (error) {
    console.log(error instanceof Error ? `${error.name}: ${error.message}` : "?");
  }
};
const zero: bigint = BigInt("0");
attempt(() => 1n / zero);
attempt(() => 1n % zero);
attempt(() => 1n << (2n ** 70n));
attempt(() => BigInt(1.5));
attempt(() => BigInt(Number.NaN));
attempt(() => BigInt("1x"));
attempt(() => BigInt("1.0"));
attempt(() => JSON.stringify({ big: 1n }));
attempt(() => (1n).toString(1));
attempt(() => BigInt.asIntN(-1, 1n));
const hidden: any = 2;
attempt(() => 1n + hidden);
attempt(() => 1n * hidden);
attempt(() => 1n + ("a" as any));
attempt(() => hidden + 1n);
attempt(() => 3n + (4n as any));
// expect: RangeError: Division by zero
// expect: RangeError: Division by zero
// expect: RangeError: Maximum BigInt size exceeded
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: RangeError: The number NaN cannot be converted to a BigInt because it is not an integer
// expect: SyntaxError: Cannot convert 1x to a BigInt
// expect: SyntaxError: Cannot convert 1.0 to a BigInt
// expect: TypeError: Do not know how to serialize a BigInt
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: Invalid value: not (convertible to) a safe integer
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: 1a
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: 7n
