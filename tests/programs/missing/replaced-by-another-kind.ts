// `??` gives what is not there a value that no element has: the type is that of the elements, the value is not.
const counts = [1, 2];
const words = ["7", "eight"];
const table: Record<string, number> = { a: 1 };
const none = counts[3] ?? null;
console.log(none, counts[1] ?? null, table["b"] ?? "no b", table["a"] ?? "no a"); // expect: null 2 no b 1
console.log(Number(words[3] ?? 1), Number(words[0] ?? 1), "text"[9] ?? null, "text"[1] ?? 5); // expect: 1 7 null e
console.log({ first: counts[9] ?? "k", second: words[5] ?? false }); // expect: { first: 'k', second: false }
class Cursor {
  readonly at = counts[2] ?? null;
}
console.log(new Cursor(), none === null ? "nothing" : "something"); // expect: Cursor { at: null } nothing
const known: number = counts[0] ?? null;
console.log(known + 1); // expect: 2
function word(index: number) {
  return words[index] ?? index;
}
console.log(word(0), word(4), typeof word(4)); // expect: 7 4 number
