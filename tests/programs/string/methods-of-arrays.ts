// Methods of arrays that change nothing take a text for the list of its units.
console.log(Array.prototype.map.call("abc", (x: any) => x + "!"));
console.log(Array.prototype.filter.call("abcb", (x: string) => x === "b").length);
console.log(Array.prototype.join.call("abc", "-"), Array.prototype.indexOf.call("abc", "b"));
Array.prototype.forEach.call("hi", (x: string, i: number) => console.log(x, i));
console.log(Array.prototype.slice.call("abc"), [].slice.call("xy"));
console.log([].map.call("xy", (c: string) => c.toUpperCase()));
console.log(Array.prototype.some.call("abc", (c: string) => c > "b"));
console.log(Array.prototype.every.call("abc", (c: string) => c > "b"));

// expect: [ 'a!', 'b!', 'c!' ]
// expect: 2
// expect: a-b-c 1
// expect: h 0
// expect: i 1
// expect: [ 'a', 'b', 'c' ] [ 'x', 'y' ]
// expect: [ 'X', 'Y' ]
// expect: true
// expect: false
