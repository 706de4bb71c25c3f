// Text statistics: word frequencies, n-grams, readability, Soundex, Porter-like stemming, TF-IDF, a concordance and a Markov chain.
const TEXT = `The fox ran quickly. The quick brown fox jumps over the lazy dogs; the dogs barked loudly!
"Why," asked the fox, "do dogs bark at foxes?" Nobody knows why dogs bark. A fox -- a well-known animal -- isn't a dog's friend.`;

const words = (text: string): string[] => text.toLowerCase().match(/[a-z]+(?:['-][a-z]+)*/g) ?? [];
const sentences = (text: string) => text.split(/(?<=[.!?]["']?)\s+/).filter(Boolean);
function countBy<T, K extends PropertyKey>(
  items: Iterable<T>,
  key: (item: T) => K,
): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const k = key(item);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  return counts;
}
const top = <K>(counts: Map<K, number>, n: number): [K, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0]))).slice(0, n);
function* ngrams<T>(items: readonly T[], n: number): Generator<T[]> {
  for (let i = 0; i + n <= items.length; i++) yield items.slice(i, i + n);
}
const syllables = (word: string): number =>
  Math.max(1, (word.replace(/e$/, "").match(/[aeiouy]+/g) ?? []).length);

function soundex(name: string): string {
  const codes: Record<string, number> = {};
  ["bfpv", "cgjkqsxz", "dt", "l", "mn", "r"].forEach((group, i) => {
    for (const c of group) codes[c] = i + 1;
  });
  const [first, ...rest] = name.toLowerCase();
  let result = first.toUpperCase(),
    last: number | undefined = codes[first];
  for (const c of rest) {
    const code: number | undefined = codes[c];
    if (code !== undefined && code !== last) result += code;
    if (c !== "h" && c !== "w") last = code;
  }
  return result.slice(0, 4).padEnd(4, "0");
}

const RULES: [RegExp, string][] = [
  [/sses$/, "ss"],
  [/ies$/, "i"],
  [/(?<!s)s$/, ""],
  [/(?<=[aeiou].*)ing$/, ""],
  [/(?<=[aeiou].*)ed$/, ""],
  [/ly$/, ""],
  [/([^aeiouls])\1$/, "$1"],
];
const stem = (word: string) =>
  RULES.reduce((w, [pattern, to]) => (w.length > 3 ? w.replace(pattern, to) : w), word);

class Concordance {
  private readonly index = new Map<string, { line: number; column: number }[]>();
  constructor(private readonly lines: string[]) {
    lines.forEach((text, line) => {
      for (const match of text.matchAll(/[a-z']+/gi)) {
        const key = match[0].toLowerCase();
        const places = this.index.get(key) ?? [];
        places.push({ line: line + 1, column: match.index! + 1 });
        this.index.set(key, places);
      }
    });
  }
  lookup(word: string, width = 12): string[] {
    return (this.index.get(word) ?? []).map(({ line, column }) => {
      const text = this.lines[line - 1];
      const left = text.slice(Math.max(0, column - 1 - width), column - 1).padStart(width);
      const right = text.slice(column - 1, column - 1 + word.length + width);
      return `${line}:${String(column).padEnd(3)} …${left}[${right.slice(0, word.length)}]${right.slice(word.length)}…`;
    });
  }
}

class Markov {
  private readonly chain: { [word: string]: string[] | undefined } = {};
  constructor(source: string[]) {
    for (const [a, b] of ngrams(source, 2)) (this.chain[a] ??= []).push(b);
  }
  generate(start: string, length: number, seed: number): string {
    const out = [start];
    let word: string | undefined = start;
    while (
      out.length < length &&
      (word = this.next(word!, (seed = (seed * 1103515245 + 12345) & 0x7fffffff)))
    )
      out.push(word);
    return out.join(" ");
  }
  private next(word: string, random: number): string | undefined {
    const options = this.chain[word];
    return options?.[random % options.length];
  }
}

const all = words(TEXT);
console.log(
  all.length,
  new Set(all).size,
  top(
    countBy(all, (w) => w),
    5,
  ),
);
console.log(
  top(
    countBy(ngrams(all, 2), (g) => g.join(" ")),
    3,
  ),
  Object.fromEntries(
    top(
      countBy(all, (w) => w.length),
      4,
    ),
  ),
);
console.log(
  sentences(TEXT).length,
  sentences(TEXT).map((s) => words(s).length),
);
const flesch =
  206.835 -
  1.015 * (all.length / sentences(TEXT).length) -
  84.6 * (all.reduce((s, w) => s + syllables(w), 0) / all.length);
console.log(
  flesch.toFixed(3),
  ["Robert", "Rupert", "Tymczak", "Pfister", "Honeyman"].map(soundex).join(" "),
);
console.log(
  [..."running flies barked loudly glasses stopped sing bus".split(" ")].map(stem).join(" "),
);
console.log(new Concordance(TEXT.split("\n")).lookup("dogs").join("\n"));
console.log(new Markov(all).generate("the", 12, 42));
const docs = sentences(TEXT).map((s) => countBy(words(s).map(stem), (w) => w));
const idf = (w: string) => Math.log(docs.length / docs.filter((d) => d.has(w)).length);
for (const [i, doc] of docs.entries()) {
  const total = [...doc.values()].reduce((a, b) => a + b, 0);
  const best = [...doc]
    .map(([w, n]): [string, number] => [w, (n / total) * idf(w)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  console.log(
    i + 1,
    best
      .slice(0, 2)
      .map(([w, s]) => `${w}=${s.toFixed(3)}`)
      .join(" "),
  );
}
const letters = countBy(TEXT.toUpperCase().replace(/[^A-Z]/g, ""), (c) => c);
console.log(
  [...letters.keys()].sort().join(""),
  "etaoin"
    .toUpperCase()
    .split("")
    .map((c) => `${c}${"*".repeat(letters.get(c) ?? 0)}`),
);
const caesar = (s: string, k: number) =>
  s.replace(/[a-z]/gi, (c) => {
    const base = c <= "Z" ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + k + 26) % 26) + base);
  });
console.log(
  caesar("Hello, World", 3),
  caesar(caesar("Hello, World", 3), -3),
  [..."level"].every((c, i, a) => c === a[a.length - 1 - i]),
  "Straße".normalize("NFD").length,
  "ǅ".toLowerCase(),
  "İ".length,
);
console.log("%s has %d words, %i%% short, %o", "text", all.length, 33.7, { a: [1] }, "extra");

// expect: 40 26 [
// expect:   [ 'the', 5 ],
// expect:   [ 'dogs', 4 ],
// expect:   [ 'fox', 4 ],
// expect:   [ 'a', 3 ],
// expect:   [ 'bark', 2 ]
// expect: ]
// expect: [ [ 'dogs bark', 2 ], [ 'the fox', 2 ], [ "a dog's", 1 ] ] { '3': 12, '4': 8, '5': 8, '6': 5 }
// expect: 5 [ 4, 13, 9, 5, 9 ]
// expect: 88.735 R163 R163 T522 P236 H555
// expect: run fli bark loud glass stop sing bus
// expect: 1:62  …er the lazy [dogs]; the dogs b…
// expect: 1:72  …y dogs; the [dogs] barked loud…
// expect: 2:27  …he fox, "do [dogs] bark at fox…
// expect: 2:65  …y knows why [dogs] bark. A fox…
// expect: the lazy dogs the quick brown fox ran quickly the dogs the
// expect: 1 ran=0.402 quick=0.229
// expect: 2 brown=0.124 jump=0.124
// expect: 3 ask=0.179 at=0.179
// expect: 4 know=0.322 nobody=0.322
// expect: 5 a=0.536 animal=0.179
// expect: ABCDEFGHIJKLMNOPQRSTUVWXYZ [
// expect:   'E***********',
// expect:   'T*******',
// expect:   'A************',
// expect:   'O******************',
// expect:   'I*****',
// expect:   'N*********'
// expect: ]
// expect: Khoor, Zruog Hello, World true 6 ǆ 1
// expect: text has 40 words, 33% short, { a: [ 1, [length]: 1 ] } extra
