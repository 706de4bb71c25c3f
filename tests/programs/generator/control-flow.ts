function* paths(): Generator<number> {
  label: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      if (j === 1) continue label;
      switch (i) {
        case 0:
          yield 10;
          break;
        case 1:
          yield i * 100;
        default:
          yield i + j;
      }
    }
  }
  let n = 0;
  do {
    try {
      if (n === 1) throw new Error("one");
      yield n;
    } catch {
      yield -n;
    } finally {
      yield n + 0.5;
    }
  } while (++n < 3);
}
console.log([...paths()]);
// expect: [
// expect:    10, 100,   1, 2,   0,
// expect:   0.5,  -1, 1.5, 2, 2.5
// expect: ]
