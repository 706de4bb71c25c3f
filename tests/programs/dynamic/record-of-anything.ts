interface Rec {
  id: number;
  tags: string[];
}
function isRec(x: unknown): x is Rec {
  if (typeof x !== "object" || x === null) return false;
  const r = x as Record<string, unknown>;
  return typeof r.id === "number" && Array.isArray(r.tags) && r.tags.every((t) => typeof t === "string");
}
for (const x of [{ id: 1, tags: ["a"] }, { id: "1", tags: [] }, null, [1], new Map(), JSON.parse('{"id":9,"tags":["j"]}')])
  console.log(isRec(x) ? x.id + x.tags.join() : "no");
// expect: 1a
// expect: no
// expect: no
// expect: no
// expect: no
// expect: 9j
const list = ["p", "q"] as unknown as Record<string, unknown>;
console.log(list.length, list[1], Array.isArray(list), Object.keys(list)); // expect: 2 q true [ '0', '1' ]
const out: Record<string, unknown> = { a: 1 };
out["b"] = [2];
delete out.a;
console.log(out, "a" in out, { ...out, c: 3 }, JSON.stringify(out)); // expect: { b: [ 2 ] } false { b: [ 2 ], c: 3 } {"b":[2]}
