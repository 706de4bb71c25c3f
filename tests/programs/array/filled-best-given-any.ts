const costs = new Array(2).fill(0);
let best = costs[1];
best = JSON.parse('"abc"');
console.log(best + 1);
// expect: abc1
