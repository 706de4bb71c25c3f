// Fields that hold functions in the place of a base class's methods
class Base { run() { return "base"; } again() { return this.run(); } }
class Bound extends Base { private n = 1; override run = () => "bound " + this.n++; }
const { run } = new Bound();
console.log(run(), run(), new Bound().again(), new Base().again());
const both: Base[] = [new Base(), new Bound()];
console.log(both.map((each) => each.run() + each.again()));
class Early { constructor() { console.log("made", this.hook(1)); } hook(n: number): string | void { return "method " + n; } tell(): void { console.log("told"); } }
class Later extends Early { override hook = (n: number) => "field " + n; override tell = () => { console.log("retold"); return 3; }; }
class Latest extends Later { constructor() { super(); console.log(this.tell === undefined); } }
for (const e of [new Early(), new Later(), new Latest()]) { console.log(e.hook(2)); console.log(e.tell()); }
class Rest extends Early { override hook = (...all: number[]) => all.join(); }
class Fewer extends Early { override hook = () => { return "none"; }; }
for (const e of [new Rest(), new Fewer()] as Early[]) console.log(e.hook(5), Object.keys(e));
// expect: bound 1 bound 2 bound 1 base
// expect: [ 'basebase', 'bound 1bound 2' ]
// expect: made method 1
// expect: made method 1
// expect: made method 1
// expect: false
// expect: method 2
// expect: told
// expect: undefined
// expect: field 2
// expect: retold
// expect: 3
// expect: field 2
// expect: retold
// expect: 3
// expect: made method 1
// expect: made method 1
// expect: 5 [ 'hook' ]
// expect: none [ 'hook' ]
