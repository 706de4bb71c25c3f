// Texts that grow in a variable, and others that were read from it on the way: those stay as they were.
function kept(): string[] {
  const all: string[] = [];
  let text = "";
  for (let i = 0; i < 6; i++) {
    text += `${i};`;
    if (i % 2 === 1) all.push(text);
  }
  all.push(text);
  return all;
}
console.log(kept().join(" ")); // expect: 0;1; 0;1;2;3; 0;1;2;3;4;5; 0;1;2;3;4;5;

function copied(part: string): string {
  let text = "";
  let before = "";
  for (let i = 0; i < 5; i++) {
    before = text;
    text += part;
    if (before.length + part.length !== text.length) return "wrong";
  }
  return `[${before}][${text}]`;
}
console.log(copied("ab"), copied("")); // expect: [abababab][ababababab] [][]

// The first part is a text of somebody else's.
function startsWithPart(part: string, more: string): string {
  let text = "";
  for (let i = 0; i < 3; i++) {
    text += i === 0 ? part : more;
  }
  return `${part} ${more} ${text}`;
}
const made = ["x".repeat(3), "y".repeat(2)];
console.log(startsWithPart(made[0], made[1])); // expect: xxx yy xxxyyyy
console.log(startsWithPart("q".repeat(40), "")); // expect: qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq  qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq

function fields(line: string): string[] {
  const found: string[] = [];
  let field = "";
  for (const character of line) {
    if (character === ",") {
      found.push(field);
      field = "";
    } else {
      field += character;
    }
  }
  found.push(field);
  return found;
}
console.log(fields("alpha,,beta,g").join("|")); // expect: alpha||beta|g

function doubled(times: number): string {
  let text = "ab";
  for (let i = 0; i < times; i++) text += text;
  return text;
}
console.log(doubled(3), doubled(10).length); // expect: abababababababab 2048

function inside(times: number): string {
  let text = "";
  const seen: string[] = [];
  for (let i = 0; i < times; i++) {
    text += `${i}${text.length}${text}`;
    seen.push(text);
  }
  return seen.join("/");
}
console.log(inside(3)); // expect: 00/001200/00120026001200

function passedOn(text: string, depth: number): number {
  return depth === 0 ? text.length : passedOn(text, depth - 1);
}
function readInTheMiddle(): string {
  let text = "";
  const lengths: number[] = [];
  for (let i = 0; i < 4; i++) {
    lengths.push(passedOn(text, 2) + (text += `<${i}>`).length);
  }
  return `${lengths.join()} ${text}`;
}
console.log(readInTheMiddle()); // expect: 3,9,15,21 <0><1><2><3>

function thrownBetween(): string {
  const risky = (i: number): string => {
    if (i === 2) throw new Error("no");
    return `${i}`;
  };
  let text = "";
  for (let i = 0; i < 4; i++) {
    try {
      text += `${i}-${risky(i)};`;
    } catch {
      text += "!";
    }
  }
  return text;
}
console.log(thrownBetween()); // expect: 0-0;1-1;!3-3;

// Each text that was read on the way is compared with the pieces it was made of when all others are made.
function staysEqual(pieceOf: (i: number) => string, count: number): boolean {
  const parts: string[] = [];
  const seen: string[] = [];
  const expected: string[] = [];
  let text = "";
  for (let i = 0; i < count; i++) {
    text += pieceOf(i);
    parts.push(pieceOf(i));
    if (i % 7 === 3) {
      seen.push(text);
      expected.push(parts.join(""));
    }
    if (i % 30 === 29) {
      text = "";
      parts.length = 0;
    }
  }
  return seen.every((each, index) => each === expected[index]);
}
console.log(staysEqual(() => "a", 100), staysEqual((i) => `${i * 997}`, 100)); // expect: true true
console.log(staysEqual((i) => (i % 9 === 8 ? "\u4e2d" : "e"), 100)); // expect: true
console.log(staysEqual((i) => "abc".repeat(i * 3), 100)); // expect: true

function longLines(): string {
  let text = "";
  const ends: string[] = [];
  for (let i = 0; i < 9000; i++) {
    text += "x";
    if (i % 1000 === 999) ends.push(text);
  }
  return ends.map((each) => each.length).join();
}
console.log(longLines()); // expect: 1000,2000,3000,4000,5000,6000,7000,8000,9000

function* growing(): Generator<string> {
  let text = "";
  for (let i = 0; i < 3; i++) {
    text += i;
    yield text;
    text += "-";
  }
}
console.log([...growing()].join(" ")); // expect: 0 0-1 0-1-2

// A long text of somebody else's is the first part, and stays as it is.
function continued(start: string, times: number): string[] {
  let text = "";
  text += start;
  for (let i = 0; i < times; i++) text += `${i % 10}`;
  return [start, text];
}
let grown = "";
for (let i = 0; i < 500; i++) grown += i % 3 === 0 ? "ab" : "c";
for (const times of [0, 1, 20, 400]) {
  const [start, text] = continued(grown, times);
  console.log(start.length, start === grown, text.length, text.startsWith(start), text.slice(-3));
}
// expect: 667 true 667 true abc
// expect: 667 true 668 true bc0
// expect: 667 true 687 true 789
// expect: 667 true 1067 true 789

function readWhileItGrows(): string {
  let text = "";
  let sum = 0;
  for (let i = 0; i < 20000; i++) {
    text += i % 26 === 25 ? `${i}` : String.fromCharCode(97 + (i % 26));
    if (i % 4000 === 3999) sum += text.charCodeAt(i >> 1) + text.length;
  }
  return `${text.length} ${sum} ${text.slice(0, 30)} ${text.slice(-5)}`;
}
console.log(readWhileItGrows()); // expect: 22651 67928 abcdefghijklmnopqrstuvwxy25abc bcdef
