import { posix } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { library, outcome } from "./library.ts";

const text = library("string.ts");
const search = library("string-search.ts");
const replacing = library("string-replace.ts");
const number = library("number.ts");
const precision = library("number-precision.ts");
const iterator = library("iterator.ts");
const files = library("fs.ts");
const path = library("path.ts");

const RUNS = { numRuns: 400 };
const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom("a", "b", "ab", "é", "😀", "\ud83d", "\ude00", "$", " "),
    maxLength: 9,
  }),
  fc.string({ unit: "binary" }),
);
const short = fc.string({ unit: fc.constantFrom("a", "b", "😀", "$"), maxLength: 2 });
const position = fc.oneof(
  fc.integer({ min: -12, max: 12 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.7, -1.2, 2 ** 40),
);

function agrees<A extends unknown[]>(
  name: string,
  args: fc.Arbitrary<A>,
  lib: (...args: A) => unknown,
  real: (...args: A) => unknown,
): void {
  it(name, () => {
    fc.assert(
      fc.property(args, (given) => {
        expect(outcome(() => lib(...given))).to.deep.equal(outcome(() => real(...given)));
      }),
      RUNS,
    );
  });
}

describe("library texts are the language's own", () => {
  const one = fc.tuple(words, position);
  const two = fc.tuple(words, position, position);
  const looking = fc.tuple(words, short, position);
  agrees("at", one, text.fn("at"), (s, i) => s.at(i));
  agrees("slice", two, text.fn("slice"), (s, a, b) => s.slice(a, b));
  agrees("substring", two, text.fn("substring"), (s, a, b) => s.substring(a, b));
  agrees("substr", two, text.fn("substr"), (s, a, b) => s.substr(a, b));
  agrees("concat", fc.tuple(words, fc.array(words)), text.fn("concat"), (s, list) =>
    s.concat(...list),
  );
  agrees("padStart", fc.tuple(words, position, short), text.fn("padStart"), (s, n, by) =>
    s.padStart(n, by),
  );
  agrees("padEnd", fc.tuple(words, position, short), text.fn("padEnd"), (s, n, by) =>
    s.padEnd(n, by),
  );
  agrees(
    "repeat",
    fc.tuple(words, fc.constantFrom(0, 1, 2, 5.9, 13, -1, -0.5, Infinity, -Infinity, Number.NaN)),
    text.fn("repeat"),
    (s, n) => s.repeat(n),
  );
  agrees(
    "isWellFormed",
    fc.tuple(words),
    text.fn("isWellFormed"),
    (s) => !/\p{Surrogate}/u.test(s),
  );
  agrees("toWellFormed", fc.tuple(words), text.fn("toWellFormed"), (s) =>
    s.replace(/\p{Surrogate}/gu, "\ufffd"),
  );
  agrees(
    "normalize",
    fc.tuple(words, fc.constantFrom("NFC", "NFD", "NFKC", "NFKD", "nfc", "")),
    text.fn("normalize"),
    (s, form) => s.normalize(form),
  );
  agrees(
    "fromCharCode",
    fc.tuple(fc.array(fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, 65.9, 2 ** 33 + 66)))),
    text.fn("fromCharCodes"),
    (list) => String.fromCharCode(...list),
  );
  agrees(
    "fromCodePoint",
    fc.tuple(fc.array(fc.oneof(fc.nat(0x10ffff), fc.constantFrom(65, 66)))),
    text.fn("fromCodePoints"),
    (list) => String.fromCodePoint(...list),
  );
  agrees(
    "fromCodePoint out of range",
    fc.tuple(fc.constantFrom(-1, 1.5, 0x110000, Number.NaN, Infinity)),
    text.fn("fromCodePoint"),
    (point) => String.fromCodePoint(point),
  );

  agrees("indexOf", looking, search.fn("indexOf"), (s, w, a) => s.indexOf(w, a));
  agrees("lastIndexOf", looking, search.fn("lastIndexOf"), (s, w, a) => s.lastIndexOf(w, a));
  agrees("includes", looking, search.fn("includes"), (s, w, a) => s.includes(w, a));
  agrees("startsWith", looking, search.fn("startsWith"), (s, w, a) => s.startsWith(w, a));
  agrees("endsWith", looking, search.fn("endsWith"), (s, w, a) => s.endsWith(w, a));
  agrees("split", fc.tuple(words, short), search.fn("split"), (s, by) => s.split(by));
  agrees("split with a limit", looking, search.fn("splitLimited"), (s, by, n) => s.split(by, n));

  const replacement = fc.string({
    unit: fc.constantFrom("$", "&", "`", "'", "x", "1"),
    maxLength: 6,
  });
  const replaced = fc.tuple(words, short, replacement);
  const mark = (match: string, at: number, whole: string) => `<${match}${at}${whole.length}$&>`;
  agrees("replace", replaced, replacing.fn("replace"), (s, w, by) => s.replace(w, by));
  agrees("replaceAll", replaced, replacing.fn("replaceAll"), (s, w, by) => s.replaceAll(w, by));
  agrees(
    "replace with a function",
    fc.tuple(words, short),
    (s, w) => replacing.fn("replaceWith")(s, w, mark),
    (s, w) => s.replace(w, mark),
  );
  agrees(
    "replaceAll with a function",
    fc.tuple(words, short),
    (s, w) => replacing.fn("replaceAllWith")(s, w, mark),
    (s, w) => s.replaceAll(w, mark),
  );
  agrees(
    "iteration",
    fc.tuple(words),
    (s) => [...iterator.fn("codePoints")(s)],
    (s) => [...s],
  );
});

