/** An editor whose commands are undone, done again and merged; batches made by generators, listeners by a mapped type. */
interface Command<R = void> { execute(doc: Doc): R; undo(doc: Doc): void; merge?(next: Command<unknown>): boolean; readonly label: string }
class Doc {
  lines: string[] = [""];
  cursor = { row: 0, col: 0 };
  get text() { return this.lines.join("\n"); }
  set text(v: string) { this.lines = v.split("\n"); this.cursor = { row: this.lines.length - 1, col: this.lines.at(-1)!.length }; }
  offset({ row, col } = this.cursor) { return this.lines.slice(0, row).reduce((n, l) => n + l.length + 1, 0) + col; }
  at(offset: number): Doc["cursor"] {
    let row = 0;
    while (row < this.lines.length - 1 && offset > this.lines[row].length) offset -= this.lines[row++].length + 1;
    return { row, col: Math.min(offset, this.lines[row].length) };
  }
  splice(at: number, del: number, ins: string): string {
    const t = this.text, removed = t.substring(at, at + del);
    this.text = t.slice(0, at) + ins + t.slice(at + del);
    this.cursor = this.at(at + ins.length);
    return removed;
  }
}
abstract class Edit implements Command {
  abstract readonly label: string;
  protected at = -1;
  protected removed = "";
  protected constructor(protected inserted: string, protected readonly del = 0) {}
  execute(doc: Doc): void {
    if (this.at < 0) this.at = doc.offset();
    this.removed = doc.splice(this.at - this.before(), this.del, this.inserted);
  }
  protected before() { return 0; }
  undo(doc: Doc): void { doc.splice(this.at - this.before(), this.inserted.length, this.removed); }
}
class Insert extends Edit {
  constructor(text: string) { super(text); }
  get label() { return `insert ${JSON.stringify(this.inserted)}`; }
  merge(next: Command<unknown>): boolean {
    if (!(next instanceof Insert) || next.at !== this.at + this.inserted.length || /\s/.test(next.inserted)) return false;
    this.inserted += next.inserted;
    return true;
  }
}
class Backspace extends Edit {
  constructor(n = 1) { super("", n); }
  protected override before() { return this.del; }
  readonly label = "backspace";
}
class Batch implements Command<number> {
  #done: Command<unknown>[] = [];
  constructor(readonly label: string, private readonly build: (doc: Doc) => Iterable<Command<unknown>>) {}
  execute(doc: Doc) {
    this.#done = [];
    for (const c of this.build(doc)) { c.execute(doc); this.#done.unshift(c); }
    return this.#done.length;
  }
  undo(doc: Doc) { this.#done.forEach((c) => c.undo(doc)); }
}
const replaceAll = (what: string, by: string) => new Batch(`replace ${what}`, function* (doc) {
  for (let i = doc.text.indexOf(what); i !== -1; i = doc.text.indexOf(what, i + by.length)) {
    const at = i;
    const edit: Command = { label: "sub", execute: (d) => void d.splice(at, what.length, by), undo: (d) => { d.splice(at, by.length, what); } };
    yield edit;
  }
});
type Listener<E> = (e: E) => void;
class History {
  private undoStack: Command<unknown>[] = [];
  private redoStack: Command<unknown>[] = [];
  private listeners: { [K in keyof HistoryEvents]?: Listener<HistoryEvents[K]>[] } = {};
  constructor(private readonly doc: Doc, private readonly limit = 50) {}
  on<K extends keyof HistoryEvents>(ev: K, fn: Listener<HistoryEvents[K]>): () => void {
    const list: Listener<HistoryEvents[K]>[] = (this.listeners[ev] ??= []);
    list.push(fn);
    return () => { const i = list.indexOf(fn); if (i >= 0) list.splice(i, 1); };
  }
  private emit<K extends keyof HistoryEvents>(ev: K, e: HistoryEvents[K]) { for (const l of this.listeners[ev] ?? []) l(e); }
  run<R>(c: Command<R>): R {
    const r = c.execute(this.doc);
    this.redoStack.length = 0;
    const last = this.undoStack.at(-1);
    if (!last?.merge?.(c)) { this.undoStack.push(c); if (this.undoStack.length > this.limit) this.undoStack.shift(); }
    this.emit("change", { label: c.label, size: this.doc.text.length });
    return r;
  }
  undo(): boolean {
    const c = this.undoStack.pop();
    if (!c) return false;
    c.undo(this.doc);
    this.redoStack.push(c);
    this.emit("undo", c);
    return true;
  }
  redo() {
    const c = this.redoStack.pop();
    if (!c) return this.emit("empty", undefined);
    c.execute(this.doc);
    this.undoStack.push(c);
  }
  get labels() { return { undo: this.undoStack.map((c) => c.label), redo: this.redoStack.map(({ label }) => label) } as const; }
}
interface HistoryEvents { change: { label: string; size: number }; undo: Command<unknown>; empty: undefined }

const doc = new Doc();
const h = new History(doc, 5);
const off = h.on("change", ({ label, size }) => console.log(`  [${label}] ${size}`));
h.on("undo", (c) => console.log("  undo:", c.label));
h.on("empty", () => console.log("  nothing to redo"));
for (const ch of "hello") h.run(new Insert(ch));
h.run(new Insert(" "));
for (const ch of "world") h.run(new Insert(ch));
off();
console.log(JSON.stringify(doc.text), h.labels);
h.run(new Insert("\nsecond line"));
h.run(new Backspace(4));
console.log(doc.text, doc.cursor);
console.log(h.run(replaceAll("o", "00")), JSON.stringify(doc.text));
h.undo(); h.undo();
console.log(JSON.stringify(doc.text), h.labels.redo);
h.redo(); h.redo(); h.redo();
console.log(doc.lines);
while (h.undo());
console.log(JSON.stringify(doc.text), doc.offset(), h.undo());
// expect:   [insert "h"] 1
// expect:   [insert "e"] 2
// expect:   [insert "l"] 3
// expect:   [insert "l"] 4
// expect:   [insert "o"] 5
// expect:   [insert " "] 6
// expect:   [insert "w"] 7
// expect:   [insert "o"] 8
// expect:   [insert "r"] 9
// expect:   [insert "l"] 10
// expect:   [insert "d"] 11
// expect: "hello world" { undo: [ 'insert "hello"', 'insert " world"' ], redo: [] }
// expect: hello world
// expect: second  { row: 1, col: 7 }
// expect: 3 "hell00 w00rld\nsec00nd "
// expect:   undo: replace o
// expect:   undo: backspace
// expect: "hello world\nsecond line" [ 'replace o', 'backspace' ]
// expect:   nothing to redo
// expect: [ 'hell00 w00rld', 'sec00nd ' ]
// expect:   undo: replace o
// expect:   undo: backspace
// expect:   undo: insert "\nsecond line"
// expect:   undo: insert " world"
// expect:   undo: insert "hello"
// expect: "" 0 false
