/** An index of words over many documents, built by tasks and merged. */
import { fork, wait, type Future } from "tscript";

interface Posting {
  document: number;
  count: number;
}
type Index = Map<string, Posting[]>;

const WORDS = "apple bread cheese dates eggs figs grapes honey ice jam kale lemon".split(" ");

function makeDocument(id: number): string {
  const words: string[] = [];
  let x = id * 7 + 3;
  for (let i = 0; i < 40; i++) {
    x = (x * 137 + 11) % 1009;
    words.push(WORDS[x % WORDS.length]);
  }
  return words.join(" ");
}

function indexDocument(id: number, text: string): Index {
  const index: Index = new Map();
  for (const word of text.split(" ")) {
    const postings = index.get(word);
    if (postings) postings[0].count++;
    else index.set(word, [{ document: id, count: 1 }]);
  }
  return index;
}

function merge(a: Index, b: Index): Index {
  const merged: Index = new Map();
  for (const source of [a, b]) {
    for (const [word, postings] of source) merged.set(word, [...(merged.get(word) ?? []), ...postings]);
  }
  return merged;
}

function build(from: number, to: number): Index {
  if (to - from === 1) return indexDocument(from, makeDocument(from));
  const middle = (from + to) >> 1;
  const left: Future<Index> = fork(build, from, middle);
  const right = build(middle, to);
  return merge(wait(left), right);
}

const index = build(0, 30);
for (const word of [...index.keys()].sort()) {
  const postings = index.get(word)!;
  const total = postings.reduce((sum, { count }) => sum + count, 0);
  const best = postings.reduce((a, b) => (b.count > a.count ? b : a));
  console.log(word.padEnd(8), String(postings.length).padStart(3), String(total).padStart(4), best);
}

// expect: apple     28   87 { document: 19, count: 8 }
// expect: bread     30  110 { document: 2, count: 6 }
// expect: cheese    30   91 { document: 14, count: 6 }
// expect: dates     29  106 { document: 23, count: 8 }
// expect: eggs      29   97 { document: 15, count: 6 }
// expect: figs      30  102 { document: 21, count: 8 }
// expect: grapes    27   93 { document: 8, count: 5 }
// expect: honey     30  105 { document: 9, count: 8 }
// expect: ice       30  107 { document: 1, count: 6 }
// expect: jam       30  103 { document: 1, count: 5 }
// expect: kale      30  107 { document: 2, count: 8 }
// expect: lemon     30   92 { document: 9, count: 5 }
