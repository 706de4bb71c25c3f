// Methods of a generic class make instances of it around its own type argument: seen through one type, they would make ever larger ones.
class Parser<T> {
  static made = 0;
  readonly label: string;
  #runs = 0;
  constructor(
    readonly run: (text: string, at: number) => { value: T; at: number } | undefined,
    label = "parser",
  ) {
    this.label = label;
    Parser.made++;
  }
  parse(text: string): T | undefined {
    this.#runs++;
    return this.run(text, 0)?.value;
  }
  get runs(): number {
    return this.#runs;
  }
  map<U>(f: (value: T) => U): Parser<U> {
    return new Parser((text, at) => {
      const found = this.run(text, at);
      return found && { value: f(found.value), at: found.at };
    });
  }
  many(): Parser<T[]> {
    return new Parser<T[]>((text, at) => {
      const all: T[] = [];
      for (let found = this.run(text, at); found; found = this.run(text, at)) {
        all.push(found.value);
        at = found.at;
      }
      return { value: all, at };
    }, "many");
  }
  pair(): Parser<[T, T]> {
    return seq<[T, T]>(this, this);
  }
  named(name: string): Parser<{ name: string; value: T }> {
    return this.map((value) => ({ name, value }));
  }
  then<U>(next: Parser<U>): Parser<U> {
    return both(this, next, (_, b) => b);
  }
  sepBy<U>(separator: Parser<U>): Parser<T[]> {
    const others = separator.then(this).many();
    return both(this, others, (first, rest) => [first, ...rest]);
  }
  list(): Parser<T[]> {
    return this.pair().many().map((pairs) => pairs.flat() as T[]);
  }
  static is(value: unknown): value is Parser<unknown> {
    return value instanceof Parser;
  }
}
class Digit extends Parser<number> {
  constructor() {
    super((text, at) => (/\d/.test(text.charAt(at)) ? { value: Number(text[at]), at: at + 1 } : undefined), "digit");
  }
  sum(): Parser<number> {
    return this.many().map((all) => all.reduce((a, b) => a + b, 0));
  }
}
function seq<T extends unknown[]>(...parsers: { [K in keyof T]: Parser<T[K]> }): Parser<T> {
  return new Parser<T>((text, at) => {
    const out: unknown[] = [];
    for (const parser of parsers as Parser<unknown>[]) {
      const found = parser.run(text, at);
      if (!found) return undefined;
      out.push(found.value);
      at = found.at;
    }
    return { value: out as T, at };
  });
}
function both<A, B, R>(a: Parser<A>, b: Parser<B>, f: (a: A, b: B) => R): Parser<R>;
function both<A, R>(a: Parser<A>, f: (a: A) => R): Parser<R>;
function both(...args: any[]): Parser<any> {
  const f = args.pop();
  return seq<any[]>(...args).map((values) => f(...values));
}
function shown(parsers: Parser<any>[], text: string): unknown[] {
  return parsers.map((each) => each.named("x").list().parse(text));
}
const digit = new Digit();
const letter = new Parser((text, at) => (/[a-z]/.test(text.charAt(at)) ? { value: text.charAt(at), at: at + 1 } : undefined), "letter");
console.log(digit.many().parse("123x"), letter.many().parse("ab1")); // expect: [ 1, 2, 3 ] [ 'a', 'b' ]
console.log(digit.sum().parse("4567"), (digit.parse("8") ?? 0) + 1, digit.parse("x")); // expect: 22 9 undefined
console.log(digit.pair().pair().parse("1234"), letter.pair().parse("a1")); // expect: [ [ 1, 2 ], [ 3, 4 ] ] undefined
console.log(JSON.stringify(shown([digit.pair(), letter], "ab"))); // expect: [[],[{"name":"x","value":"a"},{"name":"x","value":"b"}]]
const mixed = seq<[number, string, number[]]>(digit, letter, digit.many()).named("mixed").parse("1a23");
console.log(mixed, mixed ? mixed.value[0] * 2 + mixed.value[2].length : 0); // expect: { name: 'mixed', value: [ 1, 'a', [ 2, 3 ] ] } 4
const total: number[] = digit.pair().map(([a, b]) => a * 10 + b).many().parse("102030") ?? [];
console.log(total, total.map((each) => each / 4)); // expect: [ 10, 20, 30 ] [ 2.5, 5, 7.5 ]
console.log(digit.sepBy(letter).parse("1a2b3"), letter.sepBy(digit).map((all) => all.join("")).parse("a1b")); // expect: [ 1, 2, 3 ] ab
console.log(digit.runs, letter.label, digit instanceof Parser, Parser.is(letter), Parser.is({})); // expect: 2 letter true true false
console.log(Parser.made > 10, digit); // expect: true Digit { run: [Function (anonymous)], label: 'digit' }
