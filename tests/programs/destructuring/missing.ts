const [a, b] = [1] as number[];
console.log(a, b === undefined); // expect: 1 true
const { x = 5 } = {} as { x?: number };
console.log(x); // expect: 5
