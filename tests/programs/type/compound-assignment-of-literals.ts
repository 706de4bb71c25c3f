// A compound assignment may make any number or text of a literal type, as in tsc.
class Turtle {
  heading: 0 | 1 | 2 | 3 = 3;
  sign: 1 | -1 = 1;
  turn(): this {
    this.heading += 1;
    this.heading %= 4;
    this.sign *= -1;
    return this;
  }
}
console.log(new Turtle().turn(), new Turtle().turn().turn()); // expect: Turtle { heading: 0, sign: -1 } Turtle { heading: 1, sign: 1 }
function flip(side: -1 | 1): number {
  side *= -1.5;
  return side;
}
console.log(flip(1), flip(-1)); // expect: -1.5 1.5
const bits: (0 | 1)[] = [0, 1];
bits[0]! += 0.25;
bits[1]!++;
console.log(bits); // expect: [ 0.25, 2 ]
const level: { name: "low" | "high" } = { name: "low" };
level.name += "er";
console.log(level); // expect: { name: 'lower' }
