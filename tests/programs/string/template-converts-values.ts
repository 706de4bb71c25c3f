const n = -0;
const nothing: string | undefined = undefined;
const list = [1, [2, 3]];
console.log(`${n} ${1e21} ${0.1 + 0.2} ${true} ${null} ${nothing} ${list}`);
console.log(`a${`b${`c`}`}` + `line
next`);
// expect: 0 1e+21 0.30000000000000004 true null undefined 1,2,3
// expect: abcline
// expect: next
