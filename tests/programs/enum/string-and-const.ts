enum Dir { Up = "UP", Down = "DOWN" }
const enum Flag { A = 1, B = A << 1, C = A | B }
function f(d: Dir): string { return d === Dir.Up ? "u" : "d"; }
console.log(Dir.Up, f(Dir.Down), Flag.C); // expect: UP d 3
