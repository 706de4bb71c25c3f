// explicit interfaces & return types as in the handbook
type GConstructor<T = {}> = new (...args: any[]) => T;
class Sprite { name = ""; x = 0; y = 0; constructor(name: string) { this.name = name; } }
type Positionable = GConstructor<{ setPos: (x: number, y: number) => void }>;
type Spritable = GConstructor<Sprite>;
function Scale<TBase extends GConstructor>(Base: TBase) {
  return class Scaling extends Base {
    _scale = 1;
    setScale(scale: number) { this._scale = scale; }
    get scale(): number { return this._scale; }
  };
}
const EightBitSprite = Scale(Sprite);
const flappySprite = new EightBitSprite("Bird");
flappySprite.setScale(0.8);
console.log(flappySprite.scale, flappySprite.name);
function Jumpable<TBase extends Spritable>(Base: TBase) {
  return class Jumpable extends Base { jump() { this.y += 20; return this.y; } };
}
function PosJump<TBase extends Positionable>(Base: TBase) {
  return class extends Base { jump() { this.setPos(0, 20); } };
}
const J = Jumpable(EightBitSprite);
const j = new J("J"); j.jump(); console.log(j);
class Pos { p = [0, 0]; setPos(x: number, y: number) { this.p = [x, y]; } }
const q = new (PosJump(Pos))(); q.jump(); console.log(q.p, q);
abstract class Shape { abstract area(): number; describe() { return "area " + this.area(); } }
type AbstractCtor<T = {}> = abstract new (...args: any[]) => T;
function Colored<T extends AbstractCtor<Shape>>(Base: T) {
  abstract class Colored extends Base { color = "red"; paint(c: string) { this.color = c; return `${c} ${this.describe()}`; } }
  return Colored;
}
class Sq extends Colored(Shape) { constructor(private s: number) { super(); } area() { return this.s ** 2; } }
console.log(new Sq(3).paint("blue"), new Sq(2));
// expect: 0.8 Bird
// expect: Jumpable { name: 'J', x: 0, y: 20, _scale: 1 }
// expect: [ 0, 20 ] Pos { p: [ 0, 20 ] }
// expect: blue area 9 Sq { color: 'red', s: 2 }
