// Many words searched at once by an Aho–Corasick automaton, against a naive search.
interface State {
  next: Map<string, number>;
  fail: number;
  output: string[];
  depth: number;
}

interface Match {
  word: string;
  index: number;
}

export class Automaton {
  private states: State[] = [{ next: new Map(), fail: 0, output: [], depth: 0 }];

  constructor(words: Iterable<string>) {
    for (const word of words) this.add(word);
    this.link();
  }

  private add(word: string): void {
    let current = 0;
    for (const char of word) {
      const known = this.states[current].next.get(char);
      if (known !== undefined) {
        current = known;
        continue;
      }
      const depth = this.states[current].depth + 1;
      const created = this.states.push({ next: new Map(), fail: 0, output: [], depth }) - 1;
      this.states[current].next.set(char, created);
      current = created;
    }
    this.states[current].output.push(word);
  }

  private link(): void {
    const queue = [...this.states[0].next.values()];
    for (let head = 0; head < queue.length; head++) {
      const state = this.states[queue[head]];
      for (const [char, target] of state.next) {
        queue.push(target);
        this.states[target].fail = this.step(state.fail, char);
        const inherited = this.states[this.states[target].fail].output;
        this.states[target].output.push(...inherited);
      }
    }
  }

  private step(from: number, char: string): number {
    for (let state = from; ; state = this.states[state].fail) {
      const next = this.states[state].next.get(char);
      if (next !== undefined) return next;
      if (state === 0) return 0;
    }
  }

  *matches(text: string): IterableIterator<Match> {
    let state = 0;
    let index = 0;
    for (const char of text) {
      state = this.step(state, char);
      index += char.length;
      for (const word of this.states[state].output) yield { word, index: index - word.length };
    }
  }

  replace(text: string, with_: (word: string) => string): string {
    let result = "";
    let end = 0;
    for (const { word, index } of this.longest(text)) {
      result += text.slice(end, index) + with_(word);
      end = index + word.length;
    }
    return result + text.slice(end);
  }

  private longest(text: string): Match[] {
    const sorted = [...this.matches(text)].sort(
      (a, b) => a.index - b.index || b.word.length - a.word.length,
    );
    let end = -1;
    return sorted.filter(({ word, index }) => {
      if (index < end) return false;
      end = index + word.length;
      return true;
    });
  }

  describe(): { states: number; deepest: number; links: Record<string, number> } {
    const links: Record<string, number> = {};
    for (const { fail } of this.states.slice(1)) links[fail] = (links[fail] ?? 0) + 1;
    return {
      states: this.states.length,
      deepest: Math.max(...this.states.map(({ depth }) => depth)),
      links,
    };
  }
}

function naive(words: string[], text: string): Match[] {
  return words.flatMap((word) => {
    const found: Match[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      found.push({ word, index: at });
    return found;
  });
}

const words = ["he", "she", "his", "hers", "sher", "é", "😀s"];
const automaton = new Automaton(words);
const text = "ushers said: she is his, hé 😀s";
console.log([...automaton.matches(text)].map(({ word, index }) => `${word}@${index}`).join(" "));
const key = (m: Match): string => `${m.index}:${m.word}`;
const both = [naive(words, text), [...automaton.matches(text)]].map((each) =>
  each.map(key).sort().join(),
);
console.log(both[0] === both[1], both[0].length);
console.log(automaton.replace(text, (word) => word.toUpperCase() + word.length));
console.log(automaton.describe());
const random = (() => {
  let seed = 7;
  return (n: number) => (seed = (seed * 48271) % 2147483647) % n;
})();
const letters = Array.from({ length: 400 }, () => "abc"[random(3)]).join("");
const pieces = new Set(
  Array.from({ length: 20 }, () => letters.slice(random(390)).slice(0, 2 + random(4))),
);
const found = [...new Automaton(pieces).matches(letters)];
console.log(pieces.size, found.length, naive([...pieces], letters).length);
console.log(found.slice(0, 3));

// expect: she@1 he@2 sher@1 hers@2 she@13 he@14 his@20 é@26 😀s@28
// expect: true 56
// expect: uSHER4s said: SHE3 is HIS3, hÉ1 😀S3
// expect: {
// expect:   states: 14,
// expect:   deepest: 4,
// expect:   links: { '0': 7, '1': 1, '2': 1, '3': 3, '8': 1 }
// expect: }
// expect: 18 243 243
// expect: [
// expect:   { word: 'ac', index: 1 },
// expect:   { word: 'bb', index: 3 },
// expect:   { word: 'bbb', index: 3 }
// expect: ]
