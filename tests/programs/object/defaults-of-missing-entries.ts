// What stands in for an entry that a record has not may be of another type than its entries: in patterns, by name, in groups of a match.
const { day, hour } = /^P(?:(?<day>\d+)D)?(?:T(?<hour>\d+)H)?$/.exec("PT4H")!.groups!;
console.log(Number(day ?? 0), Number(hour ?? 0), [day ?? 1], { day: day ?? null }); // expect: 0 4 [ 1 ] { day: null }
const counts: Record<string, number> = { a: 1 };
console.log(counts.a ?? "none", counts.b ?? "none", counts["c"] ?? 7n); // expect: 1 none 7n
const found = counts.d;
console.log(found ?? "-"); // expect: -
function both({ a, b }: Record<string, number>) {
  return [a ?? "no a", b ?? "no b"];
}
console.log(both(counts)); // expect: [ 1, 'no b' ]
for (const { a, b } of [{ a: 1 }, { b: 2 }] as Record<string, number>[]) console.log(a ?? "-", b ?? "-");
// expect: 1 -
// expect: - 2
const { total } = counts;
console.log((total ?? 0) + 1); // expect: 1
