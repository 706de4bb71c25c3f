// What a pattern takes of Math and its like is called as the builtin itself, and is a value where it is used as one.
const { abs, PI, max: biggest } = Math;
console.log(abs(-3), PI.toFixed(2), biggest(1, 5, 2), [1, -2].map(abs)); // expect: 3 3.14 5 [ 1, 2 ]
const { parse, stringify } = JSON, { log } = console;
log(stringify({ a: 1 }), parse("[1]")); // expect: {"a":1} [ 1 ]
const { keys, entries } = Object, { isInteger, MAX_SAFE_INTEGER } = Number;
const tests = [isInteger];
log(keys({ a: 1 }), entries({ b: 2 }), tests[0](2.5), MAX_SAFE_INTEGER); // expect: [ 'a' ] [ [ 'b', 2 ] ] false 9007199254740991
function area(r: number): number {
  const { pow } = Math;
  return PI * pow(r, 2);
}
log(area(2).toFixed(3)); // expect: 12.566
