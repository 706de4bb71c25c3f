class Pairs<K, V> {
  keys: K[] = [];
  values: V[] = [];
  take(index: number, other: Pairs<K, V>): void {
    [this.keys[index], this.values[index]] = [other.keys[0], other.values[0]];
  }
}
const pairs = new Pairs<string, number>();
const other = new Pairs<string, number>();
[other.keys[0], other.values[0]] = ["a", 1];
pairs.take(0, other);
console.log(pairs); // expect: Pairs { keys: [ 'a' ], values: [ 1 ] }
let [text, count] = ["", 0];
const item = { text: "", count: 0 };
[text, count] = ["x", 1];
[item.text, [item.count, count]] = ["y", [2, 3]];
[item["text"], count] = [text + item.text, count + item.count];
console.log(text, count, item); // expect: x 5 { text: 'xy', count: 2 }
({ text, item: { count: item.count } } = { text: "z", item: { count: 9 } });
console.log(text, item.count); // expect: z 9
