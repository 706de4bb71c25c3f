// Iterators of the language say what they go over.
console.log(String([1].entries()), `${[1].values()}`, [1].keys() + ""); // expect: [object Array Iterator] [object Array Iterator] [object Array Iterator]
console.log(String(new Map([["a", 1]]).entries()), String(new Set([1]).values())); // expect: [object Map Iterator] [object Set Iterator]
console.log(String("ab".matchAll(/a/g)), String("a"[Symbol.iterator]()), String(new Uint8Array(2).values())); // expect: [object RegExp String Iterator] [object String Iterator] [object Array Iterator]
console.log("ab".matchAll(/a/g), [[1].entries()]); // expect: Object [RegExp String Iterator] {} [ Object [Array Iterator] {} ]
const unknown: unknown = "ab".matchAll(/b/g);
console.log(Object.prototype.toString.call(unknown), `${unknown}`); // expect: [object RegExp String Iterator] [object RegExp String Iterator]
async function* stream() {}
console.log(Object.prototype.toString.call(stream()), String(stream())); // expect: [object AsyncGenerator] [object AsyncGenerator]
