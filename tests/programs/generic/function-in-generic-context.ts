type Reducer<A, B> = (result: B, item: A) => B;
type Transducer<A, B> = <R>(next: Reducer<B, R>) => Reducer<A, R>;
const mapping = <A, B>(change: (item: A) => B): Transducer<A, B> => (next) => (result, item) => next(result, change(item));
const keeping = <A>(test: (item: A) => boolean): Transducer<A, A> => (next) => (result, item) => (test(item) ? next(result, item) : result);
function transduce<A, B, R>(change: Transducer<A, B>, add: Reducer<B, R>, start: R, items: Iterable<A>): R {
  const step = change(add);
  let result = start;
  for (const item of items) result = step(result, item);
  return result;
}
const isOdd = (n: number): boolean => n % 2 === 1;
const squares = transduce((next) => keeping(isOdd)(mapping((n: number) => n * n)(next)), (a: number, b: number) => a + b, 0, [1, 2, 3, 4, 5]);
console.log(squares); // expect: 35
