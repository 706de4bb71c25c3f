const kTag = Symbol("tag"), kInner = Symbol("inner"), kNo = Symbol();
interface Tagged { name: string; [kTag]: number; [kInner]?: { x: number } }
const a: Tagged = { name: "a", [kTag]: 1 };
const b: Tagged = { ...a, [kInner]: { x: 2 }, name: "b" };
console.log(a, b, a[kTag], b[kInner]?.x, b[kTag]);
a[kTag] += 5; a[kInner] = { x: 9 };
console.log(a, Object.keys(a), JSON.stringify(b), kTag in a, kInner in b);
class Box { static readonly kind = Symbol("kind"); [kTag] = "boxed"; #p = 1; constructor(public n: number) {} [kNo]() { return this.n * 2; } get [kInner]() { return this.n + this.#p; } }
const box = new Box(4);
console.log(box, box[kTag], box[kNo](), box[kInner], Box.kind.toString(), typeof Box.kind);
const { [kTag]: tag, ...rest } = b; console.log(tag, rest);
for (const k in a) console.log(k);
console.log(Object.entries(a).length, Object.assign({}, a), structuredClone({ z: 1 }));
const kType = Symbol("type");
type Shape = { [kType]: "circle"; r: number } | { [kType]: "rect"; w: number; h: number };
const area = (s: Shape): number => s[kType] === "circle" ? s.r * s.r * 3 : s.w * s.h;
console.log([{ [kType]: "circle", r: 2 } as Shape, { [kType]: "rect", w: 2, h: 5 } as const].map(area));
function isBox(x: unknown): x is { [kType]: string } { return typeof x === "object" && x !== null && kType in x; }
// expect: { name: 'a', [Symbol(tag)]: 1 } { name: 'b', [Symbol(tag)]: 1, [Symbol(inner)]: { x: 2 } } 1 2 1
// expect: { name: 'a', [Symbol(tag)]: 6, [Symbol(inner)]: { x: 9 } } [ 'name' ] {"name":"b"} true true
// expect: Box { n: 4, [Symbol(tag)]: 'boxed' } boxed 8 5 Symbol(kind) symbol
// expect: 1 { name: 'b', [Symbol(inner)]: { x: 2 } }
// expect: name
// expect: 1 { name: 'a', [Symbol(tag)]: 6, [Symbol(inner)]: { x: 9 } } { z: 1 }
// expect: [ 12, 10 ]
