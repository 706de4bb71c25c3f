console.log("a" < "b", "B" < "a", "abc" === "ab" + "c", "10" < "9"); // expect: true true true true
