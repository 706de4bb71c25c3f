// Places where a pattern may begin are found by its first units, its beginning as a text, or a few sets at once.
const dna = "ccagggtaaagctttaccctaggtaaattaccg".repeat(3);
console.log(dna.match(/agggtaaa|tttaccct/g)?.length, dna.match(/[cgt]gggtaaa|tttaccc[acg]/g)?.length, dna.search(/aggtaaa[tc]/));
console.log("one Warning, two ERRORS".match(/warn|error/gi), "xfoo foobar".replace(/foo(?=bar)/, "-"), /abc/.exec("ababcabc")?.index);
console.log("caf\u00e9 \u20ac5 na\u00efve".match(/[\u00e0-\u00ff][a-z ]?[^a-z]?/g), "a\u20acb\u20acc\u20ac".match(/[a-c]\u20ac[a-c]/g));
console.log("aab".match(/[ab][ab][ab]/)?.index, "ab".match(/[ab][ab][ab]/), "xxabab".match(/[ab]{2}[ab]\b/)?.index, "zab".search(/(?:a|b)(?:b|c)/));
const sets = /[a-c][d-f][g-i]/g;
sets.lastIndex = 2;
console.log(sets.exec("adgadg")?.index, sets.lastIndex, sets.exec("adgadg"), sets.lastIndex);
// expect: 6 undefined 20
// expect: [ 'Warn', 'ERROR' ] xfoo -bar 2
// expect: [ 'é €', 'ïv' ] [ 'a€b' ]
// expect: 0 null 3 1
// expect: 3 6 null 0
