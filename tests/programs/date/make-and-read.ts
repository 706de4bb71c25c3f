// Dates in UTC and in local time, from parts, texts and other dates.
const date = new Date(2024, 1, 29, 13, 5, 9, 7);
console.log(date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
const utc = new Date(Date.UTC(1999, 11, 31, 23, 59, 59, 999));
console.log(utc.getTime(), +utc, utc.valueOf(), utc.getUTCDay(), utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours());
console.log(new Date(99, 0).getFullYear(), new Date(100, 0).getFullYear(), Date.UTC(70, 0), new Date(1.9).getTime(), new Date(-1.9).getTime());
console.log(Date.parse("2020-01-01T00:00:00Z"), new Date("2020-01-01").toISOString(), Date.parse("Thu, 01 Jan 1970 00:00:00 GMT"), new Date(utc).getTime());
for (const year of [-271821, -1, 0, 4, 100, 400, 1582, 1900, 2000, 2100, 275760]) {
  const each = new Date(0);
  each.setUTCFullYear(year, 3, 20);
  console.log(each.getTime(), each.getUTCFullYear(), each.getUTCMonth(), each.getUTCDate(), each.getUTCDay());
}
// expect: 2024 1 29 4 13 5 9 7
// expect: 946684799999 946684799999 946684799999 5 1999 11 31 23
// expect: 1999 100 0 1 -1
// expect: 1577836800000 2020-01-01T00:00:00.000Z 0 946684799999
// expect: -8640000000000000 -271821 3 20 2
// expect: -62189337600000 -1 3 20 2
// expect: -62157715200000 0 3 20 4
// expect: -62031484800000 4 3 20 2
// expect: -59002041600000 100 3 20 2
// expect: -49534934400000 400 3 20 4
// expect: -12234672000000 1582 3 20 2
// expect: -2199571200000 1900 3 20 5
// expect: 956188800000 2000 3 20 4
// expect: 4111862400000 2100 3 20 2
// expect: 8639987385600000 275760 3 20 0
