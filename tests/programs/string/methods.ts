const s = "Hello, World";
console.log(s.length, s.toUpperCase(), s.slice(7), s.slice(-5, -1), s.indexOf("o"), s.lastIndexOf("o")); // expect: 12 HELLO, WORLD World Worl 4 8
console.log(s.charAt(1), s.charCodeAt(1), s.split(", "), s.includes("World"), s.startsWith("Hell")); // expect: e 101 [ 'Hello', 'World' ] true true
console.log("  x ".trim() + "|", "ab".repeat(3), "5".padStart(3, "0"), "a-b-c".replace("-", "+"), "a-b-c".replaceAll("-", "+")); // expect: x| ababab 005 a+b-c a+b+c
