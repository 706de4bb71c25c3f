// Patterns take the parts of matches that are no elements: index, input and groups, of any kind of match.
for (const { 0: token, index, groups } of "a1 b2".matchAll(/(?<l>[a-z])(?<d>\d)/g))
  console.log(token, index, groups?.l, groups!.d);
// expect: a1 0 a 1
// expect: b2 3 b 2
const { groups = {}, index, input } = /(?<k>\w)=/.exec("x=1")!;
console.log(groups.k, index, input); // expect: x 0 x=1
const { groups: { year, month } = {} } = /(?<year>\d{4})-(?<month>\d\d)/.exec("2024-05") ?? {};
console.log(year, month); // expect: 2024 05
const found = Math.max(1, 2) > 1 ? /(?<hour>\d\d):/.exec("at 12:30") : { index: -1, groups: undefined };
console.log(found?.index, found?.groups?.hour); // expect: 3 12
const { groups: { hour } = {} } = /(?<hour>\d\d):/.exec("noon") ?? {};
console.log(hour); // expect: undefined
const { length, [1]: first } = "2020-10".match(/(\d+)-(\d+)/)!;
console.log(length, first); // expect: 3 2020
const any: any = /(?<a>x)/.exec("yx");
console.log(any.index, any.input, any.groups.a, any.length, any.other); // expect: 1 yx x 2 undefined
