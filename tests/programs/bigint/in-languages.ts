// How languages write bigints.
const large = 12345678901234567890n;
console.log(large.toLocaleString(), (-1234n).toLocaleString()); // expect: 12,345,678,901,234,567,890 -1,234
console.log(large.toLocaleString("en-US"), large.toLocaleString("de-DE")); // expect: 12,345,678,901,234,567,890 12.345.678.901.234.567.890
console.log((1234n).toLocaleString("en-US", { style: "currency", currency: "USD" })); // expect: $1,234.00
console.log((75n).toLocaleString(undefined, { minimumIntegerDigits: 4, useGrouping: false })); // expect: 0075
