for (const [i, v] of ["a", "b"].entries()) console.log(i, v);
// expect: 0 a
// expect: 1 b
