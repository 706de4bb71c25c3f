console.log("a-b-c".replace("-", "+"), "a-b-c".replaceAll("-", "+")); // expect: a+b-c a+b+c
console.log("abc".replaceAll("", "."), "abc".replace("", ".")); // expect: .a.b.c. .abc
console.log("price".replace("price", "$$5 $& $`|$'")); // expect: $5 price |
console.log("x.y.z".replaceAll(".", () => "$&")); // expect: x$&y$&z
console.log("a1b2".replace("b", (found) => found.toUpperCase())); // expect: a1B2
