console.log(BigInt(0), BigInt(-0), BigInt(2 ** 53), BigInt(1e25), BigInt(-1e300) % 1000n, BigInt(true), BigInt(false)); // expect: 0n 0n 9007199254740992n 10000000000000000905969664n -160n 1n 0n
console.log(BigInt(""), BigInt("  42\n"), BigInt("-7"), BigInt("+7"), BigInt("0xDEADBEEF"), BigInt("0b11"), BigInt("0o17")); // expect: 0n 42n -7n 7n 3735928559n 3n 15n
console.log(BigInt("123456789012345678901234567890"), BigInt("-99999999999999999999")); // expect: 123456789012345678901234567890n -99999999999999999999n
console.log(Number(5n), Number(-5n), Number(2n ** 53n + 1n), Number(2n ** 53n + 3n), Number(2n ** 64n - 1n)); // expect: 5 -5 9007199254740992 9007199254740996 18446744073709552000
console.log(Number(2n ** 1024n), Number(-(2n ** 1024n)), Number(2n ** 1023n), Number(3n ** 600n), Number(2n ** 1024n - 2n ** 970n)); // expect: Infinity -Infinity 8.98846567431158e+307 1.873927703884794e+286 Infinity
console.log(Number(2n ** 100n + 2n ** 47n), Number(2n ** 100n + 2n ** 47n + 1n), Number(-(7n ** 50n))); // expect: 1.2676506002282294e+30 1.2676506002282297e+30 -1.798465042647412e+42
console.log((255n).toString(2), (-255n).toString(16), (2n ** 100n).toString(32), (0n).toString(8), (2n ** 63n).toString()); // expect: 11111111 -ff 100000000000000000000 0 9223372036854775808
console.log((1234567890123456789n).toLocaleString(), (-12n).toLocaleString(), (123n).valueOf() === 123n); // expect: 1,234,567,890,123,456,789 -12 true
console.log(Number.parseInt("12345678901234567890"), Number(BigInt("12345678901234567890"))); // expect: 12345678901234567000 12345678901234567000
