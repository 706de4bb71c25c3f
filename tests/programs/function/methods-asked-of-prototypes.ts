// What the language has is asked of its prototypes.
// @ts-ignore: it always has
const codeAt = String.prototype.codePointAt ? (text: string) => text.codePointAt(0) : () => 0;
const has = typeof Uint8Array.prototype.slice !== "undefined" && typeof Array.prototype.flat === "function";
console.log(codeAt("a"), has, typeof String.prototype.at === "function");
// expect: 97 true true
