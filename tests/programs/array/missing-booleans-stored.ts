const flags: boolean[] = [true, false];
for (let i = 0; i < flags.length; i++) flags[i] = flags[i + 1]!;
console.log(flags, flags[1], !flags[1], 1 in flags, flags[1] === undefined);
const count = (flag: boolean) => (flag ? 1 : 0);
let all = 0;
for (let i = -1; i < 4; i++) all += count(flags[i]!);
console.log(all, count(flags[9]!));
// expect: [ false, undefined ] undefined true true true
// expect: 0 0
