for (const c of "aé😀") console.log(c, c.length);
// expect: a 1
// expect: é 1
// expect: 😀 2
