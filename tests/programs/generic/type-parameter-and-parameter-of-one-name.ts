function create<C extends new (...a: any[]) => any>(C: C, ...args: ConstructorParameters<C>): InstanceType<C> { return new C(...args); }
class Point { constructor(readonly x: number, readonly y = 0) {} }
console.log(create(Point, 1, 2), create(Point, 5).y);
function pairs<T, U>(T: readonly T[], f: (t: T) => U): { item: T; made: U }[] { return T.map((item) => ({ item, made: f(item) })); }
console.log(pairs([1, 2], (n) => String(n)), pairs(["a"], (s) => s.length)[0]!.item.toUpperCase());
// expect: Point { x: 1, y: 2 } 0
// expect: [ { item: 1, made: '1' }, { item: 2, made: '2' } ] A
