interface Doc { $id: string; $ref?: string; plain: number }
const d: Doc = { $id: "a", plain: 1 };
console.log(d, Object.keys(d), JSON.stringify(d), { ...d }, "$id" in d, Object.entries(d));
const u: unknown = JSON.parse('{"$id":"b","x":{"$in":[1]}}');
console.log(u, (u as { $id: string }).$id, Object.keys(u as object));
const r: Record<string, unknown> = { $a: 1 }; r.$b = 2; r["$c"] = 3;
console.log(r, Object.keys(r), r.$a);
const isDoc = (v: unknown): v is Doc => typeof v === "object" && v !== null && "$id" in v;
console.log(isDoc(u) && u.$id);
class K { $x = 1; $find() { return "mine"; } get $size() { return 3; } }
const k: unknown = new K();
console.log(new K(), new K().$find(), (k as K).$size, Object.keys(new K()));
const any: any = { $set: { a: 1 }, $keys: [2] };
console.log(any.$set, any.$keys, any);
for (const key in d) console.log(key);
// expect: { '$id': 'a', plain: 1 } [ '$id', 'plain' ] {"$id":"a","plain":1} { '$id': 'a', plain: 1 } true [ [ '$id', 'a' ], [ 'plain', 1 ] ]
// expect: { '$id': 'b', x: { '$in': [ 1 ] } } b [ '$id', 'x' ]
// expect: { '$a': 1, '$b': 2, '$c': 3 } [ '$a', '$b', '$c' ] 1
// expect: b
// expect: K { '$x': 1 } mine 3 [ '$x' ]
// expect: { a: 1 } [ 2 ] { '$set': { a: 1 }, '$keys': [ 2 ] }
// expect: $id
// expect: plain
