// Something inside itself has no JSON text; the TypeError names the way round.
class Item {
  parent: Item | null = null;
  readonly children: Item[] = [];
  constructor(readonly name: string) {}
}
const root = new Item("root");
const child = new Item("child");
child.parent = root;
root.children.push(child);
const list: unknown[] = [1];
list.push({ list });
for (const value of [{ root }, list]) {
  try {
    JSON.stringify(value);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
// expect: TypeError Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Item'
// expect:     |     property 'children' -> object with constructor 'Array'
// expect:     |     index 0 -> object with constructor 'Item'
// expect:     --- property 'parent' closes the circle
// expect: TypeError Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Array'
// expect:     |     index 1 -> object with constructor 'Object'
// expect:     --- property 'list' closes the circle
let deep: unknown = null;
for (let i = 0; i < 300; i++) deep = { deep };
const shared = { a: 1 };
console.log(JSON.stringify(deep).length, JSON.stringify([shared, shared])); // expect: 2704 [{"a":1},{"a":1}]
