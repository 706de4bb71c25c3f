// `{ [I in keyof Cs]: … }` of a tuple may be spread into another, and its template asks of `Cs[I]` what elements are.
type Maker = () => unknown;
type Made<Cs extends readonly Maker[]> = { [I in keyof Cs]: ReturnType<Cs[I]> };
function counted<const Cs extends readonly Maker[]>(...makers: Cs): [number, ...Made<Cs>] {
  return [makers.length, ...(makers.map((make) => make()) as Made<Cs>)];
}
const [count, text, flag] = counted(
  () => "a",
  () => true,
);
console.log(count + 1, text.toUpperCase(), !flag); // expect: 3 A false
function* rows<const Cs extends readonly Maker[]>(n: number, ...makers: Cs): Generator<[number, ...Made<Cs>]> {
  for (let i = 0; i < n; i++) yield [i, ...(makers.map((make) => make()) as Made<Cs>)];
}
let next = 10;
for (const [i, value] of rows(2, () => next++)) console.log(i, value.toFixed(1));
// expect: 0 10.0
// expect: 1 11.0
