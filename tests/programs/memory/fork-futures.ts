import { fork, type Future, wait } from "tscript";
// Futures in an array, waited for late or never, with objects in and out.
class Item {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
function twice(item: Item): Item {
  const parts: string[] = [];
  for (let i = 0; i < 20; i++) parts.push(item.text);
  return new Item(parts.join("").slice(0, 2 * item.text.length));
}
const futures: Future<Item>[] = [];
for (let i = 0; i < 60; i++) futures.push(fork(twice, new Item(`a${i}`)));
for (let i = 0; i < 60; i++) fork(twice, new Item(`never${i}`));
console.log(futures.map((each) => wait(each).text).slice(57).join(" ")); // expect: a57a57 a58a58 a59a59
