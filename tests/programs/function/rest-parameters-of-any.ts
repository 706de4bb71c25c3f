const f = (...args: any) => args.length;
console.log(f(1, 2));
const h = (...args: any) => console.log(...args);
h(1, "x");
const g: Function = (...args: any) => f(...args) + 1;
console.log(g(1, 2, 3));
const k: (a: number) => any = (...args: any) => args[0];
console.log(k(4));
function m(this: any, ...args: any): any {
  return args.map((x: any) => x + 1);
}
console.log(m(1, 2));
class Q {
  constructor(...args: any) {
    console.log(args);
  }
}
new Q(1, "s");
// expect: 2
// expect: 1 x
// expect: 4
// expect: 4
// expect: [ 2, 3 ]
// expect: [ 1, 's' ]
