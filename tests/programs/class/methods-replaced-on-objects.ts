class Quaternion {
  x = 1;
  onChange(callback: () => void): this {
    this._onChangeCallback = callback;
    return this;
  }
  _onChangeCallback(): void {}
  set(x: number): this {
    this.x = x;
    this._onChangeCallback();
    return this;
  }
}
const q = new Quaternion();
console.log(q);
q.set(2)
  .onChange(() => {
    console.log("changed", q.x);
  })
  .set(3);
console.log(q, Object.keys(q), JSON.stringify(q));
// A spy calls the method that it replaces.
class Service {
  constructor(readonly name: string) {}
  greet(who: string, mark = "!"): string {
    return `${this.name} greets ${who}${mark}`;
  }
  twice(who: string): string {
    return [this.greet(who), this.greet(who, "?")].join(" and ");
  }
}
class Loud extends Service {
  override greet(who: string): string {
    return super.greet(who.toUpperCase(), "!!");
  }
}
const calls: string[] = [];
function spy(service: Service): void {
  const original = service.greet;
  service.greet = function (this: Service, ...args: [who: string, mark?: string]) {
    calls.push(args.join("+"));
    return original.apply(this, args);
  };
}
const services = [new Service("one"), new Loud("two"), new Service("three")];
console.log(services.map((s) => s.twice("x")));
spy(services[0]);
spy(services[1]);
console.log(
  services.map((s) => s.twice("x")),
  calls,
);
console.log(
  services.map((s) => Object.hasOwn(s, "greet")),
  services[2].greet === services[0].greet,
);
const { greet } = services[2];
services[0].greet = greet;
console.log(services[0].greet("y"), services);
interface Greeter {
  greet(who: string): string;
}
const gs: Greeter[] = [...services, { greet: (w) => w }];
gs[2].greet = (who) => "replaced " + who;
console.log(
  gs.map((g) => g.greet("z")),
  services[2].twice("w"),
);
class Button {
  clicks = 0;
  constructor() {
    this.click = this.click.bind(this);
  }
  click() {
    this.clicks++;
    return this.clicks;
  }
}
const b = new Button(),
  { click } = b;
click();
click();
console.log(b.clicks, b);
b.click = () => 42;
console.log(b.click(), click());
class Machine {
  state = () => this.idle;
  private idle(c: string): string {
    if (c === "s") this.step = this.busy;
    return "idle:" + c;
  }
  step(c: string): string {
    return this.idle(c);
  }
  private busy(c: string): string {
    if (c === "q") this.step = this.idle;
    return "busy:" + c;
  }
}
const m = new Machine();
console.log([..."asbqc"].map((c) => m.step(c)).join(" "));
// expect: Quaternion { x: 1 }
// expect: changed 3
// expect: Quaternion { x: 3, _onChangeCallback: [Function (anonymous)] } [ 'x', '_onChangeCallback' ] {"x":3}
// expect: [
// expect:   'one greets x! and one greets x?',
// expect:   'two greets X!! and two greets X!!',
// expect:   'three greets x! and three greets x?'
// expect: ]
// expect: [
// expect:   'one greets x! and one greets x?',
// expect:   'two greets X!! and two greets X!!',
// expect:   'three greets x! and three greets x?'
// expect: ] [ 'x', 'x+?', 'x', 'x+?' ]
// expect: [ true, true, false ] false
// expect: one greets y! [
// expect:   Service { name: 'one', greet: [Function: greet] },
// expect:   Loud { name: 'two', greet: [Function (anonymous)] },
// expect:   Service { name: 'three' }
// expect: ]
// expect: [ 'one greets z!', 'two greets Z!!', 'replaced z', 'z' ] replaced w and replaced w
// expect: 2 Button { clicks: 2, click: [Function: bound click] }
// expect: 42 3
// expect: idle:a idle:s busy:b busy:q idle:c
