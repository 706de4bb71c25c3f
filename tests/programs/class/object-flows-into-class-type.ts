class Point { x = 0; y = 0; }
function len(p: Point): number { return p.x + p.y; }
console.log(len(new Point()), len({ x: 3, y: 4 })); // expect: 0 7
