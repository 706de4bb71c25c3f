// What a "!" or an "as" only claims to be there is missing where a function uses its parameter: JavaScript's own TypeError, there.
interface P { name: string; n: number; kids: P[] }
class Q { constructor(readonly v: number) {} twice(): number { return this.v * 2; } }
const map = new Map<string, P>();
const qs: Q[] = [];
function show(p: P): string { return `${p.name}|${p.n}`; }
function dbl(q: Q): number { return q.twice(); }
const tries: [string, () => unknown][] = [
  ["map!", () => show(map.get("zz")!)],
  ["as", () => show(undefined as unknown as P)],
  ["pop!", () => dbl(qs.pop()!)],
  ["find!", () => dbl(qs.find((q) => q.v > 1)!)],
  ["at as", () => dbl(qs.at(3) as Q)],
  ["any", () => { const a: any = {}; return show(a.b); }],
  ["json", () => show((JSON.parse("{}") as { p: P }).p)],
  ["kids", () => show(({ name: "x", n: 1 } as P).kids[0])],
];
for (const [name, f] of tries) { try { console.log(name, f()); } catch (e) { console.log(name, `${e}`); } }
// expect: map! TypeError: Cannot read properties of undefined (reading 'name')
// expect: as TypeError: Cannot read properties of undefined (reading 'name')
// expect: pop! TypeError: Cannot read properties of undefined (reading 'twice')
// expect: find! TypeError: Cannot read properties of undefined (reading 'twice')
// expect: at as TypeError: Cannot read properties of undefined (reading 'twice')
// expect: any TypeError: Cannot read properties of undefined (reading 'name')
// expect: json TypeError: Cannot read properties of undefined (reading 'name')
// expect: kids TypeError: Cannot read properties of undefined (reading '0')
