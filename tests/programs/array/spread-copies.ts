const a = [1, 2];
const b = [0, ...a, ...[3, 4], ..."xy"];
a.push(99);
console.log(b, [...a], Math.max(...a));
function sum(...xs: number[]): number {
  return xs.reduce((x, y) => x + y, 0);
}
console.log(sum(...a, 1, ...[2, 3]));
// expect: [
// expect:   0, 1,   2,   3,
// expect:   4, 'x', 'y'
// expect: ] [ 1, 2, 99 ] 99
// expect: 108
