const parts = new Intl.NumberFormat("de", { style: "currency", currency: "EUR" }).formatToParts(1234.5);
console.log(parts.map((p) => `${p.type}=${p.value}`).join(" "));
console.log(new Intl.NumberFormat("en").format(12345678901234567890n), Intl.NumberFormat("en").format(5));
const found = new Intl.NumberFormat("de", { style: "percent" }).resolvedOptions();
console.log(found.locale, found.style, found.minimumIntegerDigits);
console.log(typeof Intl.DateTimeFormat().resolvedOptions().timeZone, new Intl.DateTimeFormat("en", { timeZone: "Asia/Tokyo" }).resolvedOptions().timeZone);
console.log(new Intl.DateTimeFormat("en", { timeZone: "UTC" }).resolvedOptions());
const utc = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "medium" });
console.log(utc.formatToParts(0).map(({ value }) => value), utc.formatRange(0, new Date(86400000 * 3)));
const ordinal = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
console.log([1, 2, 3, 4, 11, 21].map((n) => n + suffixes[ordinal.select(n)]!), new Intl.PluralRules("en").select(1), new Intl.PluralRules("ar").select(0));
console.log(new Intl.ListFormat("en", { style: "long", type: "conjunction" }).format(["a", "b", "c"]), new Intl.ListFormat("de", { type: "disjunction" }).format(new Set(["x", "y"])));
const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
console.log(ago.format(-1, "day"), ago.format(3, "months"), new Intl.RelativeTimeFormat("en").format(-5, "seconds"));
console.log(new Intl.DisplayNames(["en"], { type: "region" }).of("US"), new Intl.DisplayNames("de", { type: "language" }).of("fr"));
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
console.log([...graphemes.segment("e\u0301a👨‍👩‍👧")].map((s) => s.segment.length), Array.from(graphemes.segment("ab"), (s) => s.index));
for (const { segment, isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment("Hi, you")) console.log(segment, isWordLike);
const opts: Intl.ListFormatOptions = { style: "short" };
const fmt: Intl.PluralRules = new Intl.PluralRules("en");
console.log(new Intl.ListFormat("en", opts).format(["a"]), fmt.select(2));

// expect: integer=1 group=. integer=234 decimal=, fraction=50 literal=  currency=€
// expect: 12,345,678,901,234,567,890 5
// expect: de percent 1
// expect: string Asia/Tokyo
// expect: {
// expect:   locale: 'en',
// expect:   calendar: 'gregory',
// expect:   numberingSystem: 'latn',
// expect:   timeZone: 'UTC',
// expect:   year: 'numeric',
// expect:   month: 'numeric',
// expect:   day: 'numeric'
// expect: }
// expect: [ 'Jan', ' ', '1', ', ', '1970' ] Jan 1 – 4, 1970
// expect: [ '1st', '2nd', '3rd', '4th', '11th', '21st' ] one zero
// expect: a, b, and c x oder y
// expect: yesterday in 3 months 5 seconds ago
// expect: United States Französisch
// expect: [ 2, 1, 8 ] [ 0, 1 ]
// expect: Hi true
// expect: , false
// expect:   false
// expect: you true
// expect: a other
