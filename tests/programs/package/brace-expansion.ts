// Braces expanded as a shell does, by the package brace-expansion 5.1.0, whose sources lie in its source maps.
import { expand } from "brace-expansion";

for (const text of ["a{b,c,d}e", "{1..5}", "{a..e..2}x{,y}", "{01..10..3}", "none", "{{a,b},c}d", "${x}{1,2}", "{,}", "{a}", "{3..-2..2}"]) {
  console.log(text, expand(text));
}
console.log(expand("file-{one,two}.{js,ts}"), expand("{1..1000}", { max: 3 }));
// expect: a{b,c,d}e [ 'abe', 'ace', 'ade' ]
// expect: {1..5} [ '1', '2', '3', '4', '5' ]
// expect: {a..e..2}x{,y} [ 'ax', 'axy', 'cx', 'cxy', 'ex', 'exy' ]
// expect: {01..10..3} [ '01', '04', '07', '10' ]
// expect: none [ 'none' ]
// expect: {{a,b},c}d [ 'ad', 'bd', 'cd' ]
// expect: ${x}{1,2} [ '${x}1', '${x}2' ]
// expect: {,} []
// expect: {a} [ '{a}' ]
// expect: {3..-2..2} [ '3', '1', '-1' ]
// expect: [ 'file-one.js', 'file-one.ts', 'file-two.js', 'file-two.ts' ] [ '1', '2', '3' ]
