const items: number[] = [1, 2, 3];
for (let i = 0; i < items.length; i++) items[i] = items[i + 1]!;
console.log(items, 2 in items, items[2] === undefined, items.length);
items.push(items[9]!, items[2]! + 1);
console.log(items, items.pop(), JSON.stringify(items));
const holes: number[] = new Array<number>(3);
holes[1] = holes[0]!;
console.log(holes, 0 in holes, 1 in holes);
delete holes[1];
console.log(holes);
// expect: [ 2, 3, undefined ] true true 3
// expect: [ 2, 3, undefined, undefined ] NaN [2,3,null,null]
// expect: [ <1 empty item>, undefined, <1 empty item> ] false true
// expect: [ <3 empty items> ]
