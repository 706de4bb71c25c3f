class A {
  constructor(
    readonly a: number,
    readonly b?: string,
  ) {}
}
class B {
  static foo = 1;
  constructor(
    readonly a: number,
    readonly b = 2,
  ) {}
}
class C extends B {}
const classes = [A, B, C];
for (const each of classes) console.log(each.name, each.length);
// expect: A 2
// expect: B 1
// expect: C 0
const K = A;
console.log(A.length, B.length, K.length, K.name); // expect: 2 1 2 A
function show(made: new (...args: any[]) => unknown, other: Function): string {
  return made.name + made.length + other.name + other.length;
}
console.log(show(A, B), show(Map, Error)); // expect: A2B1 Map0Error1
