const a = new Set([1, 2, 3, 4]);
const b = new Set([3, 4, 5]);
console.log(a.union(b), a.intersection(b), b.intersection(a), a.difference(b), a.symmetricDifference(b));
console.log(a.isSubsetOf(b), new Set([3]).isSubsetOf(b), a.isSupersetOf(new Set([1])), a.isDisjointFrom(b), a.isDisjointFrom(new Set([9])));
console.log(new Set(["a", "b"]).union(new Set([1])), new Set(["a", "b"]).intersection(new Map([["b", 1], ["z", 2]])));
type Role = "admin" | "user";
const roles = new Set<Role>(["admin"]);
const all: ReadonlySet<Role> = new Set<Role>(["admin", "user"]);
console.log(roles.isSubsetOf(all), roles.union(all), roles.difference(all).size, new Set<string>(["p"]).difference(roles));
class Point {
  constructor(readonly x: number) {}
}
const point = new Point(1);
console.log(new Set([point]).intersection(new Set([point, new Point(1)])), new Set([point]).difference(new Set([point])));

// expect: Set(5) { 1, 2, 3, 4, 5 } Set(2) { 3, 4 } Set(2) { 3, 4 } Set(2) { 1, 2 } Set(3) { 1, 2, 5 }
// expect: false true true false true
// expect: Set(3) { 'a', 'b', 1 } Set(1) { 'b' }
// expect: true Set(2) { 'admin', 'user' } 0 Set(1) { 'p' }
// expect: Set(1) { Point { x: 1 } } Set(0) {}
