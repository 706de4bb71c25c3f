// Numbers of every kind among the parts of templates and sums, and in texts that grow.
const numbers = [0, -0, 7, 10, 99, 100, 999, 1000, 1001, 12345, 999999, 1000000, 1234567890, 2147483647, 2147483648];
const others = [-1, -9, -10, -999, -1000, -2147483647, -2147483648, -2147483649, 0.5, -1.25, 1e21, 1e-7, NaN, Infinity];

function joined(values: number[]): string {
  let text = "";
  for (const value of values) text += `${value},`;
  return text;
}
console.log(joined(numbers)); // expect: 0,0,7,10,99,100,999,1000,1001,12345,999999,1000000,1234567890,2147483647,2147483648,
console.log(joined(others)); // expect: -1,-9,-10,-999,-1000,-2147483647,-2147483648,-2147483649,0.5,-1.25,1e+21,1e-7,NaN,Infinity,

function pair(a: number, b: number): string {
  return `${a}:${b}`;
}
for (let i = 0; i < 3; i++) console.log(pair(others[i], numbers[i + 9]), pair(i / 2, -i)); // expect: -1:12345 0:0
// expect: -9:999999 0.5:-1
// expect: -10:1000000 1:-2

function missing(values: (number | undefined)[]): string {
  let text = "";
  for (const value of values) text += "<" + value + ">";
  return text;
}
console.log(missing([1, undefined, 1000])); // expect: <1><undefined><1000>

let sum = "";
for (let i = 998; i < 1003; i++) sum = sum + i;
console.log(sum, sum.length); // expect: 998999100010011002 18
console.log(1 + "" + 2 + 3, 1 + 2 + "3", `${-5}${5}`); // expect: 123 33 -55
const wide = `${1234}\u4e2d${-1}`;
console.log(wide, wide.length); // expect: 1234中-1 7
