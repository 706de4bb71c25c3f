// Linked lists of the package yallist 5.0.0, whose sources lie in its source maps.
import { Yallist } from "yallist";

const list = Yallist.create<number>([1, 2, 3]);
list.push(4, 5);
list.unshift(0);
console.log(list.toArray(), list.length, list.get(1), list.head?.value, list.tail?.value);
console.log(list.map((value) => value * 2).toArray(), list.reduce((sum: number, value: number) => sum + value, 0));
console.log(list.pop(), list.shift(), list.slice(1, 3).toArray(), list.sliceReverse(0, 2).toArray());
console.log(list.splice(1, 2, 9, 8, 7), [...list], list.reverse().toArrayReverse());
for (let walker = list.head; walker; walker = walker.next) console.log(walker.value, walker.prev?.value);
list.forEach((value, index) => console.log(index, value));
const texts = new Yallist(["a", "b"]);
const node = texts.head;
if (node) texts.pushNode(node);
console.log(texts.toArray(), texts.reduceReverse((all: string, text: string) => all + text, ""));
// expect: [ 0, 1, 2, 3, 4, 5 ] 6 1 0 5
// expect: [ 0, 2, 4, 6, 8, 10 ] 15
// expect: 5 0 [ 2, 3 ] [ 2, 1 ]
// expect: [ 2, 3 ] [ 1, 4, 9, 8, 7 ] [ 1, 4, 9, 8, 7 ]
// expect: 7 undefined
// expect: 8 7
// expect: 9 8
// expect: 4 9
// expect: 1 4
// expect: 0 7
// expect: 1 8
// expect: 2 9
// expect: 3 4
// expect: 4 1
// expect: [ 'b', 'a' ] ab
