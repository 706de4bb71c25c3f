// Methods are found by `in` in objects of classes that may get any keys.
abstract class Item {
  constructor(readonly name: string) {}
}
class Potion extends Item {
  use(): string {
    return `${this.name} is drunk`;
  }
}
class Key extends Item {}

const isUsable = (item: Item): item is Item & { use(): string } =>
  "use" in item && typeof item.use === "function";

function write(value: any, key: string, what: unknown): void {
  value[key] = what;
}
const items: Item[] = [new Potion("potion"), new Key("key")];
const key = ["marked", "other"][Number(process.argv[2] ?? 0)];
write(items[1], key, 1);
write({ any: 1 }, key, 2);

for (const item of items) console.log(item.name, "use" in item, "marked" in item, "other" in item);
// expect: potion true false false
// expect: key false true false
console.log(items.filter(isUsable).map((item) => item.use())); // expect: [ 'potion is drunk' ]
console.log(items.map((item) => Object.hasOwn(item, "use") || Object.hasOwn(item, "marked"))); // expect: [ false, true ]
