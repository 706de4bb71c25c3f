console.log("ok".isWellFormed(), "\ud800".isWellFormed(), "😀".isWellFormed()); // expect: true false true
console.log("a\udc00b".toWellFormed().charCodeAt(1) === 0xfffd); // expect: true
console.log("é".normalize("NFD").length, "e\u0301".normalize().length); // expect: 2 1
