// Copies of matches are objects, with the groups under their indexes.
const match = /(\d+)-(\d+)/.exec("a 12-34 b")!;
const copy = Object.assign({}, match);
console.log(copy, copy.index, copy[1], Object.keys(copy).length);
console.log({ ...match }, JSON.stringify(copy));
const pair = Object.assign({}, [1, "one"] as [number, string]);
console.log(pair, pair[1]);
const named = Object.assign({ extra: 1 }, /(?<year>\d{4})/.exec("in 2020")!.groups);
console.log(named);
const [whole, first, ...others] = match;
console.log(whole, first, others);
for (const each of "a1b2".matchAll(/([a-z])(\d)/g)) {
  const [, ...groups] = each;
  console.log(groups);
}
// expect: {
// expect:   '0': '12-34',
// expect:   '1': '12',
// expect:   '2': '34',
// expect:   index: 2,
// expect:   input: 'a 12-34 b',
// expect:   groups: undefined
// expect: } 2 12 6
// expect: {
// expect:   '0': '12-34',
// expect:   '1': '12',
// expect:   '2': '34',
// expect:   index: 2,
// expect:   input: 'a 12-34 b',
// expect:   groups: undefined
// expect: } {"0":"12-34","1":"12","2":"34","index":2,"input":"a 12-34 b"}
// expect: { '0': 1, '1': 'one' } one
// expect: { extra: 1, year: '2020' }
// expect: 12-34 12 [ '34' ]
// expect: [ 'a', '1' ]
// expect: [ 'b', '2' ]
