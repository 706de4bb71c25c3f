// While a base class's constructor runs, objects have none of the fields of derived classes.
const log: string[] = [];
class Entity {
  id = 1;
  constructor(readonly kind: string) {
    log.push(Object.keys(this).join());
    console.log(this, JSON.stringify(this), Object.entries(this).length);
    for (const key in this) log.push(key);
    console.log("tags" in this, Object.hasOwn(this, "name"), (this as any).count);
    this.describe();
  }
  describe(): void {
    console.log("entity", this.id);
  }
}
class User extends Entity {
  name = "none";
  tags: string[] = [];
  count = 0;
  constructor(name: string) {
    super("user");
    this.name = name;
    console.log(Object.keys(this));
  }
  override describe(): void {
    console.log("user", this.name, this.tags, this.count);
  }
}
class Admin extends User {
  level = 3;
}
console.log(new User("Ada"), new Admin("Bob"));
console.log(log, Object.keys(new Admin("C")), "level" in new Admin("D"));
const direct = new Entity("plain");
console.log(direct, { ...new Admin("E") });
// expect: User { kind: 'user', id: 1 } {"kind":"user","id":1} 2
// expect: false false undefined
// expect: user undefined undefined undefined
// expect: [ 'kind', 'id', 'name', 'tags', 'count' ]
// expect: Admin { kind: 'user', id: 1 } {"kind":"user","id":1} 2
// expect: false false undefined
// expect: user undefined undefined undefined
// expect: [ 'kind', 'id', 'name', 'tags', 'count' ]
// expect: User { kind: 'user', id: 1, name: 'Ada', tags: [], count: 0 } Admin {
// expect:   kind: 'user',
// expect:   id: 1,
// expect:   name: 'Bob',
// expect:   tags: [],
// expect:   count: 0,
// expect:   level: 3
// expect: }
// expect: Admin { kind: 'user', id: 1 } {"kind":"user","id":1} 2
// expect: false false undefined
// expect: user undefined undefined undefined
// expect: [ 'kind', 'id', 'name', 'tags', 'count' ]
// expect: Admin { kind: 'user', id: 1 } {"kind":"user","id":1} 2
// expect: false false undefined
// expect: user undefined undefined undefined
// expect: [ 'kind', 'id', 'name', 'tags', 'count' ]
// expect: [
// expect:   'kind,id', 'kind',
// expect:   'id',      'kind,id',
// expect:   'kind',    'id',
// expect:   'kind,id', 'kind',
// expect:   'id',      'kind,id',
// expect:   'kind',    'id'
// expect: ] [ 'kind', 'id', 'name', 'tags', 'count', 'level' ] true
// expect: Entity { kind: 'plain', id: 1 } {"kind":"plain","id":1} 2
// expect: false false undefined
// expect: entity 1
// expect: Admin { kind: 'user', id: 1 } {"kind":"user","id":1} 2
// expect: false false undefined
// expect: user undefined undefined undefined
// expect: [ 'kind', 'id', 'name', 'tags', 'count' ]
// expect: Entity { kind: 'plain', id: 1 } { kind: 'user', id: 1, name: 'E', tags: [], count: 0, level: 3 }
