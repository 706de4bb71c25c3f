console.log(1, "a", true, null, undefined, [1, "a"], { k: "v" });
console.log([undefined, null, "x"], { u: undefined, n: null }, [[]], {}, [{}]);
console.log("a\nb", ["a\nb"]);
console.log();
console.log("", "");
// expect: 1 a true null undefined [ 1, 'a' ] { k: 'v' }
// expect: [ undefined, null, 'x' ] { u: undefined, n: null } [ [] ] {} [ {} ]
// expect: a
// expect: b [ 'a\nb' ]
// expect: 
// expect:  
