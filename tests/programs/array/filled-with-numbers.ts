const dp = new Array(5).fill(0);
dp[1] += 2;
dp[2]++;
console.log(dp, dp[-1], dp[9], dp[9] === undefined, dp[9] == null, typeof dp[9], dp[9] + 1, `${dp[7]}`);
const past = dp[8];
console.log(past, past ?? "none", dp.length);
delete dp[0];
dp[7] = 1;
console.log(dp, JSON.stringify(dp));
// expect: [ 0, 2, 1, 0, 0 ] undefined undefined true true undefined NaN undefined
// expect: undefined none 5
// expect: [ <1 empty item>, 2, 1, 0, 0, <2 empty items>, 1 ] [null,2,1,0,0,null,null,1]
