outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === 1) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: { if (s() > 0) break block; console.log("no"); }
function s(): number { return 1; }
// expect: 0 0
// expect: 1 0
