class Empty {} class P { x = 1; #h = 2; y?: string; m(): number { return this.#h; } }
console.log(new Empty(), new P(), [new P()], { p: new Empty() }); // expect: Empty {} P { x: 1, y: undefined } [ P { x: 1, y: undefined } ] { p: Empty {} }
