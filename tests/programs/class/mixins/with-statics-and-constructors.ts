type Constructor<T = {}> = new (...args: any[]) => T;
function Timestamped<TBase extends Constructor>(Base: TBase) {
  return class Timestamped extends Base {
    timestamp = 1;
    constructor(...args: any[]) { super(...args); }
    touch(): this { this.timestamp++; return this; }
  };
}
function Serializable<TBase extends Constructor<{ name: string }>>(Base: TBase) {
  class Serial extends Base {
    serialize() { return JSON.stringify({ n: this.name }); }
    static kind = "serial";
  }
  return Serial;
}
class User { constructor(public name: string) {} greet() { return `hi ${this.name}`; } static make() { return new User("made"); } }
class Admin extends Serializable(Timestamped(User)) {
  constructor(name: string, readonly level: number) { super(name); }
  describe() { return `${this.greet()} ${this.level} ${this.timestamp} ${this.serialize()}`; }
}
const a = new Admin("Bob", 3);
console.log(a.describe(), a.touch().timestamp, a instanceof User, a instanceof Admin);
console.log(Admin.kind, Admin.make().name);
console.log(a);
// expect: hi Bob 3 1 {"n":"Bob"} 2 true true
// expect: serial made
// expect: Admin { name: 'Bob', timestamp: 2, level: 3 }
