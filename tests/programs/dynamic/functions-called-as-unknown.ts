// Who calls a function of which nothing is known gives it objects of classes and literals as they come.
interface Sized {
  size: number;
}
class Box implements Sized {
  size = 1;
}
class Crate implements Sized {
  size = 2;
  label = "crate";
}
function call(value: unknown, use: Function): unknown {
  return use(value);
}
console.log(call(new Box(), (each: Sized) => each.size + 1)); // expect: 2
console.log(call(new Crate(), (each: Sized) => each.size + 1)); // expect: 3
console.log(call({ size: 4, color: "red" }, (each: Sized) => each.size)); // expect: 4

type Either<E, A> = { tag: "left"; left: E } | { tag: "right"; right: A };
const mapLeft =
  <E, G>(f: (error: E) => G) =>
  <A>(either: Either<E, A>): Either<G, A> =>
    either.tag === "left" ? { tag: "left", left: f(either.left) } : either;
function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
function pipe(value: unknown, ...steps: Function[]): unknown {
  let result = value;
  for (const step of steps) result = step(result);
  return result;
}
const parsed = { tag: "left", left: "bad" } as Either<string, number>;
const widened: Either<string | { code: number }, number> = parsed;
const text = mapLeft((error: string | { code: number }) => JSON.stringify(error));
console.log(pipe(widened, text, (either) => either)); // expect: { tag: 'left', left: '"bad"' }

const handlers: Record<string, Function> = {
  boxes: (boxes: Sized[]) => boxes.map((each) => each.size),
};
console.log(handlers["boxes"]?.([new Crate(), new Box()])); // expect: [ 2, 1 ]
