class Base {
  static step = 2;
  static next(n: number): number {
    return n + this.step;
  }
  static title(): string {
    return this.name;
  }
}
class Other extends Base {
  static override step = 10;
}
console.log(Base.next.call(Base, 1), Base.next.call(Other, 1), Base.next.apply(Other, [5]));
console.log(Base.title.call(Other), Other.next.call(Base, 3));
function run(of: typeof Base): number {
  return Base.next.call(of, 100);
}
console.log(run(Other), run(Base));

// expect: 3 11 15
// expect: Other 5
// expect: 110 102
