const fns: (() => string)[] = [];
for (const n of [1, 2]) {
  try {
    throw new Error("e" + n);
  } catch (error) {
    fns.push(() => (error as Error).message);
  }
  switch (n) {
    case 1: {
      const local = "one";
      fns.push(() => local);
      break;
    }
    default:
      fns.push(() => "other" + n);
  }
}
console.log(fns.map((fn) => fn())); // expect: [ 'e1', 'one', 'e2', 'other2' ]
