// registry of classes made in a loop, generics, errors
type ErrorClass = new (message: string) => Error;
function defineError(name: string, status: number) {
  return class extends Error {
    static readonly status = status;
    readonly status = status;
    constructor(message: string) { super(message); this.name = name; }
    describe() { return `${this.name} (${status}): ${this.message}`; }
  };
}
const NotFound = defineError("NotFound", 404), Forbidden = defineError("Forbidden", 403);
function risky(n: number) { if (n === 1) throw new NotFound("page"); if (n === 2) throw new Forbidden("door"); return n; }
for (const n of [0, 1, 2]) {
  try { console.log(risky(n)); } catch (e) {
    if (e instanceof NotFound) console.log("NF", e.describe(), NotFound.status);
    else if (e instanceof Forbidden) console.log("FB", e.describe(), e.status);
  }
}
const shapes = ["circle", "square"].map((kind) => class { kind = kind; area(n: number) { return kind === "circle" ? 3 * n * n : n * n; } });
console.log(shapes.map((C) => new C().area(2)), shapes.map((C) => new C().kind));
function memo<K, V>(compute: (k: K) => V) {
  return class { static cache = new Map<K, V>(); get(k: K): V { const c = Memo.get(k); return c ?? compute(k); } };
}
const Memo = { get(_k: unknown) { return undefined; } };
const M = memo((n: number) => n * 2);
console.log(new M().get(4), M.cache.size);
abstract class Animal { abstract sound(): string; speak() { return `${this.constructor.name}: ${this.sound()}`; } }
function animal(sound: string) { class Beast extends Animal { sound() { return sound; } } return Beast; }
const Dog = animal("woof"), Cat = animal("meow");
const zoo: Animal[] = [new Dog(), new Cat(), new Dog()];
console.log(zoo.map((a) => a.speak()), zoo.filter((a) => a instanceof Dog).length);
class Puppy extends Dog { override speak() { return super.speak() + "!"; } }
console.log(new Puppy().speak(), new Puppy() instanceof Dog, new Puppy() instanceof Cat);
console.log(new Dog(), Dog, Puppy);
// expect: 0
// expect: NF NotFound (404): page 404
// expect: FB Forbidden (403): door 403
// expect: [ 12, 4 ] [ 'circle', 'square' ]
// expect: 8 0
// expect: [ 'Beast: woof', 'Beast: meow', 'Beast: woof' ] 2
// expect: Puppy: woof! true false
// expect: Beast {} [class Beast extends Animal] [class Puppy extends Beast]
