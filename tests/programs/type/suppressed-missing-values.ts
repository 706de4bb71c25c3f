// What may be missing, or has no such key, where a comment silences TypeScript: as in JavaScript.
interface Point {
  x: number;
}
function found(isThere: boolean): Point | undefined {
  return isThere ? { x: 1 } : undefined;
}
function doubling(isThere: boolean): ((n: number) => number) | undefined {
  return isThere ? (n) => n * 2 : undefined;
}
for (const isThere of [true, false]) {
  try {
    // @ts-ignore
    console.log(found(isThere).x);
  } catch (error) {
    console.log((error as Error).message);
  }
  try {
    const double = doubling(isThere);
    // @ts-ignore
    console.log(double(4));
  } catch (error) {
    console.log((error as Error).message);
  }
  const count: number | undefined = isThere ? 2 : undefined;
  // @ts-ignore
  console.log(count + 1, count < 3, -count);
  const text: string | null = isThere ? "text" : null;
  try {
    // @ts-ignore
    console.log(text.length, text.toUpperCase());
  } catch (error) {
    console.log((error as Error).message);
  }
}
const table = { one: 1, two: "zwei" };
function entry(key: string) {
  // @ts-ignore
  return table[key];
}
console.log(entry("one"), entry("two"), entry("three"));
// expect: 1
// expect: 8
// expect: 3 true -2
// expect: 4 TEXT
// expect: Cannot read properties of undefined (reading 'x')
// expect: double is not a function
// expect: NaN false NaN
// expect: Cannot read properties of null (reading 'length')
// expect: 1 zwei undefined
