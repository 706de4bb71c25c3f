console.log("5".padStart(3, "0") + "|" + "5".padEnd(3) + "|"); // expect: 005|5  |
console.log("abc".padStart(2, "x"), "abc".padStart(10, "12"), "abc".padEnd(8, "")); // expect: abc 1212121abc abc
console.log("ab".repeat(3), JSON.stringify("ab".repeat(0))); // expect: ababab ""
