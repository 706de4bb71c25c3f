// Generic classes where constructors are wanted: keys of a store of components.
type Constructor<T> = new (...args: any[]) => T;
class Position {
  constructor(
    public x = 0,
    public y = 0,
  ) {}
}
class Tag<N extends string = string> {
  constructor(readonly name: N) {}
}
class World {
  private readonly stores = new Map<Constructor<any>, Map<number, any>>();
  private next = 0;
  spawn(...components: object[]): number {
    const entity = this.next++;
    for (const each of components) this.add(entity, each);
    return entity;
  }
  add<T extends object>(entity: number, component: T): void {
    const key = component.constructor as Constructor<T>;
    const store = this.stores.get(key) ?? new Map<number, any>();
    this.stores.set(key, store.set(entity, component));
  }
  get<T>(entity: number, key: Constructor<T>): T | undefined {
    return this.stores.get(key)?.get(entity);
  }
  *query<T extends readonly Constructor<any>[]>(
    ...keys: T
  ): Generator<[number, ...{ -readonly [K in keyof T]: T[K] extends Constructor<infer U> ? U : never }]> {
    const [first, ...rest] = keys;
    for (const [entity, component] of first ? (this.stores.get(first) ?? []) : []) {
      const others = rest.map((key) => this.get(entity, key));
      if (others.every((each) => each !== undefined)) yield [entity, component, ...others] as any;
    }
  }
}
const world = new World();
const hero = world.spawn(new Position(1, 2), new Tag("hero"));
world.spawn(new Tag("ghost" as const));
console.log(world.get(hero, Tag)?.name); // expect: hero
for (const [entity, tag] of world.query(Tag)) console.log(entity, tag.name);
// expect: 0 hero
// expect: 1 ghost
console.log([...world.query(Position, Tag)]); // expect: [ [ 0, Position { x: 1, y: 2 }, Tag { name: 'hero' } ] ]
