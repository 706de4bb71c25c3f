class Point {
  constructor(public x: number, public y: number, readonly tag?: string) {}
}
class Named extends Point {
  list = [1, 2];
  child: Point | null = null;
}
const named = new Named(1, 2);
named.child = new Point(3, 4, "t");
console.log(named, [new Point(0, -0)], { p: new Point(1, 1) });
class Empty {}
console.log(new Empty(), [new Empty()]);

// expect: Named {
// expect:   x: 1,
// expect:   y: 2,
// expect:   tag: undefined,
// expect:   list: [ 1, 2 ],
// expect:   child: Point { x: 3, y: 4, tag: 't' }
// expect: } [ Point { x: 0, y: -0, tag: undefined } ] { p: Point { x: 1, y: 1, tag: undefined } }
// expect: Empty {} [ Empty {} ]
