const word = "abc";
console.log(JSON.stringify(word.charAt(3)), JSON.stringify(word.charAt(-1))); // expect: "" ""
console.log(word.at(-1), word.at(-4), word.at(2)); // expect: c undefined c
console.log(word[5] === undefined); // expect: true
console.log(Number.isNaN(word.charCodeAt(9))); // expect: true
