// An interface of the class's name may say more of methods that the class inherits; called is what it inherits.
class Source {
  heard = 0;
  on(event: string, listener: (...args: any[]) => void): this {
    this.heard++;
    listener(event.length);
    return this;
  }
  last(): unknown {
    return this.heard;
  }
}
interface Clock {
  on(event: "tick", listener: (n: number) => void): this;
  on(event: "end", listener: () => void): this;
  last(): number;
}
class Clock extends Source {}
class Alarm extends Clock {
  override last(): number {
    return super.last() * 10;
  }
}
const clock = new Clock().on("tick", (n) => console.log(n.toFixed(1))).on("end", () => console.log("end"));
// expect: 4.0
// expect: end
console.log(clock.last() + 1, clock.heard, Object.keys(clock)); // expect: 3 2 [ 'heard' ]
const clocks: Clock[] = [clock, new Alarm().on("tick", () => {})];
console.log(clocks.map((each) => each.last())); // expect: [ 2, 10 ]
