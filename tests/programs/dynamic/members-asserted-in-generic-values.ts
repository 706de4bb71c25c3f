// A generic function that is a value does not know what it is given; what is asserted of that is asked of texts and lists, too.
const size = { of: <T>(value: T): number => (value as { length: number }).length };
console.log(size.of(["a"]), size.of("text"), size.of(new Uint8Array(2)), size.of({ length: 7 }));
// expect: 1 4 2 7

const has = {
  part: <T>(value: T, part: unknown): boolean =>
    (value as { includes(value: unknown): boolean }).includes(part),
  item: <T>(value: T, part: unknown): boolean =>
    (value as unknown as { includes(value: unknown): boolean }).includes(part),
};
console.log(has.part([1, 2], 2), has.part("abc", "b"), has.item(["q"], "r"), has.item("q", "q"));
// expect: true true false true

function both(measure: <T>(value: T) => number): number {
  return measure([1, 2]) * 10 + measure("a");
}
console.log(both((value) => (value as { length: number }).length));
// expect: 21

const counted = Object.assign(
  <T>(value: T) => ({ count: () => (value as { length: number }).length }),
  { label: "counted" },
);
console.log(counted.label, counted(["x", "y"]).count(), counted("xyz").count());
// expect: counted 2 3

interface Joins {
  join(separator: string): string;
}
const things: unknown[] = ["s", 5.5, [1, 2], { join: (separator: string) => separator + "!" }];
console.log((things[0] as { toUpperCase(): string }).toUpperCase());
console.log((things[1] as { toFixed(digits: number): string }).toFixed(2));
console.log((things[2] as Joins).join("-"), (things[3] as Joins).join("-"));
// expect: S
// expect: 5.50
// expect: 1-2 -!

try {
  console.log((things[4] as Joins).join("-"));
} catch (error) {
  console.log((error as Error).message);
}
// expect: Cannot read properties of undefined (reading 'join')
