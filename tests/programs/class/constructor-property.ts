class A {
  clone(): A {
    return new (this.constructor as new () => A)();
  }
}
class B extends A {
  n = 1;
}
const a: A = new B();
console.log(a.constructor.name, a.constructor === B, a.constructor === A); // expect: B true false
console.log(a.clone(), new A().clone()); // expect: B { n: 1 } A {}

abstract class Model {
  readonly kind: string;
  constructor() {
    if (new.target === Model) throw new TypeError("abstract");
    this.kind = new.target.name;
  }
}
class User extends Model {}
console.log(new User().kind); // expect: User
