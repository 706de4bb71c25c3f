const bytes: any = new Uint8Array(3);
console.log("1" in bytes, "3" in bytes, "length" in bytes, 2 in bytes, "x" in bytes); // expect: true false true true false
console.log(Object.hasOwn(bytes, "1"), Object.hasOwn(bytes, "length"), Object.hasOwn(bytes, 7)); // expect: true false false
const list: any = [1];
console.log("0" in list, "length" in list, Object.hasOwn(list, "length")); // expect: true true true
