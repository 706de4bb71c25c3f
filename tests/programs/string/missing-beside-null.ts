// A text that is missing goes where `null` may be too, and is told from it.
class Reader {
  readonly text: string;
  position = 0;
  current: string | null;
  constructor(text: string) {
    this.text = text;
    this.current = this.text[this.position];
  }
  advance(): void {
    this.position++;
    this.current = this.position < this.text.length ? this.text[this.position] : null;
  }
  peek(): string | null {
    return this.text[this.position + 1];
  }
  word(): string {
    let result = "";
    while (this.current != null && /[a-z]/.test(this.current)) {
      result += this.current;
      this.advance();
    }
    return result;
  }
}

const empty = new Reader("");
console.log(empty.current, empty.current === null, empty.current == null, typeof empty.current); // expect: undefined false true undefined
console.log(empty); // expect: Reader { text: '', position: 0, current: undefined }
console.log(JSON.stringify(empty.word()), empty.current ?? "end"); // expect: "" end

const reader = new Reader("ab");
console.log(reader.current, reader.peek()); // expect: a b
console.log(reader.word(), reader.current, reader.peek()); // expect: ab null undefined

function last(words: string[]): string | null {
  return words[words.length - 1];
}
function describe(word: string | null): string {
  if (word === null) return "null";
  return word ? `word ${word}` : `none ${word}`;
}
console.log(describe(last(["x", "y"])), describe(last([])), describe(null)); // expect: word y none undefined null

let kept: string | null = null;
const rows: string[][] = [["p"]];
for (let i = 0; i < 2; i++) {
  kept = rows[0][i];
  console.log(kept, kept === null, kept === undefined); // expect: p false false
} // expect: undefined false true
let row: string[] | null = rows[0];
console.log(row); // expect: [ 'p' ]
row = rows[3];
console.log(row, row === null, row?.length); // expect: undefined false undefined
const steps: ((n: number) => number)[] = [(n) => n + 1];
let step: ((n: number) => number) | null = steps[0];
console.log(step(1)); // expect: 2
step = steps[7];
console.log(step, step === null, step == null); // expect: undefined false true
const flags: boolean[] = [true];
let flag: boolean | null = flags[0];
console.log(flag); // expect: true
flag = flags[4];
console.log(flag, flag === null); // expect: undefined false
const numbers: number[] = [5];
let number: number | null = numbers[0];
console.log(number); // expect: 5
number = numbers[4];
console.log(number, number === null, number == null); // expect: undefined false true
try {
  const missing: string | null = last([]);
  if (missing !== null) console.log(missing.length);
} catch (error) {
  console.log(error instanceof TypeError); // expect: true
}
