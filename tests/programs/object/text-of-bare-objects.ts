// Objects without a prototype have no text and are no number.
const bare: Record<string, number> = Object.create(null);
bare["x"] = 1;
const some: any = Object.create(null);
const { groups } = /(?<digit>\d)/.exec("5")!;
const texts: (() => unknown)[] = [
  () => String(bare),
  () => `${some}`,
  () => "" + groups,
  () => [bare, 1].join(),
  () => String([some]),
  () => some * 2,
  () => some < 3,
  () => some == "x",
];
for (const text of texts) {
  try {
    console.log(text());
  } catch (error) {
    console.log(String(error));
  }
}
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Cannot convert object to primitive value
const plain: Record<string, number> = { y: 2 };
console.log(`${plain}`, `${{ ...bare }}`, some == null); // expect: [object Object] [object Object] false
