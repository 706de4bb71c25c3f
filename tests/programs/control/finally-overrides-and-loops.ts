function g(): number {
  for (let i = 0; ; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) return i;
    } finally {
      if (i === 3) i = 100;
      console.log("round", i);
    }
  }
}
console.log(g());

// expect: round 0
// expect: round 1
// expect: round 2
// expect: round 100
// expect: 3
