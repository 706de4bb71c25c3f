// Splits a program text into tokens by one sticky expression with named groups.
const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<text>"(?:[^"\\]|\\.)*")|(?<comment>\/\/.*)|(?<mark>[=!<>]=|=>|[-+*/(){}[\];,.=<>!]))/y;
const KEYWORDS = new Set(["if", "else", "while", "return", "function", "const", "let"]);

interface Token {
  kind: string;
  text: string;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { number, name, text: quoted, mark } = match.groups!;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (name !== undefined) tokens.push({ kind: KEYWORDS.has(name) ? "keyword" : "name", text: name });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark });
  }
  return tokens;
}

const SOURCE = `
function gcd(a, b) { while (b != 0) { const r = a % b; a = b; b = r; } return a; } // the greatest
function main(count) { let total = 0; let i = 1; while (i < count) { total = total + gcd(i, 123456); i = i + 1; }
  if (total > 1000) { return "much: \\"" + total * 2.5; } else { return 17; } }
`.replace("%", "-");

const rounds = Number(process.argv[2] ?? "100");
const counts = new Map<string, number>();
let letters = 0;
for (let round = 0; round < rounds; round++) {
  for (const { kind, text } of tokenize(SOURCE)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    letters += text.length;
  }
}
console.log([...counts], letters);
