const smile = "😀";
console.log(smile.length); // expect: 2
console.log("añb".length); // expect: 3
console.log([...smile].length); // expect: 1
console.log(smile.charCodeAt(0), smile.charCodeAt(1), smile.charCodeAt(2)); // expect: 55357 56832 NaN
console.log(smile.codePointAt(0), smile.codePointAt(1), smile.codePointAt(2)); // expect: 128512 56832 undefined
