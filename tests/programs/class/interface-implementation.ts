interface Shape { area(): number; readonly name: string }
class Square implements Shape { name = "sq"; constructor(private s: number) {} area(): number { return this.s * this.s; } }
class Circle implements Shape { get name(): string { return "ci"; } constructor(private r: number) {} area(): number { return 3 * this.r * this.r; } }
const literal: Shape = { name: "li", area: () => 7 };
const shapes: Shape[] = [new Square(2), new Circle(1), literal];
for (const s of shapes) console.log(s.name, s.area());
// expect: sq 4
// expect: ci 3
// expect: li 7
