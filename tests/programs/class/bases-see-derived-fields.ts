// Methods of a base class see what derived classes add to their objects, also where nothing else says that one stands for the other.
class Model {
  id = 1;
  keys(): string[] {
    return Object.keys(this);
  }
  pairs(): string {
    const parts: string[] = [];
    for (const key in this) parts.push(`${key}=${String(this[key as keyof this])}`);
    return parts.join("&");
  }
  field(name: string): unknown {
    return (this as any)[name];
  }
  get summary(): string {
    return `${(this as any).name} ${JSON.stringify(this)}`;
  }
  static make<M extends Model>(this: new () => M, given: Partial<M>): M {
    const made = new this();
    Object.assign(made, given);
    return made;
  }
}
class User extends Model {
  name = "Ada";
  age?: number;
}
class Admin extends User {
  level = 3;
}
const user = new User();
console.log(user.keys(), user.pairs(), user.field("name"), user.field("level"), user.summary);
console.log(User.make({ name: "Bob", age: 7 }).summary, Admin.make({ level: 9 }).pairs());
// expect: [ 'id', 'name', 'age' ] id=1&name=Ada&age=undefined Ada undefined Ada {"id":1,"name":"Ada"}
// expect: Bob {"id":1,"name":"Bob","age":7} id=1&name=Ada&age=undefined&level=9
