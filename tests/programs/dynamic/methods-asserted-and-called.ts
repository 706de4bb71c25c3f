// A method that is asserted to be of another type is called on its object all the same.
// expect: 6 7 5 4 5
// expect: 1 1 1
// expect: [ 1, 2, 3 ] 3 [ 1, 2, 4 ] [ 2, 4, 8 ] 1-2-4 bc
// expect: [ 2, 3, 5 ] [ 2, 4 ]
// expect: 2 false
class K {
  n = 4;
  f(x = 1) {
    return this.n + x;
  }
  g = function (this: any) {
    return this.n;
  };
}
const k = new K();
console.log(
  (k.f as any)(2),
  (k.f as (x: number) => number)(3),
  (k["f"] as any)(),
  (k.g as any)(),
  k.f!(1),
);
const o = {
  n: 1,
  f() {
    return this.n;
  },
};
console.log((o.f as any)(), (o["f"] as () => number)(), (<any>o.f)());
const arr = [1, 2];
console.log(
  (arr.concat as any)([3]),
  (arr.push as any)(4),
  arr,
  (arr.map as any)((x: number) => x * 2),
  (arr.join as any)("-"),
  ("abc".slice as any)(1),
);
const u: any = arr;
console.log(
  (u.map as any)((x: number) => x + 1),
  (u.slice as (n: number) => any)(1),
);
const m = new Map([[1, 2]]);
console.log((m.get as any)(1), (m.has as (k: number) => boolean)(2));
