const s = "abc";
console.log(s[0], s[2], s[3] === undefined, s.at(-1), s[5] ?? "none"); // expect: a c true c none
