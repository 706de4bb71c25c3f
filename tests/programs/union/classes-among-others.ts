// A class is a function to typeof, also where other objects may be.
type Constructor<T> = new (...args: any[]) => T;
class Token<T> {
  declare private readonly type: T;
  constructor(readonly description: string) {}
}
class Service {}
function nameOf(key: string | symbol | Constructor<unknown> | Token<unknown>): string {
  if (typeof key === "string") return key;
  if (typeof key === "symbol") return key.description ?? "";
  if (typeof key === "function") return key.name;
  return key.description;
}
console.log(nameOf("a"), nameOf(Symbol("s")), nameOf(Service), nameOf(new Token<number>("t"))); // expect: a s Service t
function either(key: Constructor<object> | Token<unknown>): string {
  return typeof key === "function" ? key.name : key.description;
}
console.log(either(Service), either(new Token("t"))); // expect: Service t
