outer: for (let i = 0; i < 4; i++) {
  for (let j = 0; j < 4; j++) {
    if (j === 2) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: {
  if (Math.max(1, 2) === 2) break block;
  console.log("never");
}

// expect: 0 0
// expect: 0 1
// expect: 1 0
// expect: 1 1
