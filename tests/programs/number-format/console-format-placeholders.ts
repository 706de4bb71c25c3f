console.log("%d items cost %s (%i) %f %j", 3, "much", 4.7, "1.5", { a: 1 }); // expect: 3 items cost much (4) 1.5 {"a":1}
console.log("100%", 5, "%s"); // expect: 100% 5 %s
console.log("%o and %O", [1], { b: 2 }); // expect: [ 1, [length]: 1 ] and { b: 2 }
console.log("a%%b %s"); // expect: a%%b %s
