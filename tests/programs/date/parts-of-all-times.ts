// Parts and texts of times from end to end, and local times that give the parts that they were made of, in any time zone.
// expect: -271821-04-20T00:00:00.000Z +275760-09-13T00:00:00.000Z
// expect: 1969-12-31T23:59:59.999Z -000001-12-31T23:59:59.999Z +010000-01-01T00:00:00.000Z
// expect: -271821 3 20 275760 8 13
// expect: 146097 97 4800
// expect: true true true
// expect: NaN NaN Invalid Date null
const least = new Date(-8.64e15);
const most = new Date(8.64e15);
console.log(least.toISOString(), most.toISOString());
console.log(new Date(-1).toISOString(), new Date(-62167219200001).toISOString(), new Date(253402300800000).toISOString());
console.log(least.getUTCFullYear(), least.getUTCMonth(), least.getUTCDate(), most.getUTCFullYear(), most.getUTCMonth(), most.getUTCDate());

// Every day of 400 years, of which some lie before 1970.
let [days, leapDays, months] = [0, 0, 0];
for (let t = Date.UTC(1600, 0, 1); t < Date.UTC(2000, 0, 1); t += 86400000) {
  const d = new Date(t);
  days++;
  if (d.getUTCDate() === 29 && d.getUTCMonth() === 1) leapDays++;
  if (d.getUTCDate() === 1) months++;
}
console.log(days, leapDays, months);

let [isSame, isBack, isNoon] = [true, true, true];
for (let i = 0; i < 3000; i++) {
  const made = new Date(1950 + (i % 150), i % 12, 1 + (i % 28), 12, i % 60, 30);
  isSame &&= made.getMonth() === i % 12 && made.getDate() === 1 + (i % 28) && made.getMinutes() === i % 60;
  isBack &&= made.getTime() === Date.parse(made.toISOString());
  made.setDate(made.getDate() + 40);
  isNoon &&= made.getHours() === 12;
}
console.log(isSame, isBack, isNoon);
const none = new Date(Number.NaN);
console.log(none.getFullYear(), none.getTimezoneOffset(), String(none), none.toJSON());
