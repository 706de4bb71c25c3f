type Constructor<T = {}> = new (...args: any[]) => T;
interface Disposable2 { dispose(): void; disposed: boolean }
function DisposableMixin<T extends Constructor>(Base: T) {
  return class extends Base implements Disposable2 {
    disposed = false;
    #cleanups: (() => void)[] = [];
    onDispose(f: () => void) { this.#cleanups.push(f); }
    dispose() { if (this.disposed) return; this.disposed = true; for (const f of this.#cleanups) f(); }
  };
}
class Empty {}
class Connection extends DisposableMixin(Empty) {
  constructor(readonly url: string) { super(); this.onDispose(() => console.log("closed", this.url)); }
}
const c = new Connection("db://x");
c.dispose(); c.dispose();
console.log(c.disposed, c);
const list: Disposable2[] = [c, new Connection("y")];
for (const d of list) if (!d.disposed) d.dispose();
class Widget { constructor(public id: number, public label = "w" + id) {} }
const mixins = { Disposable: DisposableMixin };
const DW = mixins.Disposable(Widget);
const w = new DW(7);
console.log(w.label, w instanceof Widget, w);
// expect: closed db://x
// expect: true Connection { disposed: true, url: 'db://x' }
// expect: closed y
// expect: w7 true Widget { id: 7, label: 'w7', disposed: false }
