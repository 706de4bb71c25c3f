class A { constructor(public a: number, private readonly b: string, protected c = 3) {} show(): string { return this.a + this.b + this.c; } }
console.log(new A(1, "x").show()); // expect: 1x3
