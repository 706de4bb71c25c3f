// What depends on a language is the host's own.
console.log(["b", "a", "ä", "B"].sort((p, q) => p.localeCompare(q)), "a2".localeCompare("a10", undefined, { numeric: true }));
console.log("i".toLocaleUpperCase("tr"), "I".toLocaleLowerCase("tr"), "a".localeCompare("B"), "a".localeCompare("A", "en", { sensitivity: "base" }));
console.log((1234567.891).toLocaleString(), (0.256).toLocaleString("en-US", { style: "percent" }), (5).toLocaleString("de-DE", { style: "currency", currency: "EUR" }));
// expect: [ 'a', 'ä', 'b', 'B' ] -1
// expect: İ ı -1 0
// expect: 1,234,567.891 26% 5,00 €
