// An object that an array of values does not have goes on as undefined.
interface Entity { id: string }
interface Person extends Entity { name: string; age: number }
class Store<T extends Entity> {
  protected items = new Map<string, T>();
  save(item: T): this {
    this.items.set(item.id, item);
    return this;
  }
  find(partial: Partial<T>): T[] {
    const keys = Object.keys(partial) as (keyof T)[];
    return [...this.items.values()].filter((item) => keys.every((key) => item[key] === partial[key]));
  }
}
class People extends Store<Person> {
  oldest(): Person {
    return [...this.items.values()].sort((a, b) => b.age - a.age)[0];
  }
}
console.log(new People().oldest(), new People().save({ id: "1", name: "A", age: 3 }).oldest()); // expect: undefined { id: '1', name: 'A', age: 3 }
console.log(new People().save({ id: "2", name: "B", age: 5 }).find({ age: 5 })); // expect: [ { id: '2', name: 'B', age: 5 } ]
try {
  console.log(new People().oldest().name);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'name')
}
