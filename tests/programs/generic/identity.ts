function id<T>(x: T): T { return x; }
console.log(id(1) + 1, id("a") + "b", id([1, 2]).length, id<boolean>(true)); // expect: 2 ab 2 true
