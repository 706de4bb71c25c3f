// expect: 12 123 1
// expect: 14 true false false undefined
// expect: hey ab
// expect: 1 0 none z
// expect: B undefined aundefined
// expect: TypeError: Cannot read properties of undefined (reading 'length')
const isDigit = (c: string) => c >= "0" && c <= "9";
function digits(text: string): string {
  let i = 0;
  while (isDigit(text[i])) i++;
  return text.slice(0, i);
}
function lastDigits(text: string): string {
  let i = 0;
  let c = text[i];
  while (c >= "0" && c < "9") c = text[++i];
  return text.slice(0, i);
}
function matched(text: string): string {
  let i = 0;
  while (/\d/.test(text[i])) i++;
  return text.slice(0, i);
}
console.log(digits("12"), lastDigits("123"), matched("1"));


const numerals = new Map<string, number>([["I", 1], ["V", 5], ["X", 10]]);
function roman(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = numerals.get(text[i])!;
    sum += value < numerals.get(text[i + 1])! ? -value : value;
  }
  return sum;
}
const word: string = "ab";
const vowels = new Set<string>("aeiou");
console.log(roman("XIV"), vowels.has(word[0]), vowels.has(word[5]), numerals.has(word[9]), numerals.get(word[9]));

class Scanner {
  private i = 0;
  constructor(private text: string) {}
  isLetter(c: string): boolean {
    return /[a-z]/i.test(c);
  }
  word(): string {
    while (this.text[this.i] === " ") this.i++;
    let word = "";
    while (this.isLetter(this.text[this.i]) && this.i < this.text.length) word += this.text[this.i++];
    return word;
  }
}
class Narrow extends Scanner {
  override isLetter(c: string): boolean {
    return c >= "a" && c <= "z";
  }
}
console.log(new Scanner("  hey").word(), new Narrow("ab").word());

const ranks: Record<string, number> = { "+": 1 };
const rank = (c: string) => ranks[c] ?? 0;
function kind(c: string): string {
  switch (c) {
    case "a":
      return "A";
    case undefined:
      return "none";
    default:
      return c;
  }
}
console.log(rank("+"), rank(word[7]), kind(word[3]), kind("z"));
const upper = (c: string) => c?.toUpperCase();
const join = (a: string, b: string) => a + b;
console.log(upper(word[1]), upper(word[2]), join(word[0], word[2]));
const size = (c: string) => c.length;
try {
  console.log(size(word[4]));
} catch (error) {
  console.log(String(error));
}
