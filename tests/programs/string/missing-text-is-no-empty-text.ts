// A text read beyond the end may be tested, joined, returned and kept in an array.
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
texts.push(last("ab"));
console.log(texts, texts.length, texts[1] === undefined); // expect: [ undefined, undefined ] 2 true
