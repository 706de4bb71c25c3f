class Even {
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "number" && value % 2 === 0;
  }
}
const two: unknown = 2;
const three: any = 3;
console.log(two instanceof Even, three instanceof Even, Even.prototype.isPrototypeOf(three)); // expect: true false false
interface Named {
  name: string;
}
class HasName {
  static [Symbol.hasInstance](value: unknown): value is Named {
    return typeof value === "object" && value !== null && "name" in value;
  }
}
function show(value: unknown): void {
  console.log(value instanceof HasName ? value.name : "no");
}
show({ name: "n" }); // expect: n
show({ a: 1 }); // expect: no
show(3); // expect: no
const tests: (typeof Even | typeof HasName)[] = [Even, HasName];
for (const each of tests) console.log(two instanceof each);
// expect: true
// expect: false
class Base {
  static kind = "b";
  static [Symbol.hasInstance](value: any): boolean {
    return value?.kind === this.kind;
  }
}
class Sub extends Base {
  static override kind = "s";
}
const objects: object[] = [{ kind: "b" }, { kind: "s" }, new Sub()];
for (const each of objects) console.log(each instanceof Base, each instanceof Sub);
// expect: true false
// expect: false true
// expect: false false
