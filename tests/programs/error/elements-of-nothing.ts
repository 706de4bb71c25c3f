// Elements of undefined and null: the error names the index, which has been computed by then.
const grid: number[][] = [[1, 2], [3, 4]];
let i = 0;
function tryIt(f: () => unknown): void { try { console.log(f()); } catch (e) { console.log((e as Error).name, (e as Error).message); } }
tryIt(() => grid[2][i++]); // expect: TypeError Cannot read properties of undefined (reading '0')
console.log(i); // expect: 1
tryIt(() => grid[5][1]); // expect: TypeError Cannot read properties of undefined (reading '1')
tryIt(() => grid[5][i + 2] + 1); // expect: TypeError Cannot read properties of undefined (reading '3')
tryIt(() => grid[1][1]); // expect: 4
const rows: string[][] = [["a"]];
tryIt(() => rows[3][i]); // expect: TypeError Cannot read properties of undefined (reading '1')
tryIt(() => (rows[0][0] as string)[0]); // expect: a
const m = new Map<string, Uint8Array>();
tryIt(() => m.get("x")![i]); // expect: TypeError Cannot read properties of undefined (reading '1')
tryIt(() => m.get("x")![i] + 2); // expect: TypeError Cannot read properties of undefined (reading '1')
const t = new Map<string, string>();
tryIt(() => t.get("x")![i]); // expect: TypeError Cannot read properties of undefined (reading '1')
tryIt(() => t.get("x")![i] === "a"); // expect: TypeError Cannot read properties of undefined (reading '1')
const o = new Map<string, { n: number }[]>();
tryIt(() => o.get("x")![i].n); // expect: TypeError Cannot read properties of undefined (reading '1')
tryIt(() => o.get("x")![i + 7]); // expect: TypeError Cannot read properties of undefined (reading '8')
interface N { kids: N[] | null; v: number }
const n: N = { kids: null, v: 1 };
tryIt(() => n.kids![i]); // expect: TypeError Cannot read properties of null (reading '1')
tryIt(() => n.kids![i].v); // expect: TypeError Cannot read properties of null (reading '1')
tryIt(() => { grid[7][i] = 3; }); // expect: TypeError Cannot set properties of undefined (setting '1')
tryIt(() => { grid[7][i]++; }); // expect: TypeError Cannot read properties of undefined (reading '1')
tryIt(() => { n.kids![i] = n; }); // expect: TypeError Cannot set properties of null (setting '1')
