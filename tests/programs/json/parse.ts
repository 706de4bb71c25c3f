interface Item { id: number; tags: string[]; note?: string; next?: Item | null }
const items = JSON.parse('[{"id": 1, "tags": ["a", "b"], "extra": {}}, {"tags": [], "id": 2, "note": "n", "next": {"id": 3, "tags": []}}]') as Item[];
console.log(items.map((item) => item.id + item.tags.join("/") + (item.note ?? "-")), items[1]?.next?.id);
const counts: Record<string, number> = JSON.parse('{"b": 1, "a": 2}');
console.log(counts, counts["a"]);
const data = JSON.parse('{"list": [1, {"k": "v"}], "n": 5}');
console.log(data.n + 1, data.list[1].k, data.list.length);
for (const text of ["{", "[1,]", '{"a" 1}']) {
  try { JSON.parse(text); } catch (e) { console.log(e instanceof SyntaxError, (e as Error).message); }
}
// expect: [ '1a/b-', '2n' ] 3
// expect: { b: 1, a: 2 } 2
// expect: 6 v 2
// expect: true Expected property name or '}' in JSON at position 1
// expect: true Unexpected token ']', "[1,]" is not valid JSON
// expect: true Expected ':' after property name in JSON at position 5
