// Loops that are left early over iterators that say they may have `return`, and have none.
class Numbers implements Iterable<number> {
  [Symbol.iterator](): Iterator<number> {
    let next = 0;
    return { next: (): IteratorResult<number> => ({ done: false, value: next++ }) };
  }
}
const words: Iterable<string> = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: "w" }) }) };
function has(numbers: Numbers, wanted: number): boolean {
  for (const each of numbers) if (each === wanted) return true;
  return false;
}
console.log(has(new Numbers(), 3));
const [first, second] = new Numbers();
for (const word of words) {
  console.log(first, second, word);
  break;
}
try {
  for (const word of words) throw new Error(word);
} catch (error) {
  console.log(String(error));
}
function* delegated() {
  yield* words;
}
for (const word of delegated()) {
  console.log(word);
  break;
}
// expect: true
// expect: 0 1 w
// expect: Error: w
// expect: w
