type Value = number | string | Value[] | null;
function get(a: Value, i: number) {
  const v = Array.isArray(a) ? a[i] : typeof a === "string" ? a[i] : 7;
  return v === undefined ? "none" : v;
}
console.log(get([1], 5), get([1], 0), get("ab", 4), get(null, 1));
function one(a: Value[], i: number) { const v = a[i]; return v === undefined ? "none" : v; }
console.log(one([1], 5));
function two(a: Value[], i: number, c: boolean) { const v = c ? a[i] : 3; return v === undefined ? "none" : v; }
console.log(two([1], 5, true));
const fail = (): never => { throw new Error("x"); };
function three(a: Value, i: number) { const v = Array.isArray(a) ? a[i] : fail(); const w = v === undefined ? fail() : v; return w; }
try { three([1], 3); } catch (e) { console.log(`${e}`); }
// expect: none 1 none 7
// expect: none
// expect: none
// expect: Error: x
