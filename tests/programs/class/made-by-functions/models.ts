// class factories
function makeModel(table: string, fields: string[]) {
  let nextId = 1;
  class Model {
    static readonly table = table;
    static rows: Model[] = [];
    static all() { return this.rows; }
    static find(id: number) { return Model.rows.find((r) => r.id === id); }
    static create(values: Record<string, string>) { const m = new Model(values); Model.rows.push(m); return m; }
    readonly id = nextId++;
    constructor(readonly values: Record<string, string>) {}
    toString() { return `${table}#${this.id}(${fields.map((f) => `${f}=${this.values[f]}`).join(", ")})`; }
    same(o: unknown) { return o instanceof Model; }
  }
  return Model;
}
const Users = makeModel("users", ["name"]), Posts = makeModel("posts", ["title", "body"]);
const u = Users.create({ name: "Ann" });
Users.create({ name: "Bob" });
const p = Posts.create({ title: "T", body: "B" });
console.log(String(u), String(p), Users.all().length, Posts.all().length);
console.log(Users.find(2)?.toString(), Posts.find(2));
console.log(u instanceof Users, u instanceof Posts, u.same(p), u.same(u), Users === Posts, Users.table, Posts.table);
console.log(u.constructor === Users, p.constructor === Users);
// expect: users#1(name=Ann) posts#1(title=T, body=B) 2 1
// expect: users#2(name=Bob) undefined
// expect: true false false true false users posts
// expect: true false
