const items = ["a", "b", "c"];
console.log(items.map((item, index, all) => item + index + all.length));
console.log(items.filter((_, index) => index % 2 === 0));
items.forEach((item, index) => console.log(index, item));
console.log(items.some((item) => item === "b"), items.every((item) => item < "c"));
console.log(items.flatMap((item, index) => Array.from({ length: index }, () => item)));
// expect: [ 'a03', 'b13', 'c23' ]
// expect: [ 'a', 'c' ]
// expect: 0 a
// expect: 1 b
// expect: 2 c
// expect: true false
// expect: [ 'b', 'c', 'c' ]
