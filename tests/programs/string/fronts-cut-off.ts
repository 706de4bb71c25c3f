// Much of a long text is a part of it and no copy.
let long = "";
for (let i = 0; i < 30000; i++) long += String.fromCharCode(97 + ((i * 7) % 26));

let rest = long;
let hash = 0;
let steps = 0;
while (rest.length > 0) {
  hash = (Math.imul(hash, 31) + rest.charCodeAt(0) + (rest[1]?.length ?? 0)) | 0;
  rest = rest.slice(1 + (steps % 5));
  steps++;
}
console.log(hash, steps); // expect: 1976857256 10000

const middle = long.slice(100, 20000);
console.log(middle.length, middle === long.substring(100, 20000), middle.startsWith(long.slice(100, 110))); // expect: 19900 true true
console.log(middle.slice(5, 15), middle.at(-1), middle.charAt(19900) === "", middle[19900]); // expect: hovcjqxels j true undefined
console.log((middle + "!").slice(-3), ("!" + middle).slice(0, 3), middle.indexOf("zgn"), middle.lastIndexOf("zgn")); // expect: cj! !yf 15 19879
const parts = new Map([[middle, 1]]);
console.log(parts.get(long.slice(100, 20000)), middle.split("a").length, middle.slice(10, 19000).slice(20, 18000).length); // expect: 1 767 17980

// Units of two bytes.
const wide = "語" + long;
let tail = wide;
let found = "";
while (tail.length > 29000) {
  if (tail.codePointAt(0)! > 255) found += tail.charAt(0);
  tail = tail.substring(1);
}
console.log(found, tail.length, tail === long.slice(1000)); // expect: 語 29000 true
const two = (long + "é語").slice(5);
console.log(two.length, two.slice(-4), two.slice(0, 29990) === long.slice(5, 29995)); // expect: 29997 kré語 true
