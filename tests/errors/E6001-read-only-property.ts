class Point {
  name!: string;
  constructor() {
    Object.defineProperty(this, "name", { value: "origin", enumerable: true });
  }
}
const point = new Point();
point.name = "other";
