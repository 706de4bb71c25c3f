// A fluent library of parser combinators, and languages made of records of rules that name each other.
type Result<T> =
  | { status: true; index: number; value: T; furthest: number; expected: string[] }
  | { status: false; index: -1; value: null; furthest: number; expected: string[] };
const makeSuccess = <T>(index: number, value: T): Result<T> => ({ status: true, index, value, furthest: -1, expected: [] });
const makeFailure = (index: number, expected: string | string[]): Result<never> => ({
  status: false,
  index: -1,
  value: null,
  furthest: index,
  expected: Array.isArray(expected) ? expected : [expected],
});
function mergeReplies<T>(result: Result<T>, last?: Result<unknown>): Result<T> {
  if (!last || result.furthest > last.furthest) return result;
  const expected = result.furthest === last.furthest ? union(result.expected, last.expected) : last.expected;
  return { ...result, furthest: last.furthest, expected } as Result<T>;
}
function union(xs: string[], ys: string[]): string[] {
  return Array.from(new Set([...xs, ...ys])).sort();
}
class Parser<T> {
  constructor(readonly _: (input: string, i: number) => Result<T>) {}
  static isParser(x: unknown): x is Parser<unknown> {
    return x instanceof Parser;
  }
  parse(input: string) {
    const r = this.skip(eof)._(input, 0);
    return r.status
      ? { status: true as const, value: r.value }
      : { status: false as const, index: index(input, r.furthest), expected: r.expected };
  }
  tryParse(input: string): T {
    const r = this.parse(input);
    if (r.status) return r.value;
    throw new SyntaxError(`expected ${r.expected.join(", ")} at ${r.index.line}:${r.index.column}`);
  }
  or<U>(other: Parser<U>): Parser<T | U> {
    return alt<[T, U]>(this, other);
  }
  then<U>(next: Parser<U>): Parser<U> {
    return seqMap(this, next, (_a, b) => b);
  }
  skip<U>(next: Parser<U>): Parser<T> {
    return seqMap(this, next, (a) => a);
  }
  map<U>(f: (v: T) => U): Parser<U> {
    return new Parser<U>((s, i) => {
      const r = this._(s, i);
      return r.status ? mergeReplies(makeSuccess(r.index, f(r.value)), r) : r;
    });
  }
  chain<U>(f: (v: T) => Parser<U>): Parser<U> {
    return new Parser<U>((s, i) => {
      const r = this._(s, i);
      return r.status ? mergeReplies(f(r.value)._(s, r.index), r) : r;
    });
  }
  many(): Parser<T[]> {
    return new Parser<T[]>((s, i) => {
      const out: T[] = [];
      let last: Result<T> | undefined;
      for (;;) {
        last = mergeReplies(this._(s, i), last);
        if (!last.status) return mergeReplies(makeSuccess(i, out), last);
        if (i === last.index) throw new Error("infinite loop detected in .many()");
        i = last.index;
        out.push(last.value);
      }
    });
  }
  times(min: number, max = min): Parser<T[]> {
    return this.many().chain((xs) => (xs.length >= min && xs.length <= max ? succeed(xs) : fail<T[]>(`${min}..${max} items`)));
  }
  sepBy<U>(sep: Parser<U>): Parser<T[]> {
    return this.sepBy1(sep).or(succeed<T[]>([]));
  }
  sepBy1<U>(sep: Parser<U>): Parser<T[]> {
    const pairs = sep.then(this).many();
    return this.chain((r) => pairs.map((rs) => [r, ...rs]));
  }
  desc(expected: string): Parser<T> {
    return new Parser((s, i) => {
      const r = this._(s, i);
      return r.status ? r : { ...r, expected: [expected], furthest: i };
    });
  }
  wrap<L, R>(l: Parser<L>, r: Parser<R>): Parser<T> {
    return seqMap(l, this, r, (_a, b, _c) => b);
  }
  trim<P>(p: Parser<P>): Parser<T> {
    return this.wrap(p, p);
  }
  node<N extends string>(name: N): Parser<{ name: N; value: T; start: number; end: number }> {
    return seqMap(pos, this, pos, (start, value, end) => ({ name, value, start, end }));
  }
  fallback<U>(v: U): Parser<T | U> {
    return this.or(succeed(v));
  }
}
function index(s: string, i: number) {
  const ls = s.slice(0, i).split("\n");
  return { offset: i, line: ls.length, column: ls[ls.length - 1]!.length + 1 };
}
function seq<T extends unknown[]>(...ps: { [K in keyof T]: Parser<T[K]> }): Parser<T> {
  return new Parser<T>((s, i) => {
    let last: Result<unknown> | undefined;
    const out: unknown[] = [];
    for (const p of ps) {
      last = mergeReplies(p._(s, i), last);
      if (!last.status) return last;
      out.push(last.value);
      i = last.index;
    }
    return mergeReplies(makeSuccess(i, out as T), last);
  });
}
function seqMap<A, B, R>(a: Parser<A>, b: Parser<B>, f: (a: A, b: B) => R): Parser<R>;
function seqMap<A, B, C, R>(a: Parser<A>, b: Parser<B>, c: Parser<C>, f: (a: A, b: B, c: C) => R): Parser<R>;
function seqMap(...args: any[]): Parser<any> {
  const f = args.pop();
  return seq<any[]>(...args).map((rs) => f(...rs));
}
function alt<T extends unknown[]>(...ps: { [K in keyof T]: Parser<T[K]> }): Parser<T[number]> {
  return new Parser<T[number]>((s, i) => {
    let last: Result<unknown> | undefined;
    for (const p of ps) {
      last = mergeReplies(p._(s, i), last);
      if (last.status) return last as Result<T[number]>;
    }
    return last as Result<T[number]>;
  });
}
const string = <S extends string>(str: S): Parser<S> =>
  new Parser<S>((s, i) => (s.startsWith(str, i) ? makeSuccess(i + str.length, str) : makeFailure(i, `'${str}'`)));
