const N: Readonly<Record<number, string>> = ["a", "b"];
const i = 1;
console.log(N[i], N[0], N[7], N);
const t: { [n: number]: number } = new Float64Array([1, 2]);
console.log(t[1]);
function at<T>(o: { readonly [i: number]: T }, i: number): T | undefined { return o[i]; }
console.log(at(["x"], 0), at("abc", 1), at({ 5: true }, 5), at([1], 3));
const sparse: Record<number, string> = {}; sparse[3] = "c"; console.log(sparse);
// expect: b a undefined [ 'a', 'b' ]
// expect: 2
// expect: x b true undefined
// expect: { '3': 'c' }
