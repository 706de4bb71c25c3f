// `toJSON` gets the key; what it leaves out is left out; what it gives is not asked again.
class Item {
  constructor(readonly id: number) {}
  toJSON(key: string) {
    return `${key}:${this.id}`;
  }
}
console.log(JSON.stringify({ a: new Item(1), b: [new Item(2), new Item(3)], c: { d: new Item(4) } })); // expect: {"a":"a:1","b":["0:2","1:3"],"c":{"d":"d:4"}}
console.log(JSON.stringify(new Item(5)), JSON.stringify([[new Item(6)]])); // expect: ":5" [["0:6"]]
console.log(JSON.stringify({ a: new Item(7) }, null, 1));
// expect: {
// expect:  "a": "a:7"
// expect: }
class Hidden {
  toJSON() {
    return undefined;
  }
}
console.log(JSON.stringify({ a: new Hidden(), b: 1 }), JSON.stringify([new Hidden()]), JSON.stringify(new Hidden())); // expect: {"b":1} [null] undefined
class Whole {
  x = 1;
  toJSON() {
    return this;
  }
}
console.log(JSON.stringify([new Whole()])); // expect: [{"x":1}]
class Wrapped {
  toJSON() {
    return { when: new Date(0), item: new Item(8) };
  }
}
console.log(JSON.stringify(new Wrapped())); // expect: {"when":"1970-01-01T00:00:00.000Z","item":"item:8"}
const free: any = { n: 1 };
free.toJSON = () => 5;
console.log(JSON.stringify(free), JSON.stringify({ free }), JSON.stringify([free, { toJSON: (key: string) => key }])); // expect: 5 {"free":5} [5,"1"]
