const words = ["b", "a", "Z", "é", "aa", "", "😀", "\uffff"];
words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
console.log(words.map((word) => word.length + ":" + word.charCodeAt(0)).join(" ")); // expect: 0:NaN 1:90 1:97 2:97 1:98 1:233 2:55357 1:65535
console.log("a" < "b", "a" < "B", "10" < "9", "" < "a", "abc" <= "abc", "abd" > "abc"); // expect: true false true true true true
