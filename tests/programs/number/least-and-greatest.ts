// The lesser and the greater of any two: NaN where one is, and zeroes by their sign; as a new value, kept in a local, or of a constant.
const numbers = [0, -0, 1, -1, 1.5, -1e300, 1e-320, Infinity, -Infinity, NaN, 4294967296, Number.MIN_VALUE];
const show = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));

function lesser(a: number, b: number): number {
  return Math.min(a, b);
}
function greaterOfSums(a: number, b: number, c: number): number {
  return Math.max(a + c, b + c, a + b);
}
let least = "";
let most = "";
for (const a of numbers) {
  least += ` ${numbers.map((b) => show(lesser(a, b))).join()}`;
  most += ` ${numbers.map((b) => show(Math.max(a, b))).join()}`;
}
let hash = 7;
for (let i = 0; i < least.length; i++) hash = (Math.imul(hash, 31) + least.charCodeAt(i)) | 0;
for (let i = 0; i < most.length; i++) hash = (Math.imul(hash, 31) + most.charCodeAt(i)) | 0;
console.log(least.length, most.length, hash); // expect: 792 844 1090448417
console.log(least.slice(0, 60)); // expect:  0,-0,0,-1,0,-1e+300,0,0,-Infinity,NaN,0,0 -0,-0,-0,-1,-0,-1
console.log(most.slice(0, 60)); // expect:  0,0,1,0,1.5,0,1e-320,Infinity,0,NaN,4294967296,5e-324 0,-0,
console.log(show(greaterOfSums(-0, -0, -0)), greaterOfSums(1, NaN, 2), greaterOfSums(1, 2, 3)); // expect: -0 NaN 5
let lowest = Infinity;
let highest = -Infinity;
for (const x of numbers.filter((each) => !Number.isNaN(each))) {
  lowest = Math.min(lowest, x);
  highest = Math.max(x, highest);
}
console.log(lowest, highest, numbers.map((x) => show(Math.max(0, Math.min(1, x)))).join()); // expect: -Infinity Infinity 0,0,1,0,1,0,1e-320,1,0,NaN,1,5e-324
