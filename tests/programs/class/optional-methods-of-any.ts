// A method that may be missing, of a type parameter for which there is `any`.
abstract class Entity {
  id = 0;
  beforeSave?(): void;
}
class User extends Entity {
  nick = "x";
  override beforeSave() {
    this.nick += "!";
  }
}
class Post extends Entity {
  title = "t";
}
class Repository<T extends Entity> {
  save(entity: T): T {
    entity.beforeSave?.();
    return entity;
  }
}
const repositories = new Map<string, Repository<any>>([["all", new Repository<any>()]]);
console.log(repositories.get("all")?.save(new User())); // expect: User { id: 0, nick: 'x!' }
console.log(repositories.get("all")?.save(new Post())); // expect: Post { id: 0, title: 't' }