const regexp = (re: RegExp, group = 0): Parser<string> => {
  const a = new RegExp("^(?:" + re.source + ")", re.flags);
  return new Parser<string>((s, i) => {
    const m = a.exec(s.slice(i));
    return m ? makeSuccess(i + m[0].length, m[group]!) : makeFailure(i, "" + re);
  });
};
const succeed = <T>(v: T): Parser<T> => new Parser<T>((_s, i) => makeSuccess(i, v));
const fail = <T = never>(expected: string): Parser<T> => new Parser<T>((_s, i) => makeFailure(i, expected));
const lazy = <T>(f: () => Parser<T>): Parser<T> => {
  let p: Parser<T> | undefined;
  return new Parser<T>((s, i) => (p ??= f())._(s, i));
};
const eof = new Parser<undefined>((s, i) => (i < s.length ? makeFailure(i, "EOF") : makeSuccess(i, undefined)));
const pos = new Parser<number>((_s, i) => makeSuccess(i, i));
type Lang<L> = { [K in keyof L]: Parser<L[K]> };
function createLanguage<L extends object>(defs: { [K in keyof L]: (r: Lang<L>) => Parser<L[K]> }): Lang<L> {
  const lang = {} as Lang<L>;
  for (const key of Object.keys(defs) as (keyof L)[]) lang[key] = lazy(() => defs[key](lang));
  return lang;
}
type Json = null | boolean | number | string | Json[] | { [k: string]: Json };
const ws = regexp(/\s*/m),
  tok = <T>(p: Parser<T>) => p.skip(ws),
  word = <S extends string>(s: S) => tok(string(s));
const J = createLanguage<{
  value: Json;
  nul: null;
  bool: boolean;
  num: number;
  str: string;
  arr: Json[];
  obj: { [k: string]: Json };
  pair: [string, Json];
}>({
  value: (r) => alt<Json[]>(r.obj, r.arr, r.str, r.num, r.nul, r.bool).trim(ws),
  nul: () => word("null").map(() => null),
  bool: () =>
    word("true")
      .map(() => true)
      .or(word("false").map(() => false)),
  num: () =>
    tok(regexp(/-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?/))
      .map(Number)
      .desc("number"),
  str: () =>
    tok(regexp(/"((?:\\.|[^"\\])*)"/, 1))
      .map((s) => s.replace(/\\n/g, "\n"))
      .desc("string"),
  arr: (r) => r.value.sepBy(word(",")).wrap(word("["), word("]")),
  pair: (r) => seq<[string, Json]>(r.str.skip(word(":")), r.value),
  obj: (r) =>
    r.pair
      .sepBy(word(","))
      .wrap(word("{"), word("}"))
      .map((ps) => Object.fromEntries(ps)),
});
console.log(J.value.tryParse(' {"a":[1,2.5,-3e2,true,null],"b":{"c":"x\\ny"}, "d":[]} '));
for (const bad of ['{"a":}', "[1,2", "", "[1 2]", "nul"]) {
  try {
    console.log(J.value.tryParse(bad));
  } catch (e) {
    console.log((e as SyntaxError).name, (e as Error).message);
  }
}
const num = regexp(/[0-9]+/)
  .map(Number)
  .desc("digit");
console.log(num.node("num").trim(ws).parse("  42 "), num.times(1).fallback("none").parse("x"), Parser.isParser(num), Parser.isParser({}));
console.log(
  num
    .sepBy1(string("-"))
    .chain((xs) => (xs.length === 3 ? succeed(new Date(Date.UTC(xs[0]!, xs[1]! - 1, xs[2]))) : fail("a date")))
    .parse("2024-02-29"),
  num
    .sepBy1(string("-"))
    .chain((xs) => (xs.length > 9 ? succeed(1) : fail<number>("long")))
    .parse("1-2"),
);
// expect: { a: [ 1, 2.5, -300, true, null ], b: { c: 'x\ny' }, d: [] }
// expect: SyntaxError expected '[', 'false', 'null', 'true', '{', number, string at 1:6
// expect: SyntaxError expected ',', ']' at 1:5
// expect: SyntaxError expected '[', 'false', 'null', 'true', '{', number, string at 1:1
// expect: SyntaxError expected ',', ']' at 1:4
// expect: SyntaxError expected '[', 'false', 'null', 'true', '{', number, string at 1:1
// expect: { status: true, value: { name: 'num', value: 42, start: 2, end: 4 } } {
// expect:   status: false,
// expect:   index: { offset: 0, line: 1, column: 1 },
// expect:   expected: [ '1..1 items', 'EOF', 'digit' ]
// expect: } true false
// expect: { status: true, value: 2024-02-29T00:00:00.000Z } {
// expect:   status: false,
// expect:   index: { offset: 3, line: 1, column: 4 },
// expect:   expected: [ "'-'", 'long' ]
// expect: }
