// parseFloat of texts that are short decimals, and of those that are nearly.
const texts = [
  "1.5", "-1.25", "0", "-0", "0.1", "00012.50", "12.", ".5", "-.5", "-", "", ".", "1e3", "1.5e-2", "1.5E2", "1.5e", "2exe",
  " 7.5", "\t-3", "+4.5", "3.14abc", "1.2.3", "1,5", "1_000", "0x1f", "Infinity", "-Infinity", "InfinityX", "NaN", "e5",
  "123456789012345", "1234567890123456", "9007199254740993", "0.123456789012345", "0.1234567890123456", "123456.789012345678901234",
  "0.30000000000000004", "100000000000000000000000", "1.7976931348623157e308", "5e-324", "４", "1.5\u00a0", "−1",
];
for (const text of texts) {
  const x = parseFloat(text);
  console.log(`${text.trim()}: ${Object.is(x, -0) ? "-0" : x}`);
}
console.log(Number.parseFloat === parseFloat, Number.parseFloat("2.50"), ["1.5", "2.25", "x"].map(parseFloat));
// expect: 1.5: 1.5
// expect: -1.25: -1.25
// expect: 0: 0
// expect: -0: -0
// expect: 0.1: 0.1
// expect: 00012.50: 12.5
// expect: 12.: 12
// expect: .5: 0.5
// expect: -.5: -0.5
// expect: -: NaN
// expect: : NaN
// expect: .: NaN
// expect: 1e3: 1000
// expect: 1.5e-2: 0.015
// expect: 1.5E2: 150
// expect: 1.5e: 1.5
// expect: 2exe: 2
// expect: 7.5: 7.5
// expect: -3: -3
// expect: +4.5: 4.5
// expect: 3.14abc: 3.14
// expect: 1.2.3: 1.2
// expect: 1,5: 1
// expect: 1_000: 1
// expect: 0x1f: 0
// expect: Infinity: Infinity
// expect: -Infinity: -Infinity
// expect: InfinityX: Infinity
// expect: NaN: NaN
// expect: e5: NaN
// expect: 123456789012345: 123456789012345
// expect: 1234567890123456: 1234567890123456
// expect: 9007199254740993: 9007199254740992
// expect: 0.123456789012345: 0.123456789012345
// expect: 0.1234567890123456: 0.1234567890123456
// expect: 123456.789012345678901234: 123456.78901234567
// expect: 0.30000000000000004: 0.30000000000000004
// expect: 100000000000000000000000: 1e+23
// expect: 1.7976931348623157e308: 1.7976931348623157e+308
// expect: 5e-324: 5e-324
// expect: ４: NaN
// expect: 1.5: 1.5
// expect: −1: NaN
// expect: true 2.5 [ 1.5, 2.25, NaN ]
