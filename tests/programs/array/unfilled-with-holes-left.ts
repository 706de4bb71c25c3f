const items = new Array(3);
items[1] = 5;
for (const each of items) console.log(each);
console.log([...items], items, items[0] === undefined, 0 in items);
const words = new Array(2);
words[0] = "a";
console.log(words[0], words[1], words[5], typeof words[1], `${words[1]}`);
const mixed = new Array(2);
mixed[0] = JSON.parse("[1]");
mixed[1] = 3;
console.log(mixed[0][0], mixed[1]);
// expect: undefined
// expect: 5
// expect: undefined
// expect: [ undefined, 5, undefined ] [ <1 empty item>, 5, <1 empty item> ] true false
// expect: a undefined undefined undefined undefined
// expect: 1 3
