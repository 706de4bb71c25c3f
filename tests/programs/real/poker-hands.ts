// Poker hands ranked and compared, with a seeded deck and the best five of seven cards.
const SUITS = ["♣", "♦", "♥", "♠"] as const;
const RANKS = ["2", "3", "4", "5", "6", "7", "8", "9", "T", "J", "Q", "K", "A"] as const;
type Suit = (typeof SUITS)[number];
type Rank = (typeof RANKS)[number];
type CardText = `${Rank}${Suit}`;

enum Category {
  HighCard = "high card",
  Pair = "pair",
  TwoPair = "two pair",
  Three = "three of a kind",
  Straight = "straight",
  Flush = "flush",
  FullHouse = "full house",
  Four = "four of a kind",
  StraightFlush = "straight flush",
}
const ORDER = Object.values(Category);

class Card {
  readonly value: number;
  constructor(
    readonly rank: Rank,
    readonly suit: Suit,
  ) {
    this.value = RANKS.indexOf(rank) + 2;
  }
  static parse(text: CardText): Card {
    const [rank, suit] = [...text] as [Rank, Suit];
    return new Card(rank, suit);
  }
  toString(): CardText {
    return `${this.rank}${this.suit}`;
  }
}

interface Score {
  readonly category: Category;
  readonly tiebreak: readonly number[];
}

function score(hand: readonly Card[]): Score {
  const groups = new Map<number, Card[]>();
  for (const card of hand) {
    const group = groups.get(card.value);
    if (group) group.push(card);
    else groups.set(card.value, [card]);
  }
  const sorted = [...groups].sort(([a, x], [b, y]) => y.length - x.length || b - a);
  const tiebreak = sorted.map(([value]) => value);
  const shape = sorted.map(([, cards]) => cards.length).join("");
  const isFlush = hand.every(({ suit }) => suit === hand[0].suit);
  const isLow = tiebreak.join() === "14,5,4,3,2";
  const isStraight = shape === "11111" && (tiebreak[0] - tiebreak[4] === 4 || isLow);
  if (isStraight) {
    const category = isFlush ? Category.StraightFlush : Category.Straight;
    return { category, tiebreak: [isLow ? 5 : tiebreak[0]] };
  }
  const byShape: Partial<Record<string, Category>> = {
    "41": Category.Four,
    "32": Category.FullHouse,
    "311": Category.Three,
    "221": Category.TwoPair,
    "2111": Category.Pair,
  };
  const category = isFlush ? Category.Flush : (byShape[shape] ?? Category.HighCard);
  return { category, tiebreak };
}

function compare(a: Score, b: Score): number {
  const difference = ORDER.indexOf(a.category) - ORDER.indexOf(b.category);
  if (difference !== 0) return difference;
  const at = a.tiebreak.findIndex((value, index) => value !== b.tiebreak[index]);
  return at < 0 ? 0 : a.tiebreak[at] - b.tiebreak[at];
}

function* choose<T>(items: readonly T[], count: number, start = 0): Generator<T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = start; i <= items.length - count; i++)
    for (const rest of choose(items, count - 1, i + 1)) yield [items[i], ...rest];
}

function best(cards: readonly Card[]): { hand: Card[]; score: Score } {
  let found: { hand: Card[]; score: Score } | undefined;
  for (const hand of choose(cards, 5)) {
    const candidate = { hand, score: score(hand) };
    if (!found || compare(candidate.score, found.score) > 0) found = candidate;
  }
  if (!found) throw new RangeError("five cards are needed");
  return found;
}

class Deck {
  #cards = SUITS.flatMap((suit) => RANKS.map((rank) => new Card(rank, suit)));
  constructor(private seed: number) {
    for (let i = this.#cards.length - 1; i > 0; i--) {
      this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
      const j = this.seed % (i + 1);
      [this.#cards[i], this.#cards[j]] = [this.#cards[j], this.#cards[i]];
    }
  }
  deal(count: number): Card[] {
    return this.#cards.splice(0, count);
  }
  get left(): number {
    return this.#cards.length;
  }
}

const hand = (text: string): Card[] => text.split(" ").map((each) => Card.parse(each as CardText));
const hands = [
  "T♠ J♠ Q♠ K♠ A♠",
  "A♣ 2♦ 3♥ 4♠ 5♣",
  "9♣ 9♦ 9♥ 9♠ 2♣",
  "K♣ K♦ 3♥ 3♠ 3♣",
  "2♣ 7♣ 9♣ J♣ K♣",
  "2♣ 2♦ 9♣ 9♥ K♣",
  "2♣ 2♦ 9♣ T♥ K♣",
  "2♣ 3♦ 9♣ T♥ K♣",
];
for (const text of hands) {
  const { category, tiebreak } = score(hand(text));
  console.log(text, category, tiebreak.join(" "));
}
const sorted = hands
  .map((text) => score(hand(text)))
  .sort(compare)
  .map(({ category }) => category);
console.log(sorted);
const deck = new Deck(42);
const board = deck.deal(5);
console.log(`board ${board.join(" ")}`);
const players = ["Ann", "Bob", "Cyd"].map((name) => ({ name, cards: deck.deal(2) }));
const results = players.map(({ name, cards }) => ({ name, cards, ...best([...cards, ...board]) }));
for (const { name, cards, hand: five, score: found } of results)
  console.log(`${name}: ${cards} -> ${five.map(String).sort()} ${found.category}`);
results.sort((a, b) => compare(b.score, a.score));
console.log(results[0].name, deck.left, Category.Four, ORDER.length);
const tally: { [category: string]: number } = {};
for (let seed = 1; seed <= 300; seed++) {
  const { category } = score(new Deck(seed).deal(5));
  tally[category] = (tally[category] ?? 0) + 1;
}
console.log(tally);
try {
  best(board.slice(0, 4));
} catch (error) {
  console.log(error instanceof RangeError, String(error));
}

// expect: T♠ J♠ Q♠ K♠ A♠ straight flush 14
// expect: A♣ 2♦ 3♥ 4♠ 5♣ straight 5
// expect: 9♣ 9♦ 9♥ 9♠ 2♣ four of a kind 9 2
// expect: K♣ K♦ 3♥ 3♠ 3♣ full house 3 13
// expect: 2♣ 7♣ 9♣ J♣ K♣ flush 13 11 9 7 2
// expect: 2♣ 2♦ 9♣ 9♥ K♣ two pair 9 2 13
// expect: 2♣ 2♦ 9♣ T♥ K♣ pair 2 13 10 9
// expect: 2♣ 3♦ 9♣ T♥ K♣ high card 13 10 9 3 2
// expect: [
// expect:   'high card',
// expect:   'pair',
// expect:   'two pair',
// expect:   'straight',
// expect:   'flush',
// expect:   'full house',
// expect:   'four of a kind',
// expect:   'straight flush'
// expect: ]
// expect: board 6♣ Q♥ 7♠ A♣ 3♦
// expect: Ann: K♠,8♣ -> 7♠,8♣,A♣,K♠,Q♥ high card
// expect: Bob: 8♦,2♣ -> 6♣,7♠,8♦,A♣,Q♥ high card
// expect: Cyd: 9♠,5♣ -> 6♣,7♠,9♠,A♣,Q♥ high card
// expect: Ann 41 four of a kind 9
// expect: {
// expect:   straight: 2,
// expect:   'high card': 159,
// expect:   pair: 116,
// expect:   'two pair': 17,
// expect:   'three of a kind': 5,
// expect:   flush: 1
// expect: }
// expect: true RangeError: five cards are needed
