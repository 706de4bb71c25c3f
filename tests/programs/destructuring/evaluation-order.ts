const log: string[] = [];
const d = (s: string) => { log.push(s); return s; };
const { a = d("a"), b = d("b") } = { b: "given" } as { a?: string; b?: string };
console.log(a, b, log); // expect: a given [ 'a' ]
