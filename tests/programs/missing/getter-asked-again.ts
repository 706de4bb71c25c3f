// A getter that was asked for undefined just now gives nothing the next time: compared with a text, that is not equal.
class P {
  at = 0;
  constructor(readonly pattern: string) {}
  get next(): string | undefined { return this.pattern[this.at]; }
  run(): string {
    let out = "";
    while (this.next !== "]") {
      if (this.next === undefined) return out + "!";
      this.at++;
      if (this.next === "-") out += "-";
      else out += "x";
    }
    return out;
  }
}
console.log(new P("abc-").run(), new P("a]").run()); // expect: xx-x! x
