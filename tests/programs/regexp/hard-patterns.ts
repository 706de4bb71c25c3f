// Empty rounds, groups of earlier rounds, options that begin alike, lazy counts, lookaround with groups, case beyond ASCII.
function show(expression: RegExp, ...texts: string[]): void {
  const found: string[] = [];
  for (const text of texts) {
    const match = expression.exec(text);
    if (match === null) {
      found.push("none");
      continue;
    }
    const parts: string[] = [];
    for (let i = 0; i < match.length; i++) parts.push(match[i] === undefined ? "-" : `'${match[i]}'`);
    found.push(`${match.index}:${parts.join(",")}`);
  }
  console.log(found.join(" "));
}
show(/(a*)*/, "b", "aab");
show(/(?:a|ab)(?:c|bcd)(?:d*)/, "abcd", "acd");
show(/(z)((a+)?(b+)?(c))*/, "zaacbbbcac");
show(/(?=(a+))a*b\1/, "baaabac");
show(/(.*?)a(?!(a+)b\2c)\2(.*)/, "baaabaac");
show(/(?<=(\d+)(\d+))$/, "1053");
show(/(?<=\1(\d+))a/, "1212a", "12a");
show(/(\2a)(\1)/, "aaa");
show(/(?:(a)|(b)|(c))+/, "abc", "cba");
show(/(a?)??b/, "ab", "b");
show(/(?:ab){1,2}?c/, "ababc", "abababc");
show(/(a){0}b/, "ab");
show(/\bb|b\B/, "ab", "bb", "b");
show(/^a$/m, "b\na\nc", "ba", "a\u2028b");
show(/a.c/, "a\nc", "a\u2028c", "abc");
show(/^.$/, "\u{1f600}", /^.$/.test("\ud83d") ? "x" : "");
show(/[^]/, "", "\n");
show(/k|s/i, "\u212a", "\u017f", "K");
show(/\u212a|\u017f/i, "k", "S", "\u212a");
show(/[\u00e0-\u00fe]+/i, "\u00c0\u00de\u00d7");
show(/\u00b5/i, "\u03bc", "\u039c");
show(/^(?=.*[A-Z])(?=.*\d).{4,}$/, "aB3d", "ab3d");
show(/"(?:[^"\\]|\\.)*"/, '"a\\"b" "', '"abc');
show(/^(?:(\d+)|(\w+))-(?:\1|\2)$/, "12-12", "ab-ab", "ab-");
show(/^((a)|(b))*?c(?<rest>.*)$/, "abacx");
// expect: 0:'',- 0:'aa','aa'
// expect: 0:'abcd' 0:'acd'
// expect: 0:'zaacbbbcac','z','ac','a',-,'c'
// expect: 3:'aba','a'
// expect: 0:'baaabaac','ba',-,'abaac'
// expect: 4:'','1','053'
// expect: 4:'a','12' none
// expect: 0:'aa','a','a'
// expect: 0:'abc',-,-,'c' 0:'cba','a',-,-
// expect: 0:'ab','a' 0:'b',-
// expect: 0:'ababc' 2:'ababc'
// expect: 1:'b',-
// expect: none 0:'b' 0:'b'
// expect: 2:'a' none 0:'a'
// expect: none none 0:'abc'
// expect: none 0:'x'
// expect: none 0:'
// expect: '
// expect: none none 0:'K'
// expect: none none 0:'K'
// expect: 0:'ÀÞ'
// expect: 0:'μ' 0:'Μ'
// expect: 0:'aB3d' none
// expect: 0:'"a\"b"' none
// expect: 0:'12-12','12',- 0:'ab-ab',-,'ab' 0:'ab-',-,'ab'
// expect: 0:'abacx','a','a',-,'x'
