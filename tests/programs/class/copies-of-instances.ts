// Object.assign(Object.create(Object.getPrototypeOf(this)), this): a copy of whatever class the object is of.
class Point {
  constructor(
    public x = 0,
    public y = 0,
    readonly tags: string[] = [],
  ) {}
  clone(): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this);
  }
  with(patch: Partial<Point>): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, patch);
  }
  norm(): number {
    return Math.hypot(this.x, this.y);
  }
}
class Raised extends Point {
  z = 5;
  note?: string;
  override norm(): number {
    return super.norm() + this.z;
  }
}
const first = new Raised(3, 4, ["a"]);
const second = first.clone();
second.x = 0;
second.tags.push("b");
second.note = "set";
console.log(first); // expect: Raised { x: 3, y: 4, tags: [ 'a', 'b' ], z: 5, note: undefined }
console.log(second); // expect: Raised { x: 0, y: 4, tags: [ 'a', 'b' ], z: 5, note: 'set' }
console.log(second instanceof Raised, first.norm(), second.norm()); // expect: true 10 9
console.log(second.with({ y: 9 }).y, second.y); // expect: 9 4
class User {
  name = "";
  static from(user: User): User {
    return Object.assign(Object.create(User.prototype), user);
  }
  greet(): string {
    return `hi ${this.name}`;
  }
}
const frozen = new User();
frozen.name = "Ann";
Object.freeze(frozen);
const other = User.from(frozen);
other.name += "a";
console.log(other.greet(), frozen.greet(), other); // expect: hi Anna hi Ann User { name: 'Anna' }
function copy<T extends object>(value: T): T {
  return Object.assign(Object.create(Object.getPrototypeOf(value)), value);
}
console.log(copy(first).norm(), copy(other).greet()); // expect: 10 hi Anna
