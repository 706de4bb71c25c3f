// What `$` stands for in replacements, in one match and in all; empty matches; sticky expressions.
console.log("John Smith".replace(/(\w+)\s(\w+)/, "$2, $1 [$&] $$ $0 $3 $"));
console.log("abc".replace(/b/, "<$`|$'>"), "abcb".replace(/b/g, "<$`|$'>"));
console.log("2024-05".replace(/(?<year>\d+)-(?<month>\d+)/, "$<month>/$<year>/$<day>/$<"));
console.log("ab".replace(/(a)(b)/, "$<x>$10$01$02$11$20$99"));
console.log("abcdefghijk".replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)/, "$10-$1-$11"));
console.log("abc".replace(/x*/g, "-"), "abc".replace(/x*/, "-"), "".replace(/^/g, "x"));
console.log("aXbX".replace(/(a)|(b)/g, "[$1$2]"));
const sticky = /a/y;
sticky.lastIndex = 1;
console.log("baab".replace(sticky, "x"), sticky.lastIndex, "baab".replace(sticky, "x"), sticky.lastIndex);
console.log("aab".replace(/a/gy, "x"), "baa".replace(/a/gy, "x"));
const every = /\d/g;
every.lastIndex = 3;
console.log("1a2b".replace(every, "#"), every.lastIndex, "1-1".replaceAll(/1/g, "$&$&"));
console.log("a-b".replace(/(?<first>\w)-(?<second>\w)/, (...all) => JSON.stringify(all)));
console.log("aéb€c".replace(/[^a-z]/g, (unit, at) => `(${unit}${at})`));
// expect: Smith, John [John Smith] $ $0 $3 $
// expect: a<a|c>c a<a|cb>c<abc|>
// expect: 05/2024//$<
// expect: $<x>a0aba1b0$99
// expect: j-a-a1k
// expect: -a-b-c- -abc x
// expect: [a]X[b]X
// expect: bxab 2 baxb 3
// expect: xxb baa
// expect: #a#b 0 11-11
// expect: ["a-b","a","b",0,"a-b",{"first":"a","second":"b"}]
// expect: a(é1)b(€3)c
