type Id = number & { readonly __brand: "Id" };
type Name = string & { readonly __name: true };
const id = (n: number) => n as Id, name = (s: string) => s as Name;
const words: string[] = ["a", "b"];
const bytes = new Uint8Array([7, 8]);
const table: Record<Name, number> = { [name("x")]: 1 };
const sparse: Record<Id, string> = {};
sparse[id(3)] = "three";
table[name("y")] = 2;
words[id(2)] = "c";
bytes[id(0)]! += 2;
const made = { [id(1)]: "one", [name("z")]: "zed" };
console.log(words[id(1)], words[id(9)], bytes[id(0)], bytes, table, sparse, sparse[id(3)], made, words);
console.log("abc"[id(1)], table[name("q")] ?? "none", id(3) in sparse, name("x") in table);
delete table[name("x")];
for (const k in table) console.log(k, table[k as Name]);
type Lookup = { [K in Id]?: string };
const l: Lookup = { [id(4)]: "four" };
console.log(l[id(4)], l);
const at = <T>(xs: readonly T[], i: Id): T | undefined => xs[i];
console.log(at([1n, 2n], id(1)), at(words, id(0)));
console.log(Object.values(table).map((n) => n + 1), Object.entries(sparse).map(([k, v]) => k + v.length));
// expect: b undefined 9 Uint8Array(2) [ 9, 8 ] { x: 1, y: 2 } { '3': 'three' } three { '1': 'one', z: 'zed' } [ 'a', 'b', 'c' ]
// expect: b none true true
// expect: y 2
// expect: four { '4': 'four' }
// expect: 2n a
// expect: [ 3 ] [ '35' ]
