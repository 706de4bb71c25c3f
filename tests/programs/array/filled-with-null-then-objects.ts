class Entry {
  next: Entry | null = null;
  constructor(readonly key: string, public value: number) {}
}
class Table {
  private buckets = new Array(4).fill(null);
  put(key: string, value: number): void {
    const entry = new Entry(key, value);
    entry.next = this.buckets[key.length % 4];
    this.buckets[key.length % 4] = entry;
  }
  get(key: string): number {
    for (let each = this.buckets[key.length % 4]; each !== null; each = each.next) if (each.key === key) return each.value;
    return -1;
  }
}
const table = new Table();
table.put("a", 1);
table.put("bb", 2);
table.put("cc", 3);
console.log(table.get("a"), table.get("bb"), table.get("zz"), table.get("ccc"));
const parents = new Array(3).fill(null);
parents[2] = 1;
parents[1] = 0;
const path: number[] = [];
for (let at: number | null = 2; at !== null; at = parents[at]!) path.push(at);
console.log(path, parents);
// expect: 1 2 -1 -1
// expect: [ 2, 1, 0 ] [ null, 0, 1 ]
