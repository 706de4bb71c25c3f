// Objects with a method `then` are waited for wherever promises are.
const answer = {
  then(resolve: (value: number) => void) {
    console.log("asked");
    resolve(42);
  },
};
const refusal = {
  then(_resolve: (value: number) => void, reject: (error: Error) => void) {
    reject(new Error("no"));
  },
};
class Lazy implements PromiseLike<string> {
  readonly #make: () => string;
  constructor(make: () => string) {
    this.#make = make;
  }
  then<A = string, B = never>(
    onFulfilled?: ((value: string) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return Promise.resolve(this.#make()).then(onFulfilled, onRejected);
  }
}
for (const each of await Promise.allSettled([answer, refusal, new Lazy(() => "l"), 7])) {
  console.log(each.status, each.status === "fulfilled" ? each.value : String(each.reason));
}
// expect: asked
// expect: fulfilled 42
// expect: rejected Error: no
// expect: fulfilled l
// expect: fulfilled 7
console.log(await Promise.any([refusal, answer])); // expect: asked
// expect: 42
console.log(await Promise.race([new Lazy(() => "first"), new Lazy(() => "second")])); // expect: first
const [text, number] = await Promise.all([new Lazy(() => "x"), answer]); // expect: asked
console.log(text.length, number + 1); // expect: 1 43
