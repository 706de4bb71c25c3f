function f(n: number): string {
  let r = "";
  switch (n) {
    case 1: r += "one";
    case 2: r += "two"; break;
    default: r += "other";
    case 3: r += "three";
  }
  return r;
}
console.log(f(1), f(2), f(3), f(9)); // expect: onetwo two three otherthree
