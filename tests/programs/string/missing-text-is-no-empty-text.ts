// A text read beyond the end may be tested, joined and returned; in an array of texts it stops the program, which would take it for an empty one.
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
console.log(last("ab")); // expect: undefined
const texts: string[] = [last("ab")];
console.log(texts, `${texts[0]}`); // expect: [ undefined ] undefined
texts.push(last("ab")); // expect trap: wrongType
