// A character behind the end is kept in a field and compared.
class Lexer {
  #at = 0;
  #char: string;
  constructor(readonly text: string) {
    this.#char = text[0];
  }
  #advance(): void {
    this.#at++;
    this.#char = this.text[this.#at];
  }
  words(): string[] {
    const found: string[] = [];
    while (this.#char !== undefined) {
      let word = "";
      while (this.#char !== " " && this.#char !== undefined) {
        word += this.#char;
        this.#advance();
      }
      found.push(word);
      this.#advance();
    }
    return found;
  }
}
console.log(new Lexer("ab c").words(), new Lexer("").words()); // expect: [ 'ab', 'c' ] []
