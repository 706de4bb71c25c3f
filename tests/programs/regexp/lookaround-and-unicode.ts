// What the host's engine knows, programs may use.
console.log(/(?<=\$)\d+/.exec("cost $42")?.[0], /(?<!\$)\b\d+/.exec("$4 52")?.[0], /a(?!b)/.test("ab"), /a(?=b)/.test("ab"));
console.log(/^\p{Lu}/u.test("Éa"), /\u{1F600}/u.test("😀"), /a.c/s.test("a\nc"), "ab\ncd".match(/^\w+$/gm));
console.log(/(\w)\1/.exec("hello")?.[0], /(?<q>['"]).*?\k<q>/.exec(`say "hi"`)?.[0], /[\p{L}--[a-z]]/v.test("a"));
// expect: 42 52 false true
// expect: true true true [ 'ab', 'cd' ]
// expect: ll "hi" false
