function kind(this: unknown): string {
  return typeof this;
}
console.log(kind.call(1), kind.call("s"), kind.call(null), kind.call(undefined), kind.call({}), kind.call(true)); // expect: number string object undefined object boolean
function length(this: string): number {
  return this.length;
}
function half(this: number): number {
  return this / 2;
}
console.log(length.call("abc"), half.call(9), half.bind(3)()); // expect: 3 4.5 1.5
function first<T>(this: T[]): T | undefined {
  return this[0];
}
console.log(first.call([7, 8]), first.call(["a"]), { first: [5], take: first }.first); // expect: 7 a [ 5 ]
const reader = {
  get(this: Map<string, number>, key: string): number | undefined {
    return this.get(key);
  },
};
console.log(reader.get.call(new Map([["a", 1]]), "a")); // expect: 1
const rec = {
  factorial(n: number): number {
    return n <= 1 ? 1 : n * this.factorial(n - 1);
  },
};
console.log(rec.factorial(10), { factorial: rec.factorial }.factorial(5)); // expect: 3628800 120
const partial = {
  a: 1,
  join(b: number, c: number) {
    return [this.a, b, c].join();
  },
};
console.log(partial.join.bind({ ...partial, a: 9 }, 2)(3)); // expect: 9,2,3
