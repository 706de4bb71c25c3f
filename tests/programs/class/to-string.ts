class V { constructor(private x: number) {} toString(): string { return `V(${this.x})`; } }
const v = new V(3);
console.log(`${v}`, "" + v, String(v)); // expect: V(3) V(3) V(3)
