const m = new Map<string, number>([["a", 1]]);
const v = m.get("a")!;
console.log(v + 1); // expect: 2
