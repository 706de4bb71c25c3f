// LSM-tree key-value store: memtable (skip list), SSTables in Uint8Array with DataView index, bloom filters, compaction, iterators
interface KV {
  readonly key: string;
  readonly value: string | null;
  readonly seq: number;
}
interface Source extends Iterable<KV> {
  get(key: string): KV | undefined;
  readonly size: number;
}

class Random {
  constructor(private state: number) {}
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 0x100000000;
  }
  below(n: number) {
    return (this.next() * n) | 0;
  }
}

type Node<V> = { key: string; value: V; next: (Node<V> | null)[] };
class SkipList<V> {
  static readonly MAX = 12;
  private readonly head: Node<V | undefined> = {
    key: "",
    value: undefined,
    next: new Array(SkipList.MAX).fill(null),
  };
  private levels = 1;
  #count = 0;
  constructor(private readonly rnd = new Random(0x9e3779b9 | 0)) {}
  get size(): number {
    return this.#count;
  }
  private path(key: string): Node<V | undefined>[] {
    const out: Node<V | undefined>[] = new Array(SkipList.MAX).fill(this.head);
    let at: Node<V | undefined> = this.head;
    for (let l = this.levels - 1; l >= 0; l--) {
      for (let n = at.next[l]; n && n.key < key; n = at.next[l]) at = n;
      out[l] = at;
    }
    return out;
  }
  set(key: string, value: V): void {
    const path = this.path(key);
    const found = path[0]!.next[0];
    if (found && found.key === key) {
      found.value = value;
      return;
    }
    let level = 1;
    while (level < SkipList.MAX && this.rnd.next() < 0.25) level++;
    this.levels = Math.max(this.levels, level);
    const node: Node<V> = { key, value, next: [] };
    for (let l = 0; l < level; l++) {
      node.next[l] = path[l]!.next[l] as Node<V> | null;
      path[l]!.next[l] = node;
    }
    this.#count++;
  }
  get(key: string): V | undefined {
    const n = this.path(key)[0]!.next[0];
    return n?.key === key ? n.value : undefined;
  }
  *entries(from = ""): Generator<[string, V]> {
    for (let n = this.path(from)[0]!.next[0] ?? null; n; n = n.next[0] ?? null)
      yield [n.key, n.value as V];
  }
}

class MemTable implements Source {
  private readonly list = new SkipList<KV>();
  bytes = 0;
  get size() {
    return this.list.size;
  }
  put(kv: KV) {
    this.list.set(kv.key, kv);
    this.bytes += kv.key.length + (kv.value?.length ?? 0) + 8;
  }
  get(key: string) {
    return this.list.get(key);
  }
  *[Symbol.iterator](): Iterator<KV> {
    for (const [, kv] of this.list.entries()) yield kv;
  }
}

const fnv = (s: string, basis: number): number => {
  let h = basis;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h >>> 0;
};
class Bloom {
  private readonly bits: Uint32Array;
  private readonly k: number;
  constructor(n: number, perKey = 10) {
    this.bits = new Uint32Array(Math.max(1, Math.ceil((n * perKey) / 32)));
    this.k = Math.max(1, Math.round(perKey * Math.LN2));
  }
  private *probes(key: string): Iterable<number> {
    const a = fnv(key, 0x811c9dc5),
      b = fnv(key, a) | 1;
    for (let i = 0; i < this.k; i++) yield ((a + Math.imul(i, b)) >>> 0) % (this.bits.length * 32);
  }
  add(key: string): void {
    for (const p of this.probes(key)) this.bits[p >>> 5]! |= 1 << (p & 31);
  }
  mayHave(key: string): boolean {
    for (const p of this.probes(key)) if (!(this.bits[p >>> 5]! & (1 << (p & 31)))) return false;
    return true;
  }
}

