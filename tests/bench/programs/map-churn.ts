// A cache of bounded size: entries of a map come, are used, and go, with values of different sizes.
interface Entry {
  readonly key: string;
  readonly values: number[];
  hits: number;
}

class Cache {
  readonly #entries = new Map<string, Entry>();
  /** Keys in order of their coming, in a ring: the next one to go is that at `#oldest`. */
  readonly #order: string[] = [];
  #oldest = 0;
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string, size: number): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      known.hits++;
      return known;
    }
    const values: number[] = [];
    for (let i = 0; i < size; i++) values.push(i + 0.5);
    const made = { key, values, hits: 0 };
    this.#entries.set(key, made);
    if (this.#entries.size <= this.#capacity) this.#order.push(key);
    else {
      this.#entries.delete(this.#order[this.#oldest] ?? "");
      this.#order[this.#oldest] = key;
      this.#oldest = (this.#oldest + 1) % this.#capacity;
    }
    return made;
  }

  get size(): number {
    return this.#entries.size;
  }
}

const rounds = Number(process.argv[2] ?? "300000");
const cache = new Cache(20_000);
let seed = 42;
let hits = 0;
let sum = 0;
for (let round = 0; round < rounds; round++) {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  const number = seed % 60_000;
  const entry = cache.get(`key${number}`, 1 + (number % 40));
  hits += entry.hits > 0 ? 1 : 0;
  sum += entry.values[0] ?? 0;
}
console.log(`${cache.size} entries, ${hits} hits, sum ${sum}`);
