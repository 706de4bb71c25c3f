// A replacer gets the match, its groups, the position, the text and the named groups.
console.log("a1b22".replace(/\d+/g, (digits) => `<${digits}>`));
console.log("k=v".replace(/(?<k>\w)=(\w)/, (all, k, v, at, text, groups) => `${all}|${k}|${v}|${at}|${text}|${groups.k}`));
console.log("x-y".replace(/(\w)-(\w)/, (...parts) => parts.slice(1, 3).reverse().join("-")));
console.log("camelCaseWord".replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
console.log("aXbX".replaceAll(/X/g, (_, at: number) => String(at)), "abc".replace(/z/, () => "never"));
console.log("😀a".replace(/(?:)/gu, () => "-"));
// expect: a<1>b<22>
// expect: k=v|k|v|0|k=v|k
// expect: y-x
// expect: camel_case_word
// expect: a1b3 abc
// expect: -😀-a-
