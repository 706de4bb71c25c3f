// Texts that also lie in an array of anything are boxed in all arrays of texts; what joins and splits texts works all the same.
const texts: string[] = ["a", "b"];
const anything: unknown[] = texts;
console.log("a-b".replaceAll("-", "+"), anything, "a,b".split(","), texts.join("+"));
console.log("a1b2".match(/\d/g), /(a)(z)?/.exec("a"), "x1y2".replace(/\d/g, (digit) => `<${digit}>`));
// expect: a+b [ 'a', 'b' ] [ 'a', 'b' ] a+b
// expect: [ '1', '2' ] [ 'a', 'a', undefined, index: 0, input: 'a', groups: undefined ] x<1>y<2>
const counts: { [word: string]: number } = { a: 1, b: 2 };
console.log(JSON.stringify({ counts, texts }), Object.keys(counts));
// expect: {"counts":{"a":1,"b":2},"texts":["a","b"]} [ 'a', 'b' ]