describe("library numbers are the language's own", () => {
  const value = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(
      0,
      -0,
      Number.NaN,
      Infinity,
      -Infinity,
      2147483647,
      -2147483648,
      1e21,
      0.1,
      123456.789,
      5e-324,
    ),
  );
  const digits = fc.oneof(fc.integer({ min: -2, max: 102 }), fc.constantFrom(2.7, Number.NaN));
  agrees("toString(radix)", fc.tuple(value, digits), number.fn("toRadix"), (x, n) => x.toString(n));
  agrees("toFixed", fc.tuple(value, digits), number.fn("toFixed"), (x, n) => x.toFixed(n));
  // Near halves of the last digit, where a product that is rounded would round the wrong way.
  const half = fc
    .tuple(fc.integer({ min: -9e9, max: 9e9 }), fc.integer({ min: 0, max: 9 }))
    .map(([n, places]): [number, number] => [(n + 0.5) / 10 ** places, places]);
  agrees("toFixed of halves", half, number.fn("toFixed"), (x, n) => x.toFixed(n));
  const numeral = fc.string({
    unit: fc.constantFrom("0", "1", "7", "9", "-", "+", ".", "x", "e", "f", " "),
    maxLength: 20,
  });
  const radix = fc.constantFrom(0, 10, 16, 2, 37, Number.NaN);
  agrees("parseInt", fc.tuple(numeral, radix), number.fn("parseInteger"), (s, n) =>
    Number.parseInt(s, n),
  );
  agrees("toPrecision", fc.tuple(value, digits), precision.fn("toPrecision"), (x, n) =>
    x.toPrecision(n),
  );
  agrees("toExponential", fc.tuple(value, digits), precision.fn("toExponential"), (x, n) =>
    x.toExponential(n),
  );
  agrees("toExponential()", fc.tuple(value), precision.fn("toShortestExponential"), (x) =>
    x.toExponential(),
  );
  const any = fc.tuple(fc.oneof(value, fc.constantFrom<unknown>("1", null, undefined, true)));
  agrees("isInteger", any, number.fn("isInteger"), Number.isInteger);
  agrees("isSafeInteger", any, number.fn("isSafeInteger"), Number.isSafeInteger);
  agrees("isFinite", any, number.fn("isFiniteNumber"), Number.isFinite);
  agrees("isNaN", any, number.fn("isNaNNumber"), Number.isNaN);
  agrees("global isNaN", fc.tuple(value), number.fn("isNotANumber"), Number.isNaN);
  agrees("global isFinite", fc.tuple(value), number.fn("isFiniteValue"), Number.isFinite);

  const math = library("math.ts");
  const exact = (run: (...list: number[]) => number) => (list: number[]) => [
    Object.is(run(...list), -0),
    run(...list),
  ];
  const list = fc.tuple(fc.array(value, { maxLength: 6 }));
  const lib = (name: string) => exact((...values) => math.fn(name)(values));
  agrees("max", list, lib("max"), exact(Math.max));
  agrees("min", list, lib("min"), exact(Math.min));
  agrees("hypot", list, lib("hypot"), exact(Math.hypot));
  agrees(
    "sign",
    fc.tuple(value),
    (x) => [Object.is(math.fn("sign")(x), -0), math.fn("sign")(x)],
    (x) => [Object.is(Math.sign(x), -0), Math.sign(x)],
  );
  agrees("Object.is", fc.tuple(value, value), library("object.ts").fn("is"), Object.is);
  it("Object.is tells zeros apart", () => {
    expect(library("object.ts").fn("is")(0, -0)).to.equal(false);
    expect(library("object.ts").fn("is")("a", "a")).to.equal(true);
  });
});

describe("library UTF-8", () => {
  agrees(
    "encodes",
    fc.tuple(words),
    (s) => [...files.fn("encode")(s)],
    (s) => [...new TextEncoder().encode(s)],
  );
  const byte = fc.oneof(
    fc.nat(255),
    fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0x41),
  );
  agrees(
    "decodes, also what is none",
    fc.tuple(
      fc
        .uint8Array({ maxLength: 12 })
        .chain((a) => fc.array(byte, { maxLength: 12 }).map((b) => Uint8Array.from([...a, ...b]))),
    ),
    files.fn("decode"),
    (bytes) => Buffer.from(bytes).toString("utf8"),
  );
});

describe("library paths are those of POSIX", () => {
  const part = fc.string({
    unit: fc.constantFrom("a", "b", ".", "..", "/", "//", ".ts", "c.d"),
    maxLength: 7,
  });
  agrees("normalize", fc.tuple(part), path.fn("normalize"), posix.normalize);
  agrees("join", fc.tuple(fc.array(part, { maxLength: 4 })), path.fn("join"), (parts) =>
    posix.join(...parts),
  );
  agrees("resolve", fc.tuple(fc.array(part, { maxLength: 4 })), path.fn("resolve"), (parts) =>
    posix.resolve("/home/ann", ...parts),
  );
  agrees("relative", fc.tuple(part, part), path.fn("relative"), (a, b) =>
    posix.relative(posix.resolve("/home/ann", a), posix.resolve("/home/ann", b)),
  );
  agrees("dirname", fc.tuple(part), path.fn("dirname"), posix.dirname);
  agrees(
    "basename",
    fc.tuple(part, fc.constantFrom("", ".ts", "a", "b.ts")),
    path.fn("basename"),
    (p, suffix) => posix.basename(p, suffix),
  );
  agrees("extname", fc.tuple(part), path.fn("extname"), posix.extname);
  agrees("parse", fc.tuple(part), path.fn("parse"), posix.parse);
});
