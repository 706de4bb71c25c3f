// A tokenizer with a sticky pattern; `lastIndex` of global and sticky ones, set and read.
class Lexer {
  readonly #token = /\s*(\d+|[a-z]+|.)/y;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  next(): string | undefined {
    return this.#token.exec(this.#text)?.[1];
  }
}
const lexer = new Lexer("foo 12 + b");
for (let token = lexer.next(); token !== undefined; token = lexer.next()) console.log(token);
const global = /a/g;
console.log(global.test("banana"), global.lastIndex, global.test("banana"), global.lastIndex);
global.lastIndex = 5;
console.log(global.exec("banana")?.index, global.lastIndex, global.test("banana"), global.lastIndex);
global.lastIndex = 99;
console.log(global.test("a"), global.lastIndex, "banana".match(global), global.lastIndex);
// expect: foo
// expect: 12
// expect: +
// expect: b
// expect: true 2 true 4
// expect: 5 6 false 0
// expect: false 0 [ 'a', 'a', 'a' ] 0
