class Point {
  constructor(
    readonly x: number,
    private y: number,
  ) {}
}
console.log(JSON.stringify(new Point(1, 2)), JSON.stringify([new Point(0, -1)])); // expect: {"x":1,"y":2} [{"x":0,"y":-1}]
console.log(JSON.stringify({ m: new Map([[1, 2]]), s: new Set([1]) })); // expect: {"m":{},"s":{}}
