// `$1`, `$&`, `$$`, `` $` ``, `$'`, `$<name>`; once, everywhere, and by a pattern that is known only when it runs.
console.log("a-b-c".replace(/-/, "+"), "a-b-c".replace(/-/g, "+"), "abc".replace(/(b)(x)?/, "[$1$2$3$&$$]"));
console.log("abc".replace(/b/, "[$`|$']"), "  trim ".replace(/^\s+|\s+$/g, ""));
console.log("a.b*c".replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "a1b2".replaceAll(/\d/g, "#"));
const change = (text: string, what: string | RegExp) => text.replace(what, "!");
console.log(change("a.b.c", "."), change("a.b.c", /\w$/), "a.b".replace(new RegExp("\\.", "g"), "/"));
const sticky = /a/y;
console.log("aab".replace(sticky, "x"), sticky.lastIndex, "aab".replace(sticky, "x"), "aab".replace(sticky, "x"), sticky.lastIndex);
// expect: a+b-c a+b+c a[b$3b$]c
// expect: a[a|c]c trim
// expect: a\.b\*c a#b#
// expect: a!b.c a.b.! a/b
// expect: xab 1 axb aab 0
