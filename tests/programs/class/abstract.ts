abstract class Shape { abstract area(): number; describe(): string { return `area ${this.area()}`; } }
class Square extends Shape { constructor(private s: number) { super(); } area(): number { return this.s ** 2; } }
class Circle extends Shape { constructor(private r: number) { super(); } area(): number { return 3 * this.r ** 2; } }
const shapes: Shape[] = [new Square(2), new Circle(1)];
console.log(shapes.map((s) => s.describe())); // expect: [ 'area 4', 'area 3' ]
