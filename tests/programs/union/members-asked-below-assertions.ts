// `(shape as Circle).radius` asks which of several types a value is of; of the others it is `undefined`.
interface Circle {
  radius: number;
}
interface Square {
  side: number;
  name?: string;
}
type Shape = Circle | Square;
function isCircle(shape: Shape): shape is Circle {
  return (shape as Circle).radius !== undefined;
}
const shapes: Shape[] = [{ radius: 2 }, { side: 3 }, { side: 4, name: "four" }];
console.log(shapes.map(isCircle)); // expect: [ true, false, false ]
console.log(shapes.map((each) => (each as Square).name ?? "none")); // expect: [ 'none', 'none', 'four' ]
console.log(shapes.map((each) => `${(<Square>each).side}`).join()); // expect: undefined,3,4

class Fish {
  readonly depth: number = 3;
  swim(): string {
    return "swims";
  }
}
class Bird {
  get height(): number {
    return 7;
  }
  fly(): string {
    return "flies";
  }
}
function move(pet: Fish | Bird): string {
  if ((pet as Fish).swim) return (pet as Fish).swim();
  return (pet as Bird).fly();
}
function kind(pet: Fish | Bird | string): string {
  if (typeof (pet as Fish).swim === "function") return "fish";
  if (typeof (pet as Bird).height === "number") return "bird";
  return typeof (pet as Fish).depth;
}
console.log(move(new Fish()), move(new Bird())); // expect: swims flies
console.log(kind(new Fish()), kind(new Bird()), kind("cat")); // expect: fish bird undefined

interface Reversible<T> {
  reversed(): IterableIterator<T>;
}
function* reversed<T>(of: Reversible<T> | ArrayLike<T>): IterableIterator<T> {
  if (typeof (of as Reversible<T>).reversed === "function") {
    yield* (of as Reversible<T>).reversed();
  } else {
    const list = of as ArrayLike<T>;
    for (let i = list.length - 1; i >= 0; i--) yield list[i] as T;
  }
}
class Countdown implements Reversible<number> {
  *reversed(): IterableIterator<number> {
    yield 1;
    yield 2;
  }
}
console.log([...reversed([1, 2])], [...reversed("ab")], [...reversed(new Countdown())]); // expect: [ 2, 1 ] [ 'b', 'a' ] [ 1, 2 ]

function isText(value: string | number[]): boolean {
  return !!(value as string).charAt;
}
function describe(value: (() => void) | Circle | number[] | null): string {
  return (value as Circle).radius === undefined ? "other" : "circle";
}
console.log(isText("a"), isText([1])); // expect: true false
console.log(
  describe(() => {}),
  describe([1]),
  describe({ radius: 0 }),
); // expect: other other circle
try {
  describe(null);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of null (reading 'radius')
}
const isThenable = (value: object): boolean =>
  typeof (value as { then?: unknown }).then === "function";
console.log(isThenable(Promise.resolve(1)), isThenable([]), isThenable(new Fish())); // expect: true false false
