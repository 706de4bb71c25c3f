const enum CellState { Hidden, Open, Flag }
interface Cell { mine: boolean; near: number; state: CellState }
type Pos = { readonly x: number; readonly y: number };
type Outcome = { kind: "playing"; left: number } | { kind: "won" } | { kind: "lost"; at: Pos };
class Field {
  private readonly grid: Cell[][];
  constructor(readonly w: number, readonly h: number, mines: Iterable<Pos>) {
    this.grid = Array.from({ length: h }, () => Array.from({ length: w }, (): Cell => ({ mine: false, near: 0, state: CellState.Hidden })));
    for (const m of mines) { this.at(m).mine = true; for (const n of this.around(m)) this.at(n).near++; }
  }
  static parse(text: string): Field {
    const lines = text.trim().split("\n").map((l) => l.trim());
    const mines = lines.flatMap((l, y) => [...l].map((c, x) => (c === "*" ? { x, y } : null))).filter((p): p is Pos => p !== null);
    return new Field(lines[0].length, lines.length, mines);
  }
  at({ x, y }: Pos): Cell { const c = this.grid[y]?.[x]; if (!c) throw new RangeError(`(${x},${y}) is outside`); return c; }
  *around({ x, y }: Pos): Generator<Pos> { for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) if ((dx || dy) && this.grid[y + dy]?.[x + dx] !== undefined) yield { x: x + dx, y: y + dy }; }
  open(p: Pos): Outcome {
    const cell = this.at(p);
    if (cell.state === CellState.Flag) return this.outcome;
    if (cell.mine) { cell.state = CellState.Open; return { kind: "lost", at: p }; }
    const queue: Pos[] = [p];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const c = this.at(next);
      if (c.state !== CellState.Hidden) continue;
      c.state = CellState.Open;
      if (c.near === 0) queue.push(...this.around(next));
    }
    return this.outcome;
  }
  flag(p: Pos) { const c = this.at(p); if (c.state !== CellState.Open) c.state = c.state === CellState.Flag ? CellState.Hidden : CellState.Flag; }
  get outcome(): Outcome { const left = this.grid.flat().filter((c) => !c.mine && c.state !== CellState.Open).length; return left === 0 ? { kind: "won" } : { kind: "playing", left }; }
  hint(): Pos | undefined {
    for (const [y, row] of this.grid.entries()) for (const [x, c] of row.entries()) {
      if (c.state !== CellState.Open || c.near === 0) continue;
      const near = [...this.around({ x, y })], hidden = near.filter((n) => this.at(n).state !== CellState.Open);
      if (hidden.length === c.near) for (const n of hidden) if (this.at(n).state === CellState.Hidden) this.flag(n);
      const flags = near.filter((n) => this.at(n).state === CellState.Flag).length;
      const safe = near.find((n) => this.at(n).state === CellState.Hidden);
      if (flags === c.near && safe) return safe;
    }
    return;
  }
  render(reveal = false): string { return this.grid.map((r) => r.map((c) => reveal && c.mine ? "*" : [".", c.near || " ", "F"][c.state]).join("")).join("\n"); }
}
const f = Field.parse(`
  ..........
  .*......*.
  ....**....
  ..........
  *......*..
  ..........`);
let res = f.open({ x: 0, y: 5 - 5 + 3 });
console.log(f.render(), res);
res = f.open({ x: 5, y: 5 });
for (let p = f.hint(), n = 0; p && res.kind === "playing" && n < 60; p = f.hint(), n++) res = f.open(p);
console.log(f.render() + "|", res);
const describe = (o: Outcome): string => { switch (o.kind) { case "won": return "won!"; case "lost": return `boom at ${o.at.x},${o.at.y}`; case "playing": return `${o.left} left`; } };
console.log(describe(res), describe(f.open({ x: 1, y: 1 })), f.render(true).split("\n")[1]);
try { f.open({ x: 99, y: 0 }); } catch (e) { console.log(`${e}`); }
// expect: ..........
// expect: ..........
// expect: ..........
// expect: 1.........
// expect: ..........
// expect: .......... { kind: 'playing', left: 53 }
// expect: 111    111
// expect: 1F112211F1
// expect: 1111FF1111
// expect: 11 122211 
// expect: F1    1F1 
// expect: 11    111 | { kind: 'won' }
// expect: won! won! 1*112211*1
// expect: RangeError: (99,0) is outside
