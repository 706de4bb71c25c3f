// Every text of a date, alone, inside others, and as JSON; invalid ones too.
const date = new Date(Date.UTC(2024, 1, 29, 13, 5, 9, 7));
console.log(date, [date], { date }, new Map([["a", date]]), JSON.stringify({ date }), date.toJSON());
console.log(date.toISOString(), date.toUTCString(), date.toLocaleDateString("en-US", { timeZone: "UTC", dateStyle: "full" }));
console.log(date.toLocaleString("de-DE", { timeZone: "UTC" }), date.toLocaleTimeString("en-US", { timeZone: "UTC", hour: "2-digit" }));
const local = new Date(2020, 0, 2, 3, 4, 5);
console.log(local.toDateString(), local.toString().slice(0, 24), `${local}` === String(local), local.toTimeString().slice(0, 8));
const invalid = new Date(NaN);
console.log(invalid, String(invalid), JSON.stringify(invalid), invalid.getTime(), new Date("nonsense").getFullYear(), [invalid]);
try {
  invalid.toISOString();
} catch (error) {
  console.log(String(error), error instanceof RangeError, date instanceof Date, Object.keys(date));
}
// expect: 2024-02-29T13:05:09.007Z [ 2024-02-29T13:05:09.007Z ] { date: 2024-02-29T13:05:09.007Z } Map(1) { 'a' => 2024-02-29T13:05:09.007Z } {"date":"2024-02-29T13:05:09.007Z"} 2024-02-29T13:05:09.007Z
// expect: 2024-02-29T13:05:09.007Z Thu, 29 Feb 2024 13:05:09 GMT Thursday, February 29, 2024
// expect: 29.2.2024, 13:05:09 01 PM
// expect: Thu Jan 02 2020 Thu Jan 02 2020 03:04:05 true 03:04:05
// expect: Invalid Date Invalid Date null NaN NaN [ Invalid Date ]
// expect: RangeError: Invalid time value true true []
