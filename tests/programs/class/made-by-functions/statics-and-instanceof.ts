function makeClass(prefix: string) {
  return class {
    static count = 0;
    static readonly prefix = prefix;
    id: string;
    constructor(n: number) { this.id = prefix + n; (this.constructor as any).count++; }
    show() { return `[${prefix}] ${this.id}`; }
  };
}
const A = makeClass("a"), B = makeClass("b");
const x = new A(1), y = new B(2);
console.log(x.show(), y.show(), x instanceof A, x instanceof B, A.prefix, B.prefix, A === B);
console.log(A.count, B.count);
// expect: [a] a1 [b] b2 true false a b false
// expect: 1 1
