// What a module gives to the prototypes of its classes right behind them is part of these from the start.
class V {
  declare plus: (o: V) => V;
  declare tags: string[];
  constructor(
    public x: number,
    public y: number,
  ) {}
  add(o: V): V {
    return new V(this.x + o.x, this.y + o.y);
  }
}
interface V {
  scale(k: number, up?: number): V;
  sum(): number;
  unit: () => V;
  kind: string;
  [Symbol.iterator](): Iterator<number>;
}
V.prototype.plus = V.prototype.add;
V.prototype.scale = function (k, up = 0) {
  return new V(this.x * k + up, this.y * k);
};
V.prototype.sum = function (this: V) {
  let s = 0;
  for (const n of [this.x, this.y]) s += n;
  return s;
};
V.prototype.unit = () => new V(1, 1);
V.prototype.tags = ["a", "b"];
V.prototype.kind = "vector";
V.prototype[Symbol.iterator] = function* (this: V) {
  yield this.x;
  yield this.y;
};
V.prototype.tags.push("c");

const v = new V(1, 2);
console.log(v.plus(new V(3, 4)), v.scale(3), v.scale(2, 1), v.sum(), v.unit(), [...v]);
console.log(v, Object.keys(v), JSON.stringify(v), { ...v }, v.kind);
console.log(v.tags, v.tags === new V(0, 0).tags, "sum" in v, Object.hasOwn(v, "sum"));
console.log(V.prototype.scale === v.scale, v.unit.name === "", V.prototype.kind.length);
class W extends V {
  override sum(): number {
    return super.sum() * 100;
  }
}
console.log(new W(1, 2).sum(), new W(1, 2).scale(2), new W(1, 2).kind);
for (const key in new W(1, 2)) console.log(key);
const anything: any = v;
for (const key in anything) if (typeof anything[key] !== "function") console.log(key, anything[key]);


// expect: V { x: 4, y: 6 } V { x: 3, y: 6 } V { x: 3, y: 4 } 3 V { x: 1, y: 1 } [ 1, 2 ]
// expect: V { x: 1, y: 2 } [ 'x', 'y' ] {"x":1,"y":2} { x: 1, y: 2 } vector
// expect: [ 'a', 'b', 'c' ] true true false
// expect: true true 6
// expect: 300 V { x: 2, y: 4 } vector
// expect: x
// expect: y
// expect: plus
// expect: scale
// expect: unit
// expect: tags
// expect: kind
// expect: x 1
// expect: y 2
// expect: tags [ 'a', 'b', 'c' ]
// expect: kind vector
