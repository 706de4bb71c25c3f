function f(n: number): string {
  let out = "";
  switch (n) {
    case 0:
      out += "zero ";
    // falls through
    case 1:
      out += "one ";
      break;
    default:
      out += "many ";
    // falls through
    case 2:
      out += "two ";
  }
  return out.trim();
}
console.log([0, 1, 2, 3].map(f)); // expect: [ 'zero one', 'one', 'two', 'many two' ]
