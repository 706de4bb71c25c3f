// Splits a program text into tokens: charCodeAt, slices, a union of token kinds, a Map of keywords.
type Token =
  | { kind: "name"; text: string }
  | { kind: "keyword"; text: string }
  | { kind: "number"; value: number }
  | { kind: "punctuation"; text: string };

const KEYWORDS = new Set(["if", "else", "while", "return", "function", "const", "let"]);

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    const start = at;
    if (isLetter(code)) {
      while (at < text.length && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
      const name = text.slice(start, at);
      tokens.push(KEYWORDS.has(name) ? { kind: "keyword", text: name } : { kind: "name", text: name });
    } else if (isDigit(code)) {
      let value = 0;
      while (at < text.length && isDigit(text.charCodeAt(at))) {
        value = value * 10 + (text.charCodeAt(at) - 48);
        at++;
      }
      tokens.push({ kind: "number", value });
    } else {
      at++;
      tokens.push({ kind: "punctuation", text: text[start] });
    }
  }
  return tokens;
}

const SOURCE = `
function gcd(a, b) { while (b != 0) { const r = a % b; a = b; b = r; } return a; }
function main(count) { let total = 0; let i = 1; while (i < count) { total = total + gcd(i, 123456); i = i + 1; }
  if (total > 1000) { return total * 2; } else { return 17; } }
`;

const rounds = Number(process.argv[2] ?? "100");
const counts = { name: 0, keyword: 0, number: 0, punctuation: 0 };
let sum = 0;
let letters = 0;
for (let round = 0; round < rounds; round++) {
  for (const token of tokenize(SOURCE)) {
    counts[token.kind]++;
    if (token.kind === "number") sum += token.value;
    else letters += token.text.length;
  }
}
console.log(counts.name, counts.keyword, counts.number, counts.punctuation, sum, letters);
