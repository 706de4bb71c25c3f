interface Item {
  id: number;
  tags: string[];
}
const items = JSON.parse('[{"id": 1, "tags": ["a", "b"]}, {"tags": [], "id": 2}]') as Item[];
console.log(items.map((item) => item.id + ":" + item.tags.join("/")), items.length); // expect: [ '1:a/b', '2:' ] 2
