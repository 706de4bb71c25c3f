/** Matchers against the host's engine. `REGEXP_SEED=7 REGEXP_COUNT=100000` tries others. */
import { expect } from "chai";
import { readExpression } from "../../../compiler/regexp/pattern.ts";
import { type Matcher, matcherOf } from "./matcher-script.ts";
import { randomFlags, randomFrom, randomPattern, randomText } from "./random-pattern.ts";

/** Where the host finds the match and its groups. */
function hostMatch(source: string, flags: string, text: string, from: number): string {
  const expression = new RegExp(source, `${flags}${flags.includes("y") ? "d" : "dg"}`);
  expression.lastIndex = from;
  const indices = expression.exec(text)?.indices;
  return String(JSON.stringify(indices && Array.from(indices, (each) => each ?? [-1, -1])));
}

/** Where the matcher does. */
function ownMatch(match: Matcher, text: string, from: number): string {
  const found = match(text, from);
  const pairs = found?.flatMap((start, place) =>
    place % 2 === 1 ? [] : [start < 0 ? [-1, -1] : [start, found[place + 1]]],
  );
  return String(JSON.stringify(pairs));
}

/** Sources, flags, and the texts they are tried on. */
const HARD: readonly (readonly [source: string, flags: string, ...texts: string[]])[] = [
  ["(a*)*", "", "", "b", "aab"],
  ["(a*)+", "", "", "b", "aab"],
  ["(?:a|ab)(?:c|bcd)(?:d*)", "", "abcd", "acd"],
  ["(z)((a+)?(b+)?(c))*", "", "zaacbbbcac"],
  ["(?=(a+))a*b\\1", "", "baaabac"],
  ["(.*?)a(?!(a+)b\\2c)\\2(.*)", "", "baaabaac"],
  ["\\b\\w+\\b", "", "", " ", "a", " ab cd", "a-b"],
  ["\\Bb|b\\B", "", "b", "ab", "ba", "bb"],
  ["^a$", "m", "b\na\nc", "a\r", "a\u2028b", "ba"],
  ["^a$", "", "a", "a\n", "\na"],
  ["[^]", "", "", "\n", "a"],
  ["[]", "", "", "a"],
  ["a[]?b", "", "ab", "aab"],
  ["a.c", "", "a\nc", "a\rc", "a\u2028c", "a\u2029c", "abc", "a\u0085c"],
  ["a.c", "s", "a\nc", "a\u2029c"],
  ["^.$", "", "\ud83d\ude00", "\ud83d"],
  ["[\\ud83d\\ude00]+", "", "x\ud83d\ude00", "\ude00"],
  ["\\1(a)", "", "aa", "a"],
  ["(\\2a)(\\1)", "", "aaa"],
  ["(a\\1)+", "", "aaa"],
  ["(?<=(\\d+)(\\d+))$", "", "1053"],
  ["(?<=\\1(\\d+))a", "", "1212a", "12a"],
  ["(?<!abc)\\w\\w\\w", "", "abcdef", "abc"],
  ["(?<=^|,)[^,]*", "", "a,b", ",b"],
  ["(?<a>.)(?<b>.)\\k<b>\\k<a>", "", "abba", "abab"],
  ["a{2,3}?", "", "aaaa", "a"],
  ["(?:ab){1,2}?c", "", "ababc", "abababc"],
  ["a{0}b", "", "ab"],
  ["(a){0}b", "", "ab"],
  ["(a?)??b", "", "ab", "b"],
  ["(?:(a)|(b)|(c))+", "", "abc", "cba", "aac"],
  ["(?:(a)|b)*", "", "ab", "ba"],
  ["(a|ab)(c|bcd)(d*)", "", "abcd"],
  ["((a)|(b))*?c", "", "abac"],
  ["(?:a*?)*?b", "", "aaab"],
  ["(?!(a))b\\1", "", "b", "ab"],
  ["(?=a|(b))\\1?.", "", "ab", "ba"],
  ["[a-z]+", "i", "ABC", "aBc\u212a", "\u017f"],
  ["[^x]", "i", "X", "x", "y"],
  ["\\u212a", "i", "k", "K", "\u212a"],
  ["\\u017f", "i", "s", "S", "\u017f"],
  ["[\\u00e0-\\u00fe]", "i", "\u00c0", "\u00d7", "\u00f7", "\u0178"],
  ["\\u00b5", "i", "\u039c", "\u03bc", "\u00b5"],
  ["\\u01c5", "i", "\u01c4", "\u01c5", "\u01c6"],
  ["\\u0390", "i", "\u1fd3", "\u0390"],
  ["\\u03c3", "i", "\u03a3", "\u03c2", "\u03c3"],
  ["\\u1e9e|\\u00df", "i", "\u00df", "\u1e9e", "ss"],
  ["[\\w\\u0100-\\u0200]+", "i", "aZ\u0101\u017f\u212a"],
  ["\\W+", "i", "\u212a\u017fS"],
  ["(?:)", "", "", "a"],
  ["|a", "", "a"],
  ["a||b", "", "b"],
  ["x*y+$", "", "xxyyx", "xxyy"],
  ["(\\w+)\\s(\\w+)", "", "John Smith", "John  Smith"],
  ["^(?:(\\d+)|(\\w+))-(?:\\1|\\2)$", "", "12-12", "ab-ab", "ab-", "-"],
  ['"(?:[^"\\\\]|\\\\.)*"', "", '"a\\"b" "', '"abc', '""'],
  ["^(?=.*[A-Z])(?=.*\\d).{4,}$", "", "aB3d", "ab3d", "AB3"],
  [
    "^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$",
    "",
    "192.168.0.255",
    "256.1.1.1",
    "1.2.3",
  ],
  ["^(a+)+$", "", "aaaaaaaaaaab", "aaaa"],
  ["\\cJ\\x41\\u0042\\0", "", "\nAB\u0000"],
  ["[\\b]", "", "\b", "b"],
  ["{a}]", "", "{a}]"],
  ["x{,2}", "", "x{,2}", "xx"],
  ["[a\\-z]+", "", "a-z", "m"],
  ["[-a]+|[a-]+", "", "-a-"],
];

