// Methods that classes of arrays have in place of the language's, called where plain arrays are wanted.
class Log<T> extends Array<T> {
  seen: string[] = [];
  override push(...items: T[]): number {
    this.seen.push(`push ${items.length}`);
    return super.push(...items);
  }
  override pop(): T | undefined {
    this.seen.push("pop");
    return super.pop();
  }
  override indexOf(item: T): number {
    return super.indexOf(item) + 100;
  }
  override map<U>(f: (value: T, index: number, array: T[]) => U): U[] {
    this.seen.push("map");
    return super.map(f);
  }
}
function fill(xs: number[], n: number): void {
  for (let i = 0; i < n; i++) xs.push(i, -i);
}
function use(xs: number[]): (number | undefined)[] {
  return [xs.pop(), xs.indexOf(1), xs.length, xs.push(7)];
}
const log = new Log<number>();
fill(log, 2);
console.log(use(log), use([1, 2]), log.seen);
const plain: number[] = log;
console.log(plain.map((x) => x + 1).length, log.seen.at(-1), plain);
// expect: [ -1, 102, 3, 4 ] [ 2, 0, 1, 2 ] [ 'push 2', 'push 2', 'pop', 'push 1' ]
// expect: 4 map Log(4) [
// expect:   0,
// expect:   -0,
// expect:   1,
// expect:   7,
// expect:   seen: [ 'push 2', 'push 2', 'pop', 'push 1', 'map' ]
// expect: ]
