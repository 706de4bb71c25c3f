// What `Object.assign` adds to an object that a function made goes on with it.
interface Checks<T> {
  toBe(expected: T): string;
  readonly label: string;
}
function expectThat<T>(actual: T): Checks<T> & { not: Checks<T> } {
  const make = (isNegated: boolean): Checks<T> => ({
    toBe: (expected) => `${Object.is(actual, expected) !== isNegated}`,
    label: isNegated ? "not" : "plain",
  });
  return Object.assign(make(false), { not: make(true) });
}
console.log(expectThat(1).toBe(1), expectThat(1).not.toBe(1), expectThat("a").not.toBe("b")); // expect: true false true
console.log(Object.keys(expectThat(2)), expectThat(2).not.label, expectThat([1]).label); // expect: [ 'toBe', 'label', 'not' ] not plain

type Counter = { count: number };
const counter = (): Counter => ({ count: 1 });
const kept = counter();
const both = Object.assign(kept, { step: 2, name: "steps" }, { count: 5 });
both.count += both.step;
console.log(kept.count, both, kept === both, Object.keys(counter())); // expect: 7 { count: 7, step: 2, name: 'steps' } true [ 'count' ]
