/**
 * The parser never throws (C1): real files and snippets, broken at random, each give a tree and
 * diagnostics that lie inside the file. Seed: PARSER_SEED; how many: PARSER_PROGRAMS.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { sourceFile } from "../../compiler/source.ts";
import { tokenize } from "../../compiler/syntax/lexer.ts";
import { parse } from "../../compiler/syntax/parser.ts";
import { endOf } from "../../compiler/syntax/tokens.ts";
import { filesUnder } from "../harness/files.ts";

const SEED = Number(process.env["PARSER_SEED"] ?? Date.now() % 1_000_000);
const PROGRAMS = Number(process.env["PARSER_PROGRAMS"] ?? 10_000);
// Long enough for constructs to nest, short enough for ten thousand files.
const LONGEST = 1_500;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Pieces of real files, cut at line starts, and the grammar's snippets. */
const CORPUS = [...sources(), ...snippets()];

/** Texts that open, close, join or end things. */
const SPARKS = [
  ..."(){}[]<>`'\"/\\;:,.?!@#=+-*&|^~%$_ \n\r\u2028\u00e9\u{1F600}\0",
  ...["=>", "${", "?.", "??", "...", "/*", "*/", "//", "++", "**", ">>>=", "<T>", "0x", "1n", "#a"],
  ...[
    "async ",
    "await ",
    "yield ",
    "function ",
    "class ",
    "extends ",
    "new ",
    "import ",
    "export ",
  ],
  ...["type ", "enum ", "namespace ", "declare ", "as ", "satisfies ", "is ", "asserts ", "infer "],
  ...[
    "keyof ",
    "get ",
    "static ",
    "of ",
    "in ",
    "let ",
    "const ",
    "if (",
    "for (",
    "case ",
    "default",
  ],
];

function sources(): string[] {
  return ["compiler", "runtime", "stdlib", "samples"]
    .flatMap((folder) => filesUnder(ROOT + folder, ".ts"))
    .flatMap((path) => {
      const text = readFileSync(path, "utf8");
      const from = text.indexOf("\n", Math.floor(text.length / 3)) + 1;
      return [text.slice(0, LONGEST), text.slice(from, from + LONGEST)];
    });
}

function snippets(): string[] {
  return ["accepted", "refused"].flatMap((name) =>
    readFileSync(`${ROOT}tests/unit/syntax/snippets/${name}.txt`, "utf8")
      .split("\n")
      .map((line) => line.replaceAll("⏎", "\n")),
  );
}

/** Numbers below `bound`, the same for the same seed (mulberry32). */
function generator(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}

type Random = (bound: number) => number;

function pick<T>(random: Random, list: readonly T[], otherwise: T): T {
  return list[random(list.length)] ?? otherwise;
}

/** Ranges of tokens, so that most breaks respect words and strings. */
function tokenRange(random: Random, text: string): [number, number] {
  const { tokens } = tokenize(sourceFile("fuzz.ts", text));
  const token = tokens[random(tokens.length)];
  return token === undefined ? [0, 0] : [token.startOffset, endOf(token)];
}

function mutate(random: Random, text: string): string {
  const at = random(text.length + 1);
  const [start, end] = tokenRange(random, text);
  const spark = pick(random, SPARKS, ";");
  switch (random(9)) {
    case 0:
      return text.slice(0, at) + spark + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random(8));
    case 2:
      return text.slice(0, start) + text.slice(end);
    case 3:
      return text.slice(0, end) + text.slice(start);
    case 4:
      return text.slice(0, start) + spark + text.slice(end);
    case 5: {
      const [from, to] = tokenRange(random, text);
      return text.slice(0, start) + text.slice(from, to) + text.slice(end);
    }
    case 6:
      return text.slice(0, at);
    case 7: {
      const other = pick(random, CORPUS, "");
      const cut = random(other.length);
      return text.slice(0, at) + other.slice(cut, cut + random(80)) + text.slice(at);
    }
    default:
      return text.slice(0, start) + String.fromCharCode(random(0x10000)) + text.slice(start);
  }
}

describe("parser fuzz", () => {
  it(`gives a tree and diagnostics for ${PROGRAMS} broken files, seed ${SEED}`, () => {
    const random = generator(SEED);
    for (let program = 0; program < PROGRAMS; program++) {
      let text = pick(random, CORPUS, "");
      for (let count = 1 + random(4); count > 0; count--) text = mutate(random, text);
      const told = `seed ${SEED}, program ${program}:\n${text}`;
      try {
        const file = sourceFile("fuzz.ts", text);
        const { module, diagnostics, nextNodeId } = parse(file);
        if (module.kind !== "SourceModule" || nextNodeId < 1) throw new Error("no tree");
        for (const { span } of diagnostics) {
          const isInside =
            0 <= span.start && span.start <= span.end && span.end <= file.text.length;
          if (!isInside) throw new Error(`a diagnostic at ${span.start}-${span.end}`);
        }
      } catch (error) {
        throw new Error(told, { cause: error });
      }
    }
    expect(CORPUS.length).to.be.greaterThan(100);
  }).timeout(120_000);
});
