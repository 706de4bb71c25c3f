const digits = [1, 2, 3, 4];
console.log(digits.reduce((a, b) => a - b), digits.reduceRight((a, b) => a - b)); // expect: -8 -2
console.log(digits.reduce((text, digit) => text + digit, "")); // expect: 1234
console.log(digits.reduceRight<string[]>((list, digit, index) => [...list, digit + "@" + index], [])); // expect: [ '4@3', '3@2', '2@1', '1@0' ]
