// match, matchAll, search and split, with what they give where nothing is found.
console.log("a1b22".match(/\d+/g), "ab".match(/\d/g), "a1".match(/\d/)?.index, "a.b".match("."));
console.log(("ab".match(/\d/g) || []).length, ("a1".match(/\d/g) ?? []).length, "1 2".match(/\d/g)?.map(Number));
for (const match of "k=v;q=w".matchAll(/(\w)=(\w)/g)) console.log(match[1], match[2], match.index);
console.log([..."a1b2".matchAll(/([a-z])(\d)/g)].map(([, letter, digit]) => letter + digit));
console.log("abc".search(/c/), "abc".search(/x/), "abc".search("b"));
console.log("a, b;c".split(/[,;]\s*/), "test".split(/(s)/), "abc".split(/(?:)/), "a1b2c".split(/\d/, 2), "".split(/x/));
console.log("😀".match(/./g), "😀".match(/./gu), [..."ab".matchAll(/(?:)/g)].length);
// expect: [ '1', '22' ] null 1 [ 'a', index: 0, input: 'a.b', groups: undefined ]
// expect: 0 1 [ 1, 2 ]
// expect: k v 0
// expect: q w 4
// expect: [ 'a1', 'b2' ]
// expect: 2 -1 1
// expect: [ 'a', 'b', 'c' ] [ 'te', 's', 't' ] [ 'a', 'b', 'c' ] [ 'a', 'b' ] [ '' ]
// expect: [ '\ud83d', '\ude00' ] [ '😀' ] 3
