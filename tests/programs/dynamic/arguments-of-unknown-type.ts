// The language's own functions convert arguments of unknown type.
const text: any = "3";
const nothing: any = null;
const missing: any = undefined;
console.log("abc".padEnd(text + 2, nothing).length, "a".repeat(text), "abc".slice(text - 2)); // expect: 32 aaa bc
console.log(Math.floor("2.5" as any), Math.abs(nothing), parseInt(12.7 as any), isNaN("x" as any)); // expect: 2 0 12 true
console.log("undefined".indexOf(missing), "x5null".includes(5 as any), [3, 1].join(nothing)); // expect: 0 true 3null1
console.log([3, 1].join(missing), "abc".charAt(text - 2), [1, 2, 3].slice("1" as any)); // expect: 3,1 b [ 2, 3 ]
