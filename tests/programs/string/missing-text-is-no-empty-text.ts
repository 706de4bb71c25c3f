// A text read beyond the end may be tested and joined; where it would be the result, the program stops rather than take it for an empty one.
function exclaim(text: string): string {
  return `${text}!`;
}
function at(text: string, index: number): string {
  const char = text[index];
  if (char === undefined) console.log("beyond the end");
  return exclaim(char);
}
console.log(at("ab", 0)); // expect: a!
// expect: beyond the end
console.log(at("ab", 2)); // expect: undefined!
function last(text: string): string {
  const char = text[text.length];
  return char;
}
console.log(last("ab")); // expect trap: wrongType
