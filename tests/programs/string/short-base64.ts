// Short texts of every kind become what the host makes of them, and so are mistakes in them found.
function allUnits(): string {
  let text = "";
  for (let unit = 0; unit < 256; unit++) text += String.fromCharCode(unit);
  return text;
}
const units = allUnits();
let right = 0;
for (let start = 0; start < 256; start += 5) {
  for (let length = 0; length < 8; length++) {
    const text = units.slice(start, start + length);
    if (atob(btoa(text)) === text && btoa(text).length === 4 * Math.ceil(text.length / 3)) right++;
  }
}
console.log(right); // expect: 416
console.log(btoa(units.slice(60, 80)), btoa("a"), btoa("ab"), btoa("abc") + btoa("")); // expect: PD0+P0BBQkNERUZHSElKS0xNTk8= YQ== YWI= YWJj
console.log(btoa("\xff\xfe\xfd"), atob("//79").charCodeAt(0)); // expect: //79 255
function decoded(text: string): string {
  try {
    return atob(text);
  } catch (error) {
    return (error as Error).name;
  }
}
function encoded(text: string): string {
  try {
    return btoa(text);
  } catch (error) {
    return (error as Error).name;
  }
}
console.log(["YQ", "YQ==", "Y Q\n==", "YR==", "YWK=", "YWI", "YWJj"].map(decoded).join()); // expect: a,a,a,a,ab,ab,abc
const wrong = ["YQ=", "YW-_", "Y", "====", "YQ==YQ==", "Y===", "YÄ==", "Y日==", "YWJ\u0141", "YWJ!"];
console.log(wrong.every((text) => decoded(text) === "InvalidCharacterError")); // expect: true
console.log(encoded("é")); // expect: 6Q==
console.log(["日", "ab日", "日b", "abcd日", "ab\u0100"].map(encoded).every((text) => text === "InvalidCharacterError")); // expect: true
