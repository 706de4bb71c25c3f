type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
function depth(json: Json): number {
  if (Array.isArray(json)) return 1 + Math.max(0, ...json.map(depth));
  if (typeof json === "object" && json !== null) return 1 + Math.max(0, ...Object.values(json).map(depth));
  return 0;
}
console.log(depth(1), depth([]), depth({ a: [1, { b: [] }], c: "x" })); // expect: 0 1 4
