/**
 * Reads the tokens of the textual form: words, quoted strings, punctuation; `;` begins a comment. A mistake is thrown as a `TextError`,
 * which only `parseText` catches.
 */

/** A mistake in the text. */
export class TextError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

interface Token {
  readonly text: string;
  readonly line: number;
}

const TOKEN = /;[^\n]*|[^\S\n]+|\n|"(?:[^"\\\n]|\\.)*"|->|[(){}[\],]|[^\s;"(){}[\],]+|"/y;
const END: Token["text"] = "";

/** The tokens of a text, read from left to right. */
export class TextReader {
  readonly #text: string;
  #offset = 0;
  #nextLine = 1;
  #lastLine = 1;
  #next: Token;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#scan();
  }

  /** Line of the token read last. */
  get line(): number {
    return this.#lastLine;
  }

  /** Whether everything has been read. */
  get atEnd(): boolean {
    return this.#next.text === END;
  }

  /** The next token, not yet taken. */
  get peek(): string {
    return this.#next.text;
  }

  fail(message: string): never {
    throw new TextError(this.#lastLine, message);
  }

  /** Takes the next token, whatever it is. */
  take(): string {
    const { text, line } = this.#next;
    this.#lastLine = line;
    if (text === END) this.fail("the text ends too early");
    this.#next = this.#scan();
    return text;
  }

  /** Takes the next token when it is `text`. */
  accept(text: string): boolean {
    if (this.#next.text !== text) return false;
    this.take();
    return true;
  }

  expect(text: string): void {
    const found = this.take();
    if (found !== text) this.fail(`\`${text}\` is wanted here, not \`${found}\``);
  }

  /** A whole number which a double holds exactly. */
  integer(): number {
    const text = this.take();
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) {
      this.fail(`an integer is wanted here, not \`${text}\``);
    }
    return value === 0 ? 0 : value;
  }

  /** A string in JSON's quotes. */
  string(): string {
    const text = this.take();
    try {
      const value: unknown = JSON.parse(text);
      if (text.startsWith('"') && typeof value === "string") return value;
    } catch {
      // Told below, with the line.
    }
    return this.fail(`a quoted string is wanted here, not \`${text}\``);
  }

  #scan(): Token {
    for (;;) {
      if (this.#offset >= this.#text.length) return { text: END, line: this.#nextLine };
      TOKEN.lastIndex = this.#offset;
      const text = TOKEN.exec(this.#text)?.[0] ?? this.#text.charAt(this.#offset);
      this.#offset += text.length;
      const line = this.#nextLine;
      if (text === "\n") this.#nextLine += 1;
      else if (!text.startsWith(";") && text.trim() !== "") return { text, line };
    }
  }
}
