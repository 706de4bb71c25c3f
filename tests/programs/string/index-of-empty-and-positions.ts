const s = "banana";
console.log(s.indexOf("an"), s.indexOf("an", 2), s.indexOf("x")); // expect: 1 3 -1
console.log(s.lastIndexOf("an"), s.lastIndexOf("an", 2), s.lastIndexOf("b", -5)); // expect: 3 1 0
console.log(s.indexOf(""), s.indexOf("", 4), s.indexOf("", 99), s.lastIndexOf("")); // expect: 0 4 6 6
console.log(s.includes("nan"), s.includes("nan", 3), s.includes("")); // expect: true false true
console.log(s.startsWith("nan", 2), s.endsWith("ana"), s.endsWith("nan", 5)); // expect: true true true
