// `%` formats as Node words them.
console.log("%s is %d years and %i, %f, %j %o %O %c%%", "Bob", 42.5, 42.9, "1.5", { a: 1 }, [1], { b: { c: {} } }, "css");
console.log("%s", { a: 1 }, "extra", 1, "%d");
console.log("100%", "%x", "%s");
// expect: Bob is 42.5 years and 42, 1.5, {"a":1} [ 1, [length]: 1 ] { b: { c: {} } } %
// expect: { a: 1 } extra 1 %d
// expect: 100% %x %s
