const counts = new Map<bigint, number>();
for (const key of [1n, 2n ** 80n, 1n, 2n ** 80n, -1n, 2n ** 63n, 2n ** 63n]) counts.set(key, (counts.get(key) ?? 0) + 1);
console.log(counts);
const mixed = new Set<unknown>([1n, 1, "1", 1n, 2n ** 64n, 2n ** 64n]);
console.log(mixed, mixed.has(2n ** 64n), mixed.has(2n));
// expect: Map(4) {
// expect:   1n => 2,
// expect:   1208925819614629174706176n => 2,
// expect:   -1n => 1,
// expect:   9223372036854775808n => 2
// expect: }
// expect: Set(4) { 1n, 1, '1', 18446744073709551616n } true false
