import { expect } from "chai";
import fc from "fast-check";
import { type LibraryFunction, library, outcome } from "./library.ts";

const parse = library("json-read.ts").fn("parse");
const Dictionary = library("dictionary.ts").cls("Dictionary");
const JsonWriter = library("json-write.ts").cls("JsonWriter");
const quote = library("json-write.ts").fn("quote");

/** Dictionaries as the objects they stand for. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Dictionary) {
    const entries: [string, unknown][] = value.$ownEntries();
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
  }
  return value;
}

/** Later V8s add the line and column to the position. */
function withoutLines(result: unknown): unknown {
  const { error } = result as { error?: string };
  return error === undefined ? result : { error: error.replace(/ \(line \d+ column \d+\)$/, "") };
}

function expectSame(text: string): void {
  const ours = outcome(() => plain(parse(text)));
  expect(ours, text).to.deep.equal(withoutLines(outcome(() => JSON.parse(text))));
}

/** Writes a value as compiled code would. */
function write(writer: InstanceType<typeof JsonWriter>, value: unknown): void {
  if (Array.isArray(value)) {
    writer.begin("[");
    for (const item of value) {
      writer.item();
      write(writer, item);
    }
    writer.end("]");
  } else if (typeof value === "object" && value !== null) {
    writer.begin("{");
    for (const [key, item] of Object.entries(value)) {
      writer.key(key);
      write(writer, item);
    }
    writer.end("}");
  } else if (typeof value === "string") writer.text(value);
  else if (typeof value === "number") writer.number(value);
  else writer.word(String(value));
}

describe("library JSON", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) => {
        expectSame(text);
        expectSame(JSON.stringify(JSON.parse(text), null, indent));
      }),
      { numRuns: 300 },
    );
  });

  it("fails as JSON.parse fails", () => {
    for (const text of [
      "",
      " ",
      "{",
      "[",
      '"',
      '{"a',
      '{"a"',
      '{"a":',
      '{"a":1',
      '{"a":1,',
      '{"a":1,}',
      "{,}",
      "{a:1}",
      '{"a" 1}',
      '{"a":1 "b"}',
      "[1",
      "[1,",
      "[1,]",
      "[,1]",
      "[1 2]",
      "1 2",
      "01",
      "-",
      "-a",
      "1.",
      "1.a",
      "1e",
      "1e+",
      "1ex",
      "+1",
      ".5",
      "tru",
      "trux",
      "nul",
      "falsy",
      '"\\x"',
      '"\\u12"',
      '"\\u12g4"',
      '"\\',
      '"a\nb"',
      '"\u0001"',
      "undefined",
      "NaN",
      "'a'",
      "{'a':1}",
      "[1]]",
      "{}}",
      '"a" b',
      `[${"1,".repeat(30)}x${",1".repeat(30)}]`,
      `x${"1".repeat(60)}`,
      `${"[".repeat(45)}x`,
      "[0123456789012345678901234567890123456,x]",
      "[012345678901234567890123456789012345678,x]",
      '["a", "b", x]',
      "😀",
      '{"__proto__": 1, "a": 2, "a": 3}',
      "\ufeff1",
      "[1\u00a0]",
      "1e400",
      "-0",
    ]) {
      expectSame(text);
    }
  });

  it("fails alike on damaged text", () => {
    const damage = fc.tuple(
      fc.json(),
      fc.nat(60),
      fc.constantFrom("", ",", "}", "]", '"', "\\", "1", "e", "-", ":", "x", "\n"),
    );
    fc.assert(
      fc.property(damage, ([text, at, insert]) => {
        expectSame(
          text.slice(0, at % (text.length + 1)) + insert + text.slice((at % (text.length + 1)) + 1),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it("writes what JSON.stringify writes", () => {
    const gapOfNumber: LibraryFunction = library("json-write.ts").fn("gapOfNumber");
    const gapOfText: LibraryFunction = library("json-write.ts").fn("gapOfText");
    const space = fc.oneof(
      fc.integer({ min: -1, max: 12 }),
      fc.constantFrom("", "\t", "--", "0123456789ab"),
    );
    fc.assert(
      fc.property(fc.jsonValue(), space, (value, by) => {
        const writer = new JsonWriter(typeof by === "number" ? gapOfNumber(by) : gapOfText(by));
        write(writer, value);
        expect(writer.finish()).to.equal(JSON.stringify(value, null, by));
      }),
      { numRuns: 300 },
    );
  });

  it("quotes every unit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(quote(text)).to.equal(JSON.stringify(text));
      }),
    );
    for (let unit = 0; unit < 0x10000; unit += unit < 200 || unit > 0xd000 ? 1 : 97) {
      const text = String.fromCharCode(unit);
      expect(quote(`${text}a`)).to.equal(JSON.stringify(`${text}a`));
    }
  });
});
