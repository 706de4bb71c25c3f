// Setters carry over; dates compare and convert by their time.
const date = new Date(2024, 1, 29, 13, 5, 9, 7);
date.setDate(31);
console.log(date.getMonth(), date.getDate(), date.setMilliseconds(5) === date.getTime());
date.setMonth(0, 1);
date.setFullYear(2000);
date.setHours(0, 0, 0, 0);
console.log(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours());
const utc = new Date(0);
utc.setUTCHours(25);
utc.setUTCMinutes(61, 61, 1001);
utc.setUTCDate(0);
utc.setUTCMonth(13);
utc.setUTCFullYear(-5);
console.log(utc.toISOString());
const later = new Date(86400000);
console.log(later > new Date(0), later <= new Date(0), +later - +new Date(1), Number(later), later.getTime() / 1000);
// expect: 2 2 true
// expect: 2000 0 1 0
// expect: -000005-03-03T02:02:02.001Z
// expect: true false 86399999 86400000 86400
