// What formatters and collators do is made to be handed on.
const euros = new Intl.NumberFormat("de", { style: "currency", currency: "EUR" });
console.log([1, 2.5].map(euros.format).map((text) => text.replace(/\u00a0/g, " "))); // expect: [ '1,00 €', '2,50 €' ]
const { compare } = new Intl.Collator("en", { numeric: true });
console.log(["x10", "x9", "X1"].sort(compare)); // expect: [ 'X1', 'x9', 'x10' ]
const { format } = new Intl.DateTimeFormat("en", { timeZone: "UTC", dateStyle: "long" });
console.log([0, 86400000].map((time) => format(time)).join("; ")); // expect: January 1, 1970; January 2, 1970
