// What a class says may be missing as a method, derived classes and single objects may have as a field.
abstract class Codec {
  abstract name: string;
  ratio?(text: string): number;
  describe(text: string): string {
    return this.ratio ? `${this.name} ${this.ratio(text)}` : this.name;
  }
}
class Counting extends Codec {
  name = "counting";
  ratio = (text: string): number => text.length * 2;
}
class Measuring extends Codec {
  name = "measuring";
  override ratio(text: string): number {
    return text.length;
  }
}
class Plain extends Codec {
  name = "plain";
}
for (const codec of [new Counting(), new Measuring(), new Plain()]) {
  console.log(codec.describe("abc"), typeof codec.ratio, codec.ratio?.("x"));
}
class Hook {
  onDone?(code: number): string;
  run(): string | undefined {
    return this.onDone?.(3);
  }
}
const hook = new Hook();
console.log(hook.run(), hook.onDone === undefined);
hook.onDone = (code) => `done ${code}`;
console.log(hook.run(), hook.onDone === undefined, new Hook().run());

// expect: counting 6 function 2
// expect: measuring 3 function 1
// expect: plain undefined undefined
// expect: undefined true
// expect: done 3 false undefined
