// A group that took no part is `undefined`, whoever gets it.
const re = /(\d+)(?:-(\d+))?/;
console.log("12".replace(re, (w, g1, g2) => `${g1}/${g2}`));
const m = re.exec("12")!;
console.log(m.slice(1).map(Number), m.slice(1).map(String), m.slice(1).map(parseFloat));
console.log(m.map(Boolean), m.slice(1).filter(Boolean));
console.log(m.slice(1).join("|"), m.indexOf(undefined as unknown as string), m.includes(undefined as unknown as string), m.length);
for (const g of m) console.log(g);
m.forEach((g, i) => console.log(i, g));
const [, a, b = "dflt"] = m;
console.log(a, b);
console.log(m[2] ?? "none", m[2] || "or", m[2] === undefined, typeof m[2]);
function pad(s: string): string {
  return s === undefined ? "-" : s.padStart(3);
}
console.log(m.slice(1).map(pad), m.slice(1).map((g) => (g ? g.length : 0)), m.slice(1).map((g) => g?.length));
console.log(JSON.stringify(m.slice(1)), m.slice(1).reverse(), [...m].length, m.slice(1).sort());
try { console.log(m.slice(1).map((g) => g.length)); } catch (e) { console.log((e as Error).message); }
try { console.log(m.slice(1).map((g) => g.toUpperCase())); } catch (e) { console.log((e as Error).message); }
const o = { x: m[1], y: m[2] };
console.log(o, JSON.stringify(o));
console.log(parseInt(m[2]), Number(m[2]), +m[2], m[2] + "!", `${m[2]}`);
const all = [..."a1 b".matchAll(/([a-z])(\d)?/g)].map((k) => [k[1], k[2]]);
console.log(all);
// expect: 12/undefined
// expect: [ 12, NaN ] [ '12', 'undefined' ] [ 12, NaN ]
// expect: [ true, true, false ] [ '12' ]
// expect: 12| 2 true 3
// expect: 12
// expect: 12
// expect: undefined
// expect: 0 12
// expect: 1 12
// expect: 2 undefined
// expect: 12 dflt
// expect: none or true undefined
// expect: [ ' 12', '-' ] [ 2, 0 ] [ 2, undefined ]
// expect: ["12",null] [ undefined, '12' ] 3 [ '12', undefined ]
// expect: Cannot read properties of undefined (reading 'length')
// expect: Cannot read properties of undefined (reading 'toUpperCase')
// expect: { x: '12', y: undefined } {"x":"12"}
// expect: NaN NaN NaN undefined! undefined
// expect: [ [ 'a', '1' ], [ 'b', undefined ] ]
