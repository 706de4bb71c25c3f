// Long enough for rounds that are counted beforehand, with holes, NaN and both zeros.
const many: number[] = [];
for (let i = 0; i < 40; i++) many.push(i * 3);
console.log(many.indexOf(39), many.includes(39), many.indexOf(40), many.includes(40)); // expect: 13 true -1 false
console.log(many.indexOf(0, -40), many.indexOf(0, 1), many.includes(117, -1), many.includes(0, 50)); // expect: 0 -1 true false
console.log(many.indexOf(-0), many.includes(-0)); // expect: 0 true
many[20] = NaN;
console.log(many.indexOf(NaN), many.includes(NaN), many.includes(NaN, 21)); // expect: -1 true false
const holes: (number | undefined)[] = new Array(12);
console.log(holes.indexOf(undefined), holes.includes(undefined)); // expect: -1 true
const sparse = [1, 2, 3];
sparse[9] = 4;
console.log(sparse.indexOf(4), sparse.includes(4), sparse.includes(NaN)); // expect: 9 true false
console.log(sparse.indexOf(sparse[5]!), sparse.includes(sparse[5]!)); // expect: -1 true
enum Color {
  red,
  green,
}
const colors = [Color.green, Color.red];
console.log(colors.indexOf(Color.red), colors.includes(Color.green, 1)); // expect: 1 false
// Where numbers and texts are kept alike, texts are not asked for as numbers.
const kinds: unknown[] = [[1, 2], ["a", "b"]];
const texts = kinds[1] as string[];
const counts = kinds[0] as number[];
console.log(texts.includes("b"), texts.indexOf("c"), counts.includes(2), counts.indexOf(3)); // expect: true -1 true -1
