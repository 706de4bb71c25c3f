const LIMIT = 3;
const NAME = "n";
function f(): string { return NAME.repeat(LIMIT); }
console.log(f(), LIMIT * 2, -LIMIT); // expect: nnn 6 -3
