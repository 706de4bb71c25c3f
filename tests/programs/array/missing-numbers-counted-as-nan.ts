const from: number[] = new Array<number>(2);
const to: number[] = [];
to.push(from[0]! + 1, -from[0]!, -(-from[1]!), Math.abs(from[0]!), -Math.abs(from[0]!), Math.max(from[0]!, 1), from[1]! % 3, +from[0]!);
console.log(to, to.includes(NaN), 0 in to);
let sum = 0;
sum -= from[5]!;
to[0] = sum;
to[1] = -sum;
console.log(to[0], to[1], 0 in to);
// expect: [
// expect:   NaN, NaN, NaN,
// expect:   NaN, NaN, NaN,
// expect:   NaN, NaN
// expect: ] true true
// expect: NaN NaN true
