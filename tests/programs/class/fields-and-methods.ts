class Point {
  x: number;
  y = 2;
  constructor(x: number) { this.x = x; }
  sum(): number { return this.x + this.y; }
}
const p = new Point(1);
p.y = 5;
console.log(p.sum(), p); // expect: 6 Point { x: 1, y: 5 }
