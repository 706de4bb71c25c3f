class A {
  x = this.start();
  y: number;
  constructor(y: number) {
    console.log("body", this.x);
    this.y = y + this.x;
  }
  start(): number {
    console.log("field");
    return 5;
  }
}
console.log(new A(2));

// expect: field
// expect: body 5
// expect: A { x: 5, y: 7 }
