enum Color {
  Red,
  Green,
}
namespace Color {
  export const all = [Color.Red, Color.Green];
  export function nameOf(c: Color): string {
    return Color[c].toLowerCase();
  }
}
console.log(Color.all.map(Color.nameOf).join(), Color.Green); // expect: red,green 1

function next(): number {
  return next.count++;
}
namespace next {
  export let count = 5;
}
console.log(next(), next(), next.count); // expect: 5 6 7

class Tree {
  static of(value: number): Tree.Leaf {
    return new Tree.Leaf(value);
  }
}
namespace Tree {
  export class Leaf {
    constructor(readonly value: number) {}
  }
}
console.log(Tree.of(3)); // expect: Leaf { value: 3 }
