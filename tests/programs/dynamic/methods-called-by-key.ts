// A method that is found under a key in a value of unknown type is called on that value.
class Stack {
  items: number[] = [];
  push(...xs: number[]): void {
    this.items.push(...xs);
  }
  size(): number {
    return this.items.length;
  }
  ["pop-all"](): number[] {
    return this.items.splice(0);
  }
}
// The driver of puzzle sites: names of methods and lists of arguments.
function drive(make: any, operations: string[], given: any[][]): unknown[] {
  let object: any;
  return operations.map((operation, i) => {
    if (i === 0) {
      object = new make(...given[0]!);
      return null;
    }
    const result = object[operation](...given[i]!);
    return result === undefined ? null : result;
  });
}
console.log(drive(Stack, ["Stack", "push", "push", "size"], [[], [1], [2, 3], []])); // expect: [ null, null, null, 3 ]

const stack: any = new Stack();
const key: string = "push";
const missing: string = "pushed";
stack[key](7);
stack["push"](8, 9);
(stack as any)?.[key]?.(10);
console.log(stack["pop-all"](), stack["size"]()); // expect: [ 7, 8, 9, 10 ] 0

const literal: any = {
  n: 2,
  twice() {
    return this.n * 2;
  },
};
const rows: any[] = [literal, [3, 1, 2], new Map([[1, "one"]])];
console.log(rows[0]["twice"]()); // expect: 4
let evaluated = 0;
const counted = () => (evaluated++, rows);
console.log(counted()[0]["tw" + "ice"](), evaluated); // expect: 4 1
try {
  stack["nothing"](1);
} catch (error) {
  console.log((error as Error).message); // expect: stack.nothing is not a function
}
try {
  stack[missing](1);
} catch (error) {
  console.log((error as Error).message); // expect: stack[missing] is not a function
}
