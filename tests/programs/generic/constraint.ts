function longest<T extends { length: number }>(a: T, b: T): T { return a.length >= b.length ? a : b; }
console.log(longest("ab", "abc"), longest([1], [1, 2])); // expect: abc [ 1, 2 ]
