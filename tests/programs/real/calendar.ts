/** Calendars as text, with dates computed by hand. */

const MONTHS = "January February March April May June July August September October November December".split(" ");

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/** Monday is 0. */
function weekday(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 12 : month;
  const century = Math.floor(y / 100);
  const inCentury = y % 100;
  const h = day + Math.floor((13 * (m + 1)) / 5) + inCentury + Math.floor(inCentury / 4) + Math.floor(century / 4) - 2 * century;
  return (((h + 5) % 7) + 7) % 7;
}

function dayOfYear(year: number, month: number, day: number): number {
  let sum = day;
  for (let m = 1; m < month; m++) sum += daysIn(year, m);
  return sum;
}

function calendar(year: number, month: number): string {
  const title = `${MONTHS[month - 1]} ${year}`;
  const lines = [title.padStart(10 + Math.ceil(title.length / 2)), "Mo Tu We Th Fr Sa Su"];
  let line = "   ".repeat(weekday(year, month, 1));
  for (let day = 1; day <= daysIn(year, month); day++) {
    line += String(day).padStart(2) + " ";
    if (weekday(year, month, day) === 6) {
      lines.push(line.trimEnd());
      line = "";
    }
  }
  if (line !== "") lines.push(line.trimEnd());
  return lines.join("\n");
}

console.log(calendar(2024, 2));
console.log(calendar(1999, 12));
console.log([1900, 2000, 2023, 2024].map(isLeap), weekday(1970, 1, 1), dayOfYear(2024, 12, 31));
let fridays = 0;
for (let year = 2000; year < 2100; year++) {
  for (let month = 1; month <= 12; month++) if (weekday(year, month, 13) === 4) fridays++;
}
console.log(fridays);

// expect:     February 2024
// expect: Mo Tu We Th Fr Sa Su
// expect:           1  2  3  4
// expect:  5  6  7  8  9 10 11
// expect: 12 13 14 15 16 17 18
// expect: 19 20 21 22 23 24 25
// expect: 26 27 28 29
// expect:     December 1999
// expect: Mo Tu We Th Fr Sa Su
// expect:        1  2  3  4  5
// expect:  6  7  8  9 10 11 12
// expect: 13 14 15 16 17 18 19
// expect: 20 21 22 23 24 25 26
// expect: 27 28 29 30 31
// expect: [ false, true, false, true ] 3 366
// expect: 172
