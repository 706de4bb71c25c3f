const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
console.log(money.format(1234.5), new Intl.NumberFormat("de-DE").format(1234567.891), new Intl.NumberFormat().format(3));
const opts: Intl.NumberFormatOptions = { maximumFractionDigits: 1 };
console.log(new Intl.NumberFormat("en-US", opts).format(3.14159), [1, 2000].map((n) => money.format(n)));
const day = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
console.log(day.format(new Date(0)), day.format(86400000));
console.log(["b", "a", "C"].sort(new Intl.Collator("en").compare), ["x10", "x9"].sort(new Intl.Collator("en", { numeric: true }).compare));
console.log((1234.5).toLocaleString("en-US", { style: "currency", currency: "EUR" }), (0.256).toLocaleString("en-US", { style: "percent" }));
const c: Intl.Collator = new Intl.Collator(); console.log(c.compare("a", "b"));

// expect: $1,234.50 1.234.567,891 3
// expect: 3.1 [ '$1.00', '$2,000.00' ]
// expect: January 1, 1970 January 2, 1970
// expect: [ 'a', 'b', 'C' ] [ 'x9', 'x10' ]
// expect: €1,234.50 26%
// expect: -1
