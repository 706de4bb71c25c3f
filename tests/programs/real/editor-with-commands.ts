// Undo/redo text editor with command pattern, piece table, search/replace, selections, mixins
type Ctor<T = object> = new (...args: any[]) => T;
interface Command { readonly label: string; execute(doc: PieceTable): void; undo(doc: PieceTable): void; merge?(other: Command): Command | null }
class PieceTable {
  private added = "";
  private pieces: { buffer: "original" | "added"; start: number; length: number }[] = [];
  constructor(private readonly original: string) { if (original) this.pieces.push({ buffer: "original", start: 0, length: original.length }); }
  get length(): number { return this.pieces.reduce((n, { length }) => n + length, 0); }
  insert(at: number, text: string): void {
    if (at < 0 || at > this.length) throw new RangeError(`offset ${at} outside 0..${this.length}`);
    const piece = { buffer: "added" as const, start: this.added.length, length: text.length };
    this.added += text;
    const i = this.split(at);
    this.pieces.splice(i, 0, piece);
    const before = this.pieces[i - 1];
    if (before?.buffer === "added" && before.start + before.length === piece.start) { before.length += piece.length; this.pieces.splice(i, 1); }
  }
  delete(from: number, to: number): string {
    const gone = this.slice(from, to);
    const i = this.split(from), j = this.split(to);
    this.pieces.splice(i, j - i);
    return gone;
  }
  private split(at: number): number {
    let pos = 0;
    for (let i = 0; i < this.pieces.length; i++) {
      const p = this.pieces[i]!;
      if (pos === at) return i;
      if (at < pos + p.length) {
        const head = at - pos;
        this.pieces.splice(i, 1, { ...p, length: head }, { ...p, start: p.start + head, length: p.length - head });
        return i + 1;
      }
      pos += p.length;
    }
    return this.pieces.length;
  }
  slice(from = 0, to = this.length): string { return this.toString().slice(from, to); }
  toString(): string { return this.pieces.map((p) => (p.buffer === "original" ? this.original : this.added).substr(p.start, p.length)).join(""); }
  get pieceCount() { return this.pieces.length; }
}
class Insert implements Command {
  readonly label = "insert";
  constructor(readonly at: number, readonly text: string) {}
  execute(doc: PieceTable) { doc.insert(this.at, this.text); }
  undo(doc: PieceTable) { doc.delete(this.at, this.at + this.text.length); }
  merge(other: Command): Command | null {
    return other instanceof Insert && other.at === this.at + this.text.length && !/\s$/.test(this.text) ? new Insert(this.at, this.text + other.text) : null;
  }
}
class Delete implements Command {
  readonly label: string = "delete";
  #gone?: string;
  constructor(readonly from: number, readonly to: number) {}
  execute(doc: PieceTable) { this.#gone = doc.delete(this.from, this.to); }
  undo(doc: PieceTable) { if (this.#gone === undefined) throw new Error("not executed"); doc.insert(this.from, this.#gone); }
}
class Composite implements Command {
  private constructor(readonly label: string, private readonly parts: readonly Command[]) {}
  static of(label: string, ...parts: Command[]) { return new Composite(label, parts); }
  execute(doc: PieceTable) { for (const p of this.parts) p.execute(doc); }
  undo(doc: PieceTable) { for (const p of [...this.parts].reverse()) p.undo(doc); }
}

function Observable<B extends Ctor>(Base: B) {
  return class extends Base {
    #listeners: ((event: string, detail?: unknown) => void)[] = [];
    subscribe(f: (event: string, detail?: unknown) => void) { this.#listeners.push(f); return this; }
    protected notify(event: string, detail?: unknown) { for (const f of this.#listeners) f(event, detail); }
  };
}
function Undoable<B extends Ctor<{ doc: PieceTable }>>(Base: B) {
  class Mixed extends Base {
    readonly undoStack: Command[] = [];
    readonly redoStack: Command[] = [];
    perform(c: Command): this {
      c.execute(this.doc);
      const merged = this.undoStack.at(-1)?.merge?.(c);
      if (merged) this.undoStack[this.undoStack.length - 1] = merged;
      else this.undoStack.push(c);
      this.redoStack.length = 0;
      return this;
    }
    undo(): string | undefined {
      const c = this.undoStack.pop();
      c?.undo(this.doc);
      if (c) this.redoStack.push(c);
      return c?.label;
    }
    redo(): string | undefined {
      const c = this.redoStack.pop();
      if (!c) return undefined;
      c.execute(this.doc);
      this.undoStack.push(c);
      return c.label;
    }
  }
  return Mixed;
}
class BaseEditor { readonly doc: PieceTable; cursor = 0; constructor(text = "") { this.doc = new PieceTable(text); } }
class Editor extends Observable(Undoable(BaseEditor)) {
  #marks = new Map<string, number>();
  type(text: string) {
    for (const ch of text) { this.perform(new Insert(this.cursor, ch)); this.cursor += ch.length; }
    this.notify("type", text.length);
    return this;
  }
  backspace(n = 1) {
    const from = Math.max(0, this.cursor - n);
    this.perform(new Delete(from, this.cursor));
    this.cursor = from;
    this.notify("backspace");
    return this;
  }
  move(to: number | "start" | "end" | `mark:${string}`) {
    if (typeof to === "number") this.cursor = to;
    else if (to === "start") this.cursor = 0;
    else if (to === "end") this.cursor = this.doc.length;
    else this.cursor = this.#marks.get(to.slice(5)) ?? this.cursor;
    return this;
  }
  mark(name: string) { this.#marks.set(name, this.cursor); return this; }
  replaceAll(pattern: RegExp | string, by: string | ((m: string, i: number) => string)): number {
    const re = typeof pattern === "string" ? new RegExp(pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g") : pattern;
    const matches = [...this.doc.toString().matchAll(re)];
    const parts = matches.reverse().flatMap((m, i) => {
      const at = m.index;
      const text = typeof by === "string" ? by.replace(/\$(\d)/g, (_, d: string) => m[+d] ?? "") : by(m[0], matches.length - 1 - i);
      return [new Delete(at, at + m[0].length), new Insert(at, text)];
    });
    if (parts.length) this.perform(Composite.of(`replace ${re.source}`, ...parts));
    this.notify("replace", { count: matches.length });
    return matches.length;
  }
  override undo() { const l = super.undo(); this.notify("undo", l); return l; }
  toString() { return this.doc.toString(); }
}
const events: Record<string, unknown[]> = {};
const ed = new Editor("The quick fox").subscribe((e, d) => (events[e] ??= []).push(d));
ed.move(10).type("brown ").mark("m").move("end").type(" jumps").backspace(2);
console.log(`${ed}`, ed.cursor, ed.doc.length, ed.doc.pieceCount, ed.undoStack.map((c) => c.label));
console.log(ed.undo(), ed.toString(), "|", ed.undo(), String(ed), "|", ed.redo(), ed + "");
console.log(ed.replaceAll(/\b(\w)(\w+)/g, "$2$1"), `${ed}`);
console.log(ed.replaceAll("o", (m, i) => `<${m}${i}>`), `${ed}`, ed.undo(), `${ed}`);
ed.move("mark:m").type("é😀").backspace(1);
console.log(JSON.stringify(String(ed)), ed.redoStack.length, ed.undoStack.length);
while (ed.undo());
console.log(`${ed}`, ed.redoStack.map((c) => c.constructor.name).join());
let n = 0; while (ed.redo()) n++;
console.log(n, JSON.stringify(`${ed}`), events);
try { ed.doc.insert(999, "x"); } catch (e) { console.log(`${e}`); }
try { new Delete(0, 1).undo(ed.doc); } catch (e) { console.log(`${e}`); }
console.log(ed instanceof BaseEditor, Object.keys(ed).sort());
// expect: The quick brown fox jum 23 23 4 [ 'insert', 'insert', 'insert', 'delete' ]
// expect: delete The quick brown fox jumps | insert The quick brown fox  | insert The quick brown fox jumps
// expect: 5 heT uickq rownb oxf umpsj
// expect: 2 heT uickq r<o0>wnb <o1>xf umpsj replace o heT uickq rownb oxf umpsj
// expect: "heT uickq rownb é\ud83doxf umpsj" 0 6
// expect: The quick fox Delete,Insert,Composite,Insert,Insert,Insert
// expect: 6 "heT uickq rownb é\ud83doxf umpsj" {
// expect:   type: [ 6, 6, 3 ],
// expect:   backspace: [ undefined, undefined ],
// expect:   undo: [
// expect:     'delete',
// expect:     'insert',
// expect:     'replace o',
// expect:     'delete',
// expect:     'insert',
// expect:     'replace \\b(\\w)(\\w+)',
// expect:     'insert',
// expect:     'insert',
// expect:     'insert',
// expect:     undefined
// expect:   ],
// expect:   replace: [ { count: 5 }, { count: 2 } ]
// expect: }
// expect: RangeError: offset 999 outside 0..27
// expect: Error: not executed
// expect: true [ 'cursor', 'doc', 'redoStack', 'undoStack' ]
