// What a literal is said to be waits for the functions in it
type Op = { op: "test"; test: (c: string) => boolean } | { op: "split"; a: number; b: number };
const code: Op[] = [];
const emit = <I extends Op>(each: I): I => { code.push(each); return each; };
const made = emit({ op: "test", test: (c) => c === "x" });
emit({ op: "split", a: 1, b: 2 }).b += 1;
console.log(made.test("x"), code.map((each) => (each.op === "test" ? each.test("y") : each.b)));
const define = <T extends { name: string; run: (n: number) => unknown; parts?: { at: (i: number) => string }[] }>(t: T): T => t;
const task = define({ name: "t", run: (n) => n * 2, parts: [{ at: (i) => `${i}!` }] });
console.log(task.run(3) + 1, task.parts[0]?.at(4));
const pair = <A extends readonly [string, (n: number) => number]>(a: A) => a;
console.log(pair(["k", (n) => n + 1])[1](1));
// expect: true [ false, 3 ]
// expect: 7 4!
// expect: 2
