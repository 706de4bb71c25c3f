// Named groups, by dot and by destructuring; printed without a prototype.
const date = /(?<year>\d{4})-(?<month>\d\d)(?<rest>x)?/g;
const text = "2024-05 and 1999-12";
let match: RegExpExecArray | null;
while ((match = date.exec(text)) !== null) {
  const { year, month } = match.groups!;
  console.log(year, month, match.groups?.rest, match.index, date.lastIndex);
}
console.log(text.match(/(?<y>\d+)/)?.groups);
console.log(text.replace(date, "$<month>/$<year>"));
// expect: 2024 05 undefined 0 7
// expect: 1999 12 undefined 12 19
// expect: [Object: null prototype] { y: '2024' }
// expect: 05/2024 and 12/1999
