// Optional properties come where they were first assigned, and again when they were deleted.
interface Options {
  a: number;
  b?: number;
  c?: string;
  7?: boolean;
}
const options: Options = { a: 1 };
options.c = "c";
options.b = 2;
console.log(options, Object.keys(options), JSON.stringify(options)); // expect: { a: 1, c: 'c', b: 2 } [ 'a', 'c', 'b' ] {"a":1,"c":"c","b":2}
delete options.c;
options.c = "again";
options[7] = true;
console.log(options, Object.entries({ ...options, a: 0 })); // expect: { '7': true, a: 1, b: 2, c: 'again' } [ [ '7', true ], [ 'a', 0 ], [ 'b', 2 ], [ 'c', 'again' ] ]
const seen: string[] = [];
for (const key in options) seen.push(key);
console.log(seen.join()); // expect: 7,a,b,c
