console.log([1, null, undefined, "x", [2, [3]]].join("-")); // expect: 1---x-2,3
console.log([].join(), [undefined].join().length, String([1, [2, 3]])); // expect:  0 1,2,3
console.log(["a", "b"].join(""), ["a", "b"].join(), ["a", "b"].join(" and ")); // expect: ab a,b a and b
