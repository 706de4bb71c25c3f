// Hundreds of thousands of rounds are kept to go back to, on no stack of calls.
const text = `${"ab".repeat(100000)}c`;
console.log(/^(?:a|b|ab)*c$/.test(text), /^(?:a|b|ab)*d$/.exec("abababab"), /^(?:(a)|(b))*?c$/.exec(text)?.[2]);
console.log(/^(a+)+$/.test(`${"a".repeat(18)}b`), /(?:x+x+)+y/.test("x".repeat(12)));
const last = 5;
const expression = /a/g;
expression.lastIndex = last + 0.5;
console.log(expression.test("aaaaaa"), expression.lastIndex, expression.test("aaaaaa"), expression.lastIndex);
expression.lastIndex = -3;
console.log(expression.test("ba"), expression.lastIndex);
expression.lastIndex = Number.NaN;
console.log(expression.exec("ba")?.index, expression.lastIndex);
expression.lastIndex = Number.POSITIVE_INFINITY;
console.log(expression.exec("ba"), expression.lastIndex);
// expect: true null b
// expect: false false
// expect: true 6 false 0
// expect: true 2
// expect: 1 2
// expect: null 0
