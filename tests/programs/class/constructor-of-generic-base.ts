// `this.constructor as typeof Model` in a generic base class is the class of the instance, whatever its arguments.
abstract class Model<O extends object = {}> {
  static table = "none";
  static count = 0;
  constructor(readonly options: O) {
    (this.constructor as typeof Model).count++;
  }
  label(): string {
    const own = this.constructor as typeof Model;
    return `${own.name}:${own.table}:${own.count}`;
  }
  again(options: O): Model<O> {
    const Own = this.constructor as new (options: O) => Model<O>;
    return new Own(options);
  }
}
class User extends Model<{ name: string }> {
  static override table = "users";
  static override count = 0;
}
class Post extends Model<{ title: string }> {
  static override table = "posts";
  static override count = 0;
}
console.log(new User({ name: "a" }).label(), new Post({ title: "t" }).label()); // expect: User:users:1 Post:posts:1
console.log(new Post({ title: "q" }).again({ title: "z" }), Model.count, Post.count); // expect: Post { options: { title: 'z' } } 0 3