describe("matchers of regular expressions", () => {
  it("match as the host's engine does where it is hard", () => {
    const wrong: string[] = [];
    for (const [source, flags, ...texts] of HARD) {
      const match = matcherOf(source, flags);
      for (const text of texts) {
        const host = hostMatch(source, flags, text, 0);
        const own = match && ownMatch(match, text, 0);
        if (own !== host)
          wrong.push(`/${source}/${flags} on ${JSON.stringify(text)}: ${own}, not ${host}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it("match as the host's engine does by chance", () => {
    const seed = Number(process.env["REGEXP_SEED"] ?? "1");
    const count = Number(process.env["REGEXP_COUNT"] ?? "800");
    const random = randomFrom(seed);
    const wrong: string[] = [];
    let own = 0;
    for (let round = 0; round < count; round++) {
      const [source, flags] = [randomPattern(random), randomFlags(random)];
      const match = matcherOf(source, flags);
      if (match) own++;
      for (let place = 0; match && place < 8; place++) {
        const text = randomText(random);
        const from = random(text.length + 1);
        const [host, found] = [hostMatch(source, flags, text, from), ownMatch(match, text, from)];
        if (found !== host)
          wrong.push(
            `/${source}/${flags} on ${JSON.stringify(text)} from ${from}: ${found}, not ${host}`,
          );
      }
    }
    expect(wrong, `seed ${seed}`).to.deep.equal([]);
    expect(own).to.be.greaterThan(count / 2);
  });

  it("are not made of what is left to the host", () => {
    const left = [
      ["a", "u"],
      ["a", "v"],
      ["a", "gg"],
      ["(", ""],
      ["a)", ""],
      ["*", ""],
      ["a**", ""],
      ["[b-a]", ""],
      ["[a", ""],
      ["a{2,1}", ""],
      ["\\2(a)", ""],
      ["\\08", ""],
      ["(?=a)*", ""],
      ["\\k<a>", ""],
      ["(?<a>.)\\k<b>", ""],
      ["(?<a>.)(?<a>.)", ""],
      ["(a)\\1", "i"],
      ["\\", ""],
    ];
    const read = left.filter(([source = "", flags = ""]) => readExpression(source, flags));
    expect(read).to.deep.equal([]);
  });
});
