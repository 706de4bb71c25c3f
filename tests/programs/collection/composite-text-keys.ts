const visited = new Set<string>();
for (let x = -2; x <= 2; x++) for (let y = -2; y <= 2; y++) visited.add(`${Math.abs(x)},${Math.abs(y)}`);
console.log(visited.size, [...visited].sort().join(" ")); // expect: 9 0,0 0,1 0,2 1,0 1,1 1,2 2,0 2,1 2,2
