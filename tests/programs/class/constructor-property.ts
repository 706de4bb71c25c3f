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

// Of any object, as keys by which components are found.
class Position {
  constructor(readonly x = 1) {}
}
const names = new Map<Function, string>([
  [Position, "position"],
  [User, "user"],
]);
const classOf = (value: object): Function => value.constructor;
console.log([new Position(), new User()].map((each) => names.get(each.constructor)), classOf(new Position()) === Position); // expect: [ 'position', 'user' ] true
const again = <T extends object>(value: T): T => new (value.constructor as new () => T)();
console.log(again(new Position(5)), classOf(new User()).name); // expect: Position { x: 1 } User
