// Patterns of file names by the package minimatch, compiled from the sources in its source maps.
import { Minimatch, minimatch } from "minimatch";

const cases: readonly (readonly [path: string, pattern: string])[] = [
  ["a/b/c.ts", "**/*.ts"],
  ["a/b/c.js", "**/*.ts"],
  ["foo.md", "*.{md,txt}"],
  ["x/y", "x/?"],
  [".hidden", "*"],
  ["ab3", "ab[0-9]"],
  ["abc", "!(abd)"],
  ["aaab", "+(a)b"],
  ["a/b/c/d", "a/**/d"],
  ["q", "!q"],
];
for (const [path, pattern] of cases) {
  const isMatch = minimatch(path, pattern);
  console.log(path, pattern, isMatch, minimatch(path, pattern, { dot: true, nonegate: true }));
}
console.log(minimatch.match(["a.ts", "b.ts", "c.js"], "*.ts"));
const matcher = new Minimatch("{a,b}/**/*.c", { nocase: true });
console.log(matcher.set.length, matcher.globSet, matcher.match("A/x/y.C"), matcher.hasMagic());
// expect: a/b/c.ts **/*.ts true true
// expect: a/b/c.js **/*.ts false false
// expect: foo.md *.{md,txt} true true
// expect: x/y x/? true true
// expect: .hidden * false true
// expect: ab3 ab[0-9] true true
// expect: abc !(abd) true true
// expect: aaab +(a)b true true
// expect: a/b/c/d a/**/d true true
// expect: q !q false false
// expect: [ 'a.ts', 'b.ts' ]
// expect: 1 [ 'a/**/*.c', 'b/**/*.c' ] true true
