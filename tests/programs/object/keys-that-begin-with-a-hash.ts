const tiles = { "#": "wall", ".": "floor", "#text": 3 };
for (const key in tiles) console.log(key, tiles[key as keyof typeof tiles]);
console.log(tiles, JSON.stringify(tiles), { ...tiles, x: 1 }, "#" in tiles);
const { "#": wall, ...rest } = tiles;
console.log(wall, rest, Object.freeze(tiles));
class Grid {
  #cells = { "#": 1 };
  bump(): { "#": number } {
    this.#cells["#"]++;
    return this.#cells;
  }
}
console.log(new Grid().bump(), new Grid());
interface Element {
  "#text"?: string;
  $ref?: string;
  name: string;
}
const element: Element = { name: "a" };
element["#text"] = "hi";
element.$ref = "b";
console.log(element, Object.keys(element));
delete element["#text"];
const unknown: Record<string, unknown> = { ...element };
console.log(element, unknown.$ref, JSON.parse('{"#text":"q","name":"b"}') as Element);

// expect: # wall
// expect: . floor
// expect: #text 3
// expect: { '#': 'wall', '.': 'floor', '#text': 3 } {"#":"wall",".":"floor","#text":3} { '#': 'wall', '.': 'floor', '#text': 3, x: 1 } true
// expect: wall { '.': 'floor', '#text': 3 } { '#': 'wall', '.': 'floor', '#text': 3 }
// expect: { '#': 2 } Grid {}
// expect: { name: 'a', '#text': 'hi', '$ref': 'b' } [ 'name', '#text', '$ref' ]
// expect: { name: 'a', '$ref': 'b' } b { '#text': 'q', name: 'b' }
