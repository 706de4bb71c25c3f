function attempt(f: () => unknown): void {
  try {
    console.log("fine", f());
  } catch (error) {
    console.log(String(error));
  }
}
class Shape {
  #sides = 3;
  name = "shape";
  sides(): number {
    return this.#sides;
  }
  label(prefix = "a "): string {
    const parts = [prefix].map((each) => each + this.name);
    return parts.join("");
  }
  rename(): void {
    this.name = "other";
  }
  free(n: number): number {
    return n * 2;
  }
  async later(): Promise<string> {
    return this.name;
  }
}
class Square extends Shape {
  override free(n: number): number {
    return n * 4;
  }
}
const shape: Shape = new Shape();
const square: Shape = new Square();
console.log(shape.free === new Shape().free, shape.free === square.free, shape.sides === square.sides);
const { sides, label, rename, free, later } = shape;
attempt(() => sides());
attempt(() => label());
attempt(() => rename());
attempt(() => free(2));
console.log([1, 2].map(square.free), shape.free, shape.free.name);
later().catch((error: Error) => console.log(error.message));
const handlers = new Set<(n: number) => number>();
handlers.add(shape.free);
handlers.add(new Shape().free);
handlers.add(square.free);
handlers.delete(shape.free);
console.log(handlers.size);

// expect: true false true
// expect: TypeError: Cannot read properties of undefined (reading '#sides')
// expect: TypeError: Cannot read properties of undefined (reading 'name')
// expect: TypeError: Cannot set properties of undefined (setting 'name')
// expect: fine 4
// expect: [ 4, 8 ] [Function: free] free
// expect: 1
// expect: Cannot read properties of undefined (reading 'name')