class ByteWriter {
  private buf = new Uint8Array(64);
  private view = new DataView(this.buf.buffer);
  length = 0;
  private static readonly encoder = new TextEncoder();
  private room(n: number): number {
    if (this.length + n > this.buf.length) {
      const bigger = new Uint8Array(Math.max(this.buf.length * 2, this.length + n));
      bigger.set(this.buf.subarray(0, this.length));
      this.buf = bigger;
      this.view = new DataView(bigger.buffer);
    }
    const at = this.length;
    this.length += n;
    return at;
  }
  u8(v: number) {
    const at = this.room(1);
    this.view.setUint8(at, v);
    return this;
  }
  u32(v: number) {
    const at = this.room(4);
    this.view.setUint32(at, v, true);
    return this;
  }
  varint(v: number) {
    while (v > 127) {
      this.u8((v & 127) | 128);
      v >>>= 7;
    }
    return this.u8(v);
  }
  text(s: string) {
    const b = ByteWriter.encoder.encode(s);
    this.varint(b.length);
    const at = this.room(b.length);
    this.buf.set(b, at);
    return this;
  }
  done(): Uint8Array {
    return this.buf.slice(0, this.length);
  }
}
class ByteReader {
  private readonly view: DataView;
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u8() {
    return this.view.getUint8(this.at++);
  }
  u32() {
    const v = this.view.getUint32(this.at, true);
    this.at += 4;
    return v;
  }
  varint() {
    let v = 0,
      shift = 0,
      b: number;
    do {
      b = this.u8();
      v |= (b & 127) << shift;
      shift += 7;
    } while (b & 128);
    return v >>> 0;
  }
  text() {
    const n = this.varint();
    const s = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + n));
    this.at += n;
    return s;
  }
}

class SSTable implements Source {
  private static nextId = 1;
  readonly id = SSTable.nextId++;
  private readonly bloom: Bloom;
  private readonly index: Array<{ key: string; offset: number }> = [];
  private readonly data: Uint8Array;
  readonly size: number;
  readonly range: readonly [string, string];
  static stats = { reads: 0, bloomSaved: 0 };
  private constructor(entries: KV[]) {
    const w = new ByteWriter();
    this.bloom = new Bloom(entries.length);
    entries.forEach(({ key, value, seq }, i) => {
      if (i % 8 === 0) this.index.push({ key, offset: w.length });
      this.bloom.add(key);
      w.text(key)
        .u32(seq)
        .u8(value === null ? 0 : 1);
      if (value !== null) w.text(value);
    });
    this.data = w.done();
    this.size = entries.length;
    this.range = [entries[0]!.key, entries.at(-1)!.key];
  }
  static build(entries: Iterable<KV>): SSTable | null {
    const all = [...entries];
    return all.length ? new SSTable(all) : null;
  }
  private read(r: ByteReader): KV {
    const key = r.text(),
      seq = r.u32();
    return { key, value: r.u8() ? r.text() : null, seq };
  }
  get(key: string): KV | undefined {
    if (key < this.range[0] || key > this.range[1]) return;
    if (!this.bloom.mayHave(key)) {
      SSTable.stats.bloomSaved++;
      return;
    }
    SSTable.stats.reads++;
    let lo = 0,
      hi = this.index.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >>> 1;
      if (this.index[mid]!.key <= key) lo = mid;
      else hi = mid - 1;
    }
    const r = new ByteReader(this.data, this.index[lo]!.offset);
    for (let i = 0; i < 8 && r.at < this.data.length; i++) {
      const kv = this.read(r);
      if (kv.key === key) return kv;
      if (kv.key > key) return;
    }
    return undefined;
  }
  *[Symbol.iterator]() {
    const r = new ByteReader(this.data);
    while (r.at < this.data.length) yield this.read(r);
  }
  get bytes() {
    return this.data.byteLength;
  }
}

function* merge(sources: Iterable<KV>[]): Generator<KV> {
  const heads = sources.map((s) => s[Symbol.iterator]()).map((it) => ({ it, cur: it.next() }));
  for (;;) {
    let best: KV | undefined;
    for (const h of heads)
      if (
        !h.cur.done &&
        (!best ||
          h.cur.value.key < best.key ||
          (h.cur.value.key === best.key && h.cur.value.seq > best.seq))
      )
        best = h.cur.value;
    if (!best) return;
    for (const h of heads) while (!h.cur.done && h.cur.value.key === best.key) h.cur = h.it.next();
    yield best;
  }
}

interface Options {
  memtableBytes: number;
  fanout: number;
  onEvent: (event: StoreEvent) => void;
}
type StoreEvent =
  | { type: "flush"; table: number; entries: number }
  | { type: "compact"; level: number; inputs: number[]; output: number | null };
