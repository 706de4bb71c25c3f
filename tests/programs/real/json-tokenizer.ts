/** A tokenizer and parser for JSON-like text without regular expressions. */

type TokenKind = "punctuation" | "string" | "number" | "word" | "end";

interface Token {
  kind: TokenKind;
  text: string;
  line: number;
}

class Tokenizer {
  private position = 0;
  private line = 1;

  constructor(private readonly source: string) {}

  next(): Token {
    this.skipSpace();
    if (this.position >= this.source.length) return this.token("end", "");
    const c = this.source[this.position];
    if ("{}[]:,".includes(c)) {
      this.position++;
      return this.token("punctuation", c);
    }
    if (c === '"') return this.string();
    if (c === "-" || isDigit(c)) return this.number();
    return this.word();
  }

  private skipSpace(): void {
    while (this.position < this.source.length) {
      const c = this.source[this.position];
      if (c === "\n") this.line++;
      else if (c !== " " && c !== "\t") return;
      this.position++;
    }
  }

  private string(): Token {
    let text = "";
    let i = this.position + 1;
    while (i < this.source.length && this.source[i] !== '"') {
      if (this.source[i] === "\\") {
        i++;
        const escaped = this.source[i];
        text += escaped === "n" ? "\n" : escaped === "t" ? "\t" : escaped;
      } else {
        text += this.source[i];
      }
      i++;
    }
    if (i >= this.source.length) throw new SyntaxError(`line ${this.line}: unterminated string`);
    this.position = i + 1;
    return this.token("string", text);
  }

  private number(): Token {
    const start = this.position++;
    while (this.position < this.source.length) {
      const c = this.source[this.position];
      if (!isDigit(c) && c !== "." && c !== "e" && c !== "-") break;
      this.position++;
    }
    return this.token("number", this.source.slice(start, this.position));
  }

  private word(): Token {
    const start = this.position;
    while (this.position < this.source.length && isLetter(this.source[this.position])) this.position++;
    if (start === this.position) throw new SyntaxError(`line ${this.line}: unexpected ${this.source[start]}`);
    return this.token("word", this.source.slice(start, this.position));
  }

  private token(kind: TokenKind, text: string): Token {
    return { kind, text, line: this.line };
  }
}

const isDigit = (c: string): boolean => c >= "0" && c <= "9";
const isLetter = (c: string): boolean => (c >= "a" && c <= "z") || (c >= "A" && c <= "Z");

type Value = null | boolean | number | string | Value[] | Map<string, Value>;

function parse(source: string): Value {
  const tokenizer = new Tokenizer(source);
  let token = tokenizer.next();
  const advance = (): Token => {
    const current = token;
    token = tokenizer.next();
    return current;
  };
  const expect = (text: string): void => {
    const { text: found, line } = advance();
    if (found !== text) throw new SyntaxError(`line ${line}: expected ${text} but found ${found || "the end"}`);
  };
  const value = (): Value => {
    const current = advance();
    switch (current.kind) {
      case "string":
        return current.text;
      case "number":
        return Number(current.text);
      case "word":
        if (current.text === "null") return null;
        if (current.text === "true" || current.text === "false") return current.text === "true";
        throw new SyntaxError(`line ${current.line}: unknown word ${current.text}`);
      case "punctuation":
        if (current.text === "[") return list();
        if (current.text === "{") return record();
    }
    throw new SyntaxError(`line ${current.line}: unexpected ${current.text || "end"}`);
  };
  const list = (): Value[] => {
    const items: Value[] = [];
    while (token.text !== "]") {
      items.push(value());
      if (token.text !== "]") expect(",");
    }
    expect("]");
    return items;
  };
  const record = (): Map<string, Value> => {
    const entries = new Map<string, Value>();
    while (token.text !== "}") {
      const key = advance();
      expect(":");
      entries.set(key.text, value());
      if (token.text !== "}") expect(",");
    }
    expect("}");
    return entries;
  };
  return value();
}

console.log(parse('[1, -2.5, 1e3, "a\\"b\\n", true, null]'));
console.log(parse('{"name": "x", "nested": {"list": [[], [1]]}}'));
for (const bad of ["[1 2]", '{"a":\n tru}', '"open', "[", "#"]) {
  try {
    console.log(parse(bad));
  } catch (error) {
    console.log(`${error}`);
  }
}

// expect: [ 1, -2.5, 1000, 'a"b\n', true, null ]
// expect: Map(2) {
// expect:   'name' => 'x',
// expect:   'nested' => Map(1) { 'list' => [ [], [Array] ] }
// expect: }
// expect: SyntaxError: line 1: expected , but found 2
// expect: SyntaxError: line 2: unknown word tru
// expect: SyntaxError: line 1: unterminated string
// expect: SyntaxError: line 1: unexpected end
// expect: SyntaxError: line 1: unexpected #
