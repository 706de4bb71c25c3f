// A default is a function that calls the parameter it is given to, or a parameter behind it.
function count(a: number, go = (n: number): number => (n <= 0 ? 0 : go(n - 1) + a)): number {
  return go(3);
}
console.log(count(1), count(2)); // expect: 3 6

class Numbers {
  of(end = 2, factorial = (n: number): number => (n ? n * factorial(n - 1) : end)) {
    return factorial(4);
  }
}
console.log(new Numbers().of()); // expect: 48

const parity = (
  even = (n: number): boolean => n === 0 || odd(n - 1),
  odd = (n: number): boolean => n !== 0 && even(n - 1),
) => even(10);
console.log(parity()); // expect: true

function early(a: () => number = () => b, b: number = a()) {
  return b;
}
try {
  console.log(early());
} catch (error) {
  console.log(String(error)); // expect: ReferenceError: Cannot access 'b' before initialization
}
console.log(early(() => 3)); // expect: 3

const late = (get = () => v, v = 3) => {
  v += 4;
  return get();
};
console.log(late(), late(() => 1), late(undefined, 10)); // expect: 7 1 14

function* doubled(step = (n: number): number => (n > 9 ? n : step(n * 2))) {
  yield step(1);
  yield step(20);
}
console.log([...doubled()]); // expect: [ 16, 20 ]
