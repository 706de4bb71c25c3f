// All matches, or an empty array where there are none, as one array: its methods are those of an array of texts.
const words = (text: string) => (text.match(/[a-z]+/g) ?? []).map((word, i) => `${i}${word}`);
console.log(words("one two"), words("1")); // expect: [ '0one', '1two' ] []
console.log((" x ".match(/\w/g) || []).filter((each) => each > "a")); // expect: [ 'x' ]
console.log(("a1b2".match(/\d/g) ?? []).map(Number).reduce((a, b) => a + b, 0)); // expect: 3
console.log(("abc".match(/./g) ?? []).reduce((all, each) => each + all, "")); // expect: cba
const found = "k=v".match(/(\w)=(\w)/) ?? [];
console.log(found.length, found[1], found.findIndex((each) => each === "v"), [...found].flatMap((each) => [each])); // expect: 3 k 2 [ 'k=v', 'k', 'v' ]
