// JSON.stringify has no text of undefined and of functions, although its type says so.
const show = (x: any) => `${JSON.stringify(x)}`;
console.log(show(undefined), show(1), show(() => 1), JSON.stringify(undefined) === undefined, "" + JSON.stringify(undefined)); // expect: undefined 1 undefined true undefined
function j<T>(x: T): string { return JSON.stringify(x); }
console.log(j(undefined), [j(undefined)].join(), j({ a: 1 }) + j(undefined)); // expect: undefined  {"a":1}undefined
const u: unknown = undefined; const s = JSON.stringify(u);
console.log(s, `${s}`, typeof s, s ?? "none"); // expect: undefined undefined undefined none
const memo: Record<string, number> = {}; const key = (...a: any[]) => JSON.stringify(a); memo[key(1)] = 2;
console.log(memo); // expect: { '[1]': 2 }
const k2 = (v: any) => { const k = JSON.stringify(v); return k.length; };
console.log(k2([1])); // expect: 3
const f = (v?: { a: number }) => "v=" + JSON.stringify(v);
console.log(f(), f({ a: 1 })); // expect: v=undefined v={"a":1}