class Store {
  #seq = 0;
  #mem = new MemTable();
  readonly #levels: SSTable[][] = [[]];
  readonly #options: Options;
  constructor(options: Partial<Options> = {}) {
    this.#options = { memtableBytes: 2048, fanout: 3, onEvent: () => {}, ...options };
  }
  set(key: string, value: string): this {
    return this.#write(key, value);
  }
  delete(key: string): this {
    return this.#write(key, null);
  }
  #write(key: string, value: string | null): this {
    this.#mem.put({ key, value, seq: ++this.#seq });
    if (this.#mem.bytes >= this.#options.memtableBytes) this.flush();
    return this;
  }
  flush() {
    const t = SSTable.build(this.#mem);
    if (!t) return;
    this.#mem = new MemTable();
    this.#levels[0]!.unshift(t);
    this.#options.onEvent({ type: "flush", table: t.id, entries: t.size });
    for (let l = 0; l < this.#levels.length; l++)
      if (this.#levels[l]!.length > this.#options.fanout) this.#compact(l);
  }
  #compact(level: number) {
    const next = (this.#levels[level + 1] ??= []);
    const inputs = [...this.#levels[level]!, ...next];
    const last = level + 2 >= this.#levels.length;
    const merged = merge(inputs);
    const out = SSTable.build(
      last
        ? (function* () {
            for (const kv of merged) if (kv.value !== null) yield kv;
          })()
        : merged,
    );
    this.#levels[level] = [];
    this.#levels[level + 1] = out ? [out] : [];
    this.#options.onEvent({
      type: "compact",
      level,
      inputs: inputs.map((t) => t.id),
      output: out?.id ?? null,
    });
  }
  get(key: string): string | undefined {
    for (const s of [this.#mem, ...this.#levels.flat()] as Source[]) {
      const kv = s.get(key);
      if (kv) return kv.value ?? undefined;
    }
    return undefined;
  }
  *scan(from: string, to: string): IterableIterator<readonly [string, string]> {
    for (const { key, value } of merge([this.#mem, ...this.#levels.flat()]))
      if (key >= from && key < to && value !== null) yield [key, value] as const;
  }
  describe() {
    return {
      seq: this.#seq,
      mem: this.#mem.size,
      levels: this.#levels.map((l) => l.map((t) => `${t.id}:${t.size}`)),
    };
  }
}

const events: StoreEvent[] = [];
const db = new Store({ onEvent: (e) => events.push(e) });
const rnd = new Random(42);
const model = new Map<string, string>();
for (let i = 0; i < 4000; i++) {
  const key = `user:${String(rnd.below(600)).padStart(4, "0")}`;
  if (rnd.next() < 0.2) {
    db.delete(key);
    model.delete(key);
  } else {
    const v = `värde-${i}-${"x".repeat(rnd.below(12))}`;
    db.set(key, v);
    model.set(key, v);
  }
}
let wrong = 0;
for (let i = 0; i < 700; i++) {
  const k = `user:${String(i).padStart(4, "0")}`;
  if (db.get(k) !== model.get(k)) wrong++;
}
console.log("wrong:", wrong, "live:", model.size, [...db.scan("user:", "user;")].length);
console.log(db.describe());
console.log(
  events.length,
  events.slice(0, 6),
  events
    .filter((e): e is Extract<StoreEvent, { type: "compact" }> => e.type === "compact")
    .map((e) => e.inputs.length)
    .join(" "),
);
console.log([...db.scan("user:0100", "user:0105")], SSTable.stats);
// expect: wrong: 0 live: 488 488
// expect: { seq: 4000, mem: 47, levels: [ [ '71:63' ], [ '70:485' ] ] }
// expect: 71 [
// expect:   { type: 'flush', table: 1, entries: 68 },
// expect:   { type: 'flush', table: 2, entries: 70 },
// expect:   { type: 'flush', table: 3, entries: 62 },
// expect:   { type: 'flush', table: 4, entries: 69 },
// expect:   { type: 'compact', level: 0, inputs: [ 4, 3, 2, 1 ], output: 5 },
// expect:   { type: 'flush', table: 6, entries: 66 }
// expect: ] 4 5 5 5 5 5 5 5 5 5 5 5 5 5
// expect: [
// expect:   [ 'user:0101', 'värde-3841-xxx' ],
// expect:   [ 'user:0103', 'värde-3923-xxxxxxxxx' ]
// expect: ] { reads: 468, bloomSaved: 565 }
