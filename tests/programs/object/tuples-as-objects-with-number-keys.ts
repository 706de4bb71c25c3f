interface Pair {
  0: string;
  1: number;
}
const tuple: [string, number] = ["a", 2];
const pair: Pair = tuple;
pair[0] = "b";
console.log(tuple[0], pair, pair[1] + 1); // expect: b [ 'b', 2 ] 3
function total(xs: { readonly 0: number; readonly length: number }): number {
  return xs[0] * xs.length;
}
const three: [number, number, number] = [1, 2, 3];
console.log(total([4]), total(three)); // expect: 4 3
const many: Pair[] = [tuple, { 0: "o", 1: 5 }, ["x", 7]];
for (const each of many) console.log(each[0], each[1], Array.isArray(each));
// expect: b 2 true
// expect: o 5 false
// expect: x 7 true
console.log(Object.keys(pair), JSON.stringify(many));
// expect: [ '0', '1' ] [["b",2],{"0":"o","1":5},["x",7]]
