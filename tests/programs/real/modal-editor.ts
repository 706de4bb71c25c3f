// Text editor core: rope, undo/redo by commands, cursors, vim-like modes as a state machine, typed event bus, decorators by functions
type Listener<A extends unknown[]> = (...args: A) => void | boolean;
class Bus<E extends { [K in keyof E]: unknown[] }> {
  private readonly all: { [K in keyof E]?: Set<Listener<E[K]>> } = {};
  on<K extends keyof E>(type: K, listener: Listener<E[K]>): () => void {
    const set = (this.all[type] ??= new Set<Listener<E[K]>>());
    set.add(listener);
    return () => void set.delete(listener);
  }
  once<K extends keyof E>(type: K, listener: Listener<E[K]>): void {
    const off = this.on(type, (...args) => {
      off();
      return listener(...args);
    });
  }
  emit<K extends keyof E>(type: K, ...args: E[K]): number {
    let n = 0;
    for (const l of this.all[type] ?? []) {
      n++;
      if (l(...args) === false) break;
    }
    return n;
  }
}

abstract class Rope {
  abstract readonly length: number;
  abstract readonly depth: number;
  abstract at(i: number): string;
  abstract slice(from: number, to?: number): Rope;
  abstract chunks(): Generator<string, void, undefined>;
  static readonly LEAF = 16;
  static of(text: string): Rope {
    if (text.length <= Rope.LEAF) return new Leaf(text);
    const mid = text.length >> 1;
    return Rope.join(Rope.of(text.slice(0, mid)), Rope.of(text.slice(mid)));
  }
  static join(a: Rope, b: Rope): Rope {
    if (a.length === 0) return b;
    if (b.length === 0) return a;
    if (a.length + b.length <= Rope.LEAF) return new Leaf([...a.chunks(), ...b.chunks()].join(""));
    const node = new Node(a, b);
    return node.depth > 2 * Math.ceil(Math.log2(node.length / 4 + 2)) ? node.balance() : node;
  }
  insert(i: number, text: string | Rope): Rope {
    return Rope.join(
      Rope.join(this.slice(0, i), typeof text === "string" ? Rope.of(text) : text),
      this.slice(i),
    );
  }
  delete(from: number, to: number): Rope {
    return Rope.join(this.slice(0, from), this.slice(to));
  }
  toString(): string {
    return Array.from(this.chunks()).join("");
  }
  indexOf(ch: string, from = 0): number {
    let at = 0;
    for (const c of this.chunks()) {
      if (at + c.length > from) {
        const i = c.indexOf(ch, Math.max(0, from - at));
        if (i >= 0) return at + i;
      }
      at += c.length;
    }
    return -1;
  }
  *lines(): Generator<string> {
    let rest = "";
    for (const c of this.chunks()) {
      const parts = (rest + c).split("\n");
      rest = parts.pop()!;
      yield* parts;
    }
    yield rest;
  }
}
class Leaf extends Rope {
  readonly depth = 0;
  constructor(private readonly text: string) {
    super();
  }
  get length() {
    return this.text.length;
  }
  at(i: number) {
    return this.text.charAt(i);
  }
  slice(from: number, to = this.length): Rope {
    return new Leaf(this.text.slice(from, to));
  }
  *chunks() {
    if (this.text) yield this.text;
  }
}
class Node extends Rope {
  readonly length: number;
  readonly depth: number;
  constructor(
    private readonly left: Rope,
    private readonly right: Rope,
  ) {
    super();
    this.length = left.length + right.length;
    this.depth = 1 + Math.max(left.depth, right.depth);
  }
  at(i: number): string {
    return i < this.left.length ? this.left.at(i) : this.right.at(i - this.left.length);
  }
  slice(from: number, to = this.length): Rope {
    if (from <= 0 && to >= this.length) return this;
    const n = this.left.length;
    return Rope.join(
      from < n ? this.left.slice(from, Math.min(to, n)) : new Leaf(""),
      to > n ? this.right.slice(Math.max(0, from - n), to - n) : new Leaf(""),
    );
  }
  *chunks(): Generator<string, void, undefined> {
    yield* this.left.chunks();
    yield* this.right.chunks();
  }
  balance(): Rope {
    return Rope.of(this.toString());
  }
}

