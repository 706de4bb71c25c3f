// A match is an array of texts with `index`, `input` and `groups`.
const match = /(\d+)-(\w+)?/.exec("abc 12- z");
if (match) {
  console.log(match[0], match[1], match[2], match.index, match.input, match.length);
  console.log(match);
  const [whole, digits] = match;
  console.log(whole, digits, match.slice(1), [...match].length, `${match[2]}`);
  const missing = match[2];
  console.log(missing === undefined, missing ?? "none", `${missing}`);
}
console.log(/x/.exec("y"), JSON.stringify({ match }));
// expect: 12- 12 undefined 4 abc 12- z 3
// expect: [
// expect:   '12-',
// expect:   '12',
// expect:   undefined,
// expect:   index: 4,
// expect:   input: 'abc 12- z',
// expect:   groups: undefined
// expect: ]
// expect: 12- 12 [ '12', undefined ] 3 undefined
// expect: true none undefined
// expect: null {"match":["12-","12",null]}
