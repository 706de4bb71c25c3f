interface Sized { length: number }
interface Shown { toString(): string }
interface Halved<T> { readonly length: number; slice(from: number, to?: number): T }
function longest(...items: Sized[]): Sized {
  let best = items[0];
  for (const each of items) if (each.length > best.length) best = each;
  return best;
}
console.log(longest("abc", [1, 2, 3, 4], { length: 2 }, new Uint8Array(3))); // expect: [ 1, 2, 3, 4 ]
const shown: Shown[] = [1, "two", true, [3, 4], { toString: () => "mine" }];
console.log(shown.map((each) => each.toString()).join(" ")); // expect: 1 two true 3,4 mine
function total(items: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < items.length; i += 1) sum += items[i];
  return sum;
}
console.log(total([1, 2, 3]), total(Float64Array.of(0.5, 0.25)), total({ length: 1, 0: 9 })); // expect: 6 0.75 9
const half = <T>(whole: Halved<T>): T => whole.slice(whole.length >> 1);
console.log(half("abcdef"), half([1, 2, 3])); // expect: def [ 2, 3 ]
