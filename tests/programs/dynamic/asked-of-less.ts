// Keys are asked of what types let through: of `this`, of what a variable holds, of numbers.
class P { x = 1; get sum() { return this.x + 1; } move(k: string, v: number) { (this as any)[k] = v; return (this as any)[k]; } }
class Q extends P { y = 2; }
function toJSON(p: P): object {
  const data: any = { type: "p" };
  data.extra = [1, 2];
  data["k" + 1] = p;
  if (p instanceof Q) data.y = p.y;
  return data;
}
const q = new Q();
console.log(q.move("x", 5), q.move("y", 6), q.move("z", 7), (q as any).move("x", 8), toJSON(q), toJSON(new P()));
const made = { a: 1, b: "t" } as any;
made.c = 3; made["d"] = 4; made["d"] = 4;
console.log(made, Object.keys(made), { ...made, e: 5 } as Record<string, unknown>);
const list: number[] | Float64Array = Math.random() < 2 ? [1, 2, 3] : new Float64Array(3);
for (let i = 0; i < 3; i++) list[i] = (list[i] as number) * 2;
console.log(list);
const rec: Record<string, number> = { ...{ one: 1, two: 2 }, three: 3 };
console.log(rec, Object.assign({}, rec, { four: 4 }), Object.assign(new P(), { x: 9 }));
let late: any = { n: 1 };
late = new P();
late.w = 4; late.x = 3;
console.log(late, late.sum);
function any1(o: any, k: string | number) { o[k] = 1; return o[k]; }
console.log(any1({}, 5), any1([], 0), any1(new P(), "x"), any1(new P(), "zz"));
// expect: 5 6 7 8 { type: 'p', extra: [ 1, 2 ], k1: Q { x: 8, y: 6, z: 7 }, y: 6 } { type: 'p', extra: [ 1, 2 ], k1: P { x: 1 } }
// expect: { a: 1, b: 't', c: 3, d: 4 } [ 'a', 'b', 'c', 'd' ] { a: 1, b: 't', c: 3, d: 4, e: 5 }
// expect: [ 2, 4, 6 ]
// expect: { one: 1, two: 2, three: 3 } { one: 1, two: 2, three: 3, four: 4 } P { x: 9 }
// expect: P { x: 3, w: 4 } 4
// expect: 1 1 1 1
