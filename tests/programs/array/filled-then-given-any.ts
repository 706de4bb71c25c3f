const parsed = JSON.parse('{"text": "abc"}');
const counts = new Array(2).fill(0);
counts[0] = parsed.text;
counts.push(parsed.text);
let best = counts[1];
best = parsed.text;
console.log(counts, best.length, counts[0] + 1);
// expect: [ 'abc', 0, 'abc' ] 3 abc1