interface Command {
  readonly label: string;
  do(doc: Document): void;
  undo(doc: Document): void;
  merge?(next: Command): Command | undefined;
}
class Insert implements Command {
  constructor(
    readonly at: number,
    readonly text: string,
  ) {}
  get label() {
    return `insert ${JSON.stringify(this.text)}`;
  }
  do(d: Document) {
    d.text = d.text.insert(this.at, this.text);
    d.cursor = this.at + this.text.length;
  }
  undo(d: Document) {
    d.text = d.text.delete(this.at, this.at + this.text.length);
    d.cursor = this.at;
  }
  merge(next: Command): Command | undefined {
    return next instanceof Insert && next.at === this.at + this.text.length && !/\s/.test(next.text)
      ? new Insert(this.at, this.text + next.text)
      : undefined;
  }
}
class Remove implements Command {
  #removed = "";
  constructor(
    readonly from: number,
    readonly to: number,
  ) {}
  get label() {
    return `remove ${this.to - this.from}`;
  }
  do(d: Document) {
    this.#removed = d.text.slice(this.from, this.to).toString();
    d.text = d.text.delete(this.from, this.to);
    d.cursor = this.from;
  }
  undo(d: Document) {
    d.text = d.text.insert(this.from, this.#removed);
    d.cursor = this.to;
  }
}
const group = (label: string, ...commands: Command[]): Command => ({
  label,
  do: (d) => commands.forEach((c) => c.do(d)),
  undo(d) {
    for (const c of commands.toReversed()) c.undo(d);
  },
});

type Events = {
  change: [label: string, version: number];
  mode: [from: Mode["name"], to: Mode["name"]];
  error: [Error];
};
class Document {
  text: Rope;
  #cursor = 0;
  readonly bus = new Bus<Events>();
  private readonly done: Command[] = [];
  private readonly undone: Command[] = [];
  private version = 0;
  constructor(text = "") {
    this.text = Rope.of(text);
  }
  get cursor() {
    return this.#cursor;
  }
  set cursor(to: number) {
    this.#cursor = Math.min(Math.max(0, to), this.text.length);
  }
  run(c: Command): void {
    c.do(this);
    this.undone.length = 0;
    const merged = this.done.at(-1)?.merge?.(c);
    if (merged) this.done[this.done.length - 1] = merged;
    else this.done.push(c);
    this.bus.emit("change", c.label, ++this.version);
  }
  undo(): boolean {
    const c = this.done.pop();
    if (!c) return false;
    c.undo(this);
    this.undone.push(c);
    this.bus.emit("change", `undo ${c.label}`, ++this.version);
    return true;
  }
  redo(): boolean {
    const c = this.undone.pop();
    if (!c) return false;
    c.do(this);
    this.done.push(c);
    this.bus.emit("change", `redo ${c.label}`, ++this.version);
    return true;
  }
  get history() {
    return this.done.map((c) => c.label);
  }
  lineStart(at = this.cursor) {
    for (let i = at; i > 0; i--) if (this.text.at(i - 1) === "\n") return i;
    return 0;
  }
  lineEnd(at = this.cursor) {
    const i = this.text.indexOf("\n", at);
    return i < 0 ? this.text.length : i;
  }
  word(direction: 1 | -1): number {
    let i = this.cursor;
    const isWord = (k: number) => /\w/.test(this.text.at(k));
    if (direction > 0) {
      while (i < this.text.length && isWord(i)) i++;
      while (i < this.text.length && !isWord(i)) i++;
    } else {
      while (i > 0 && !isWord(i - 1)) i--;
      while (i > 0 && isWord(i - 1)) i--;
    }
    return i;
  }
}
type Key = string;
type Mode =
  | { readonly name: "normal"; pending: string; count: number }
  | { readonly name: "insert" }
  | { readonly name: "command"; buffer: string };
class Editor {
  private mode: Mode = { name: "normal", pending: "", count: 0 };
  private clipboard = "";
  constructor(readonly doc: Document) {}
  private enter<M extends Mode>(next: M) {
    const from = this.mode.name;
    this.mode = next;
    if (from !== next.name) this.doc.bus.emit("mode", from, next.name);
  }
  feed(keys: Iterable<Key>): this {
    for (const k of keys)
      try {
        this.key(k);
      } catch (e) {
        if (!(e instanceof Error)) throw e;
        this.doc.bus.emit("error", e);
        this.enter({ name: "normal", pending: "", count: 0 });
      }
    return this;
  }
  private motions: Record<string, (d: Document) => number> = {
    h: (d) => d.cursor - 1,
    l: (d) => d.cursor + 1,
    "0": (d) => d.lineStart(),
    $: (d) => d.lineEnd(),
    w: (d) => d.word(1),
    b: (d) => d.word(-1),
    g: () => 0,
    G: (d) => d.text.length,
    j: (d) => {
      const col = d.cursor - d.lineStart(),
        next = d.lineEnd() + 1;
      return next > d.text.length ? d.cursor : Math.min(next + col, d.lineEnd(next));
    },
    k: (d) => {
      const col = d.cursor - d.lineStart(),
        prev = d.lineStart() - 1;
      return prev < 0 ? d.cursor : Math.min(d.lineStart(prev) + col, prev);
    },
  };
  private key(k: Key): void {
    const { mode, doc } = this;
    switch (mode.name) {
      case "insert":
        if (k === "\x1b") return this.enter({ name: "normal", pending: "", count: 0 });
        if (k === "\b") {
          if (doc.cursor > 0) doc.run(new Remove(doc.cursor - 1, doc.cursor));
          return;
        }
        return doc.run(new Insert(doc.cursor, k));
      case "command":
        if (k !== "\n") {
          mode.buffer += k;
          return;
        }
        this.command(mode.buffer);
        return this.enter({ name: "normal", pending: "", count: 0 });
      case "normal": {
        if (/[1-9]/.test(k) || (k === "0" && mode.count > 0)) {
          mode.count = mode.count * 10 + Number(k);
          return;
        }
        const motion = this.motions[k];
        const times = mode.count || 1;
        if (mode.pending === "d") {
          const start = doc.cursor;
          if (k === "d")
            doc.run(
              group(
                `delete ${times} lines`,
                ...Array.from({ length: times }, () => new Remove(0, 0)),
                new Remove(doc.lineStart(), Math.min(doc.text.length, doc.lineEnd() + 1)),
              ),
            );
          else if (motion) {
            for (let i = 0; i < times; i++) doc.cursor = motion(doc);
            const [a, b] = [start, doc.cursor].sort((x, y) => x - y) as [number, number];
            this.clipboard = `${doc.text.slice(a, b)}`;
            doc.run(new Remove(a, b));
          } else throw new Error(`unknown motion ${k}`);
          return this.enter({ name: "normal", pending: "", count: 0 });
        }
        if (motion) for (let i = 0; i < times; i++) doc.cursor = motion(doc);
        else if (k === "i" || k === "a") {
          if (k === "a") doc.cursor++;
          this.enter({ name: "insert" });
          return;
        } else if (k === "x")
          doc.run(new Remove(doc.cursor, Math.min(doc.cursor + times, doc.text.length)));
        else if (k === "d") {
          mode.pending = "d";
          return;
        } else if (k === "p") doc.run(new Insert(doc.cursor, this.clipboard.repeat(times)));
        else if (k === "u") {
          for (let i = 0; i < times; i++) if (!doc.undo()) throw new Error("nothing to undo");
        } else if (k === "r") doc.redo();
        else if (k === ":") return this.enter({ name: "command", buffer: "" });
        else throw new Error(`unknown key ${JSON.stringify(k)}`);
        mode.count = 0;
      }
    }
  }
  private command(text: string) {
    const m = /^%?s\/(?<from>[^/]+)\/(?<to>[^/]*)\/(?<flags>g?)$/.exec(text);
    if (!m?.groups) throw new SyntaxError(`bad command: ${text}`);
    const { from = "", to = "", flags } = m.groups;
    const before = this.doc.text.toString(),
      after = before.replace(new RegExp(from, flags + "m"), to);
    if (before !== after)
      this.doc.run(group(text, new Remove(0, before.length), new Insert(0, after)));
  }
}
const doc = new Document("the quick brown fox\njumps over\nthe lazy dog\n");
const trace: string[] = [];
doc.bus.on("change", (label, version) => void trace.push(`${version}:${label}`));
const off = doc.bus.on("mode", (from, to) => {
  trace.push(`${from}>${to}`);
});
doc.bus.on("error", (e) => {
  trace.push(String(e));
});
doc.bus.once("change", (label) => {
  trace.push(`first ${label}`);
  return false;
});
const editor = new Editor(doc);
editor.feed("wwdwihello \x1b").feed("jjdb0P").feed(":%s/o(\\w)/<$1>/g\n:nope\n");
console.log(doc.text.toString(), doc.cursor, doc.text.depth, doc.text.length);
console.log(trace.splice(0));
off();
editor.feed("3u").feed("rr").feed("gG2k3lxdd9u");
console.log([...doc.text.lines()], doc.history, trace);
let big = Rope.of("");
for (let i = 0; i < 300; i++)
  big = big.insert(
    (i * 7919) % (big.length + 1),
    String.fromCharCode(97 + (i % 26)).repeat(1 + (i % 5)),
  );
console.log(
  big.length,
  big.depth < 20,
  big.toString().slice(0, 60),
  big.slice(100, 140).toString(),
  big.at(200),
);
// expect: the quick hello f<x>
// expect: jumps <v>er
// expect: the lazy <g>
// expect:  46 2 46
// expect: [
// expect:   '1:remove 6',
// expect:   'first remove 6',
// expect:   'normal>insert',
// expect:   '2:insert "h"',
// expect:   '3:insert "e"',
// expect:   '4:insert "l"',
// expect:   '5:insert "l"',
// expect:   '6:insert "o"',
// expect:   '7:insert " "',
// expect:   'insert>normal',
// expect:   '8:remove 1',
// expect:   'Error: unknown key "P"',
// expect:   'normal>command',
// expect:   '9:%s/o(\\w)/<$1>/g',
// expect:   'command>normal',
// expect:   'normal>command',
// expect:   'SyntaxError: bad command: nope',
// expect:   'command>normal'
// expect: ]
// expect: [ 'the quick brown fox', 'jumps over', 'the lazy dog', '' ] [] [
// expect:   '10:undo %s/o(\\w)/<$1>/g',
// expect:   '11:undo remove 1',
// expect:   '12:undo insert " "',
// expect:   '13:redo insert " "',
// expect:   '14:redo remove 1',
// expect:   '15:remove 1',
// expect:   '16:delete 1 lines',
// expect:   '17:undo delete 1 lines',
// expect:   '18:undo remove 1',
// expect:   '19:undo remove 1',
// expect:   '20:undo insert " "',
// expect:   '21:undo insert "hello"',
// expect:   '22:undo remove 6',
// expect:   'Error: nothing to undo'
// expect: ]
// expect: 900 true azbeeeeeogssssocjjjjjzzcnnnnccyiirrriiiiyylftbbtffjjggggtttt ffwwmoodddccnnnniohhlllffhttuuuuuhommmaa x
