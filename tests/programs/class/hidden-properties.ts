// Properties that constructors define without listing them.
class C {
  declare readonly secret: number;
  cache!: Map<string, number>;
  plain = 1;
  constructor(public n: number) {
    Object.defineProperty(this, "secret", { value: n * 2, enumerable: false });
    Object.defineProperty(this, "cache", {
      value: new Map<string, number>(),
      enumerable: false,
      writable: true,
      configurable: true,
    });
  }
  twice(): number {
    this.cache.set("a", this.secret);
    return this.secret * 2;
  }
  reset(): void {
    this.cache = new Map([["r", 0]]);
  }
}
const c = new C(4);
console.log(c, c.secret, Object.keys(c), JSON.stringify(c), { ...c });
console.log(Object.assign({}, c), Object.entries(c));
console.log(c.twice(), c.cache, "secret" in c, c);
c.reset();
console.log(c.cache, c);
for (const key in c) console.log(key);
class D extends C {
  more = 2;
  sum(): number {
    return this.secret + this.more;
  }
}
console.log(new D(1).sum(), new D(1));
const any: any = c;
console.log(any.secret, any["cache"].size);
class MyError extends Error {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    Object.defineProperty(this, "name", { value: "MyError", enumerable: false });
    this.code = code;
  }
}
const e = new MyError("bad", 3);
console.log(e.name, String(e), Object.keys(e), JSON.stringify(e), e.stack?.split("\n")[0]);

// expect: C { n: 4, plain: 1 } 8 [ 'n', 'plain' ] {"n":4,"plain":1} { n: 4, plain: 1 }
// expect: { n: 4, plain: 1 } [ [ 'n', 4 ], [ 'plain', 1 ] ]
// expect: 16 Map(1) { 'a' => 8 } true C { n: 4, plain: 1 }
// expect: Map(1) { 'r' => 0 } C { n: 4, plain: 1 }
// expect: n
// expect: plain
// expect: 4 D { n: 1, plain: 1, more: 2 }
// expect: 8 1
// expect: MyError MyError: bad [ 'code' ] {"code":3} MyError: bad
