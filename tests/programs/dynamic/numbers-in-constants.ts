// A constant of the module that is a number though it is said to be anything: sums and comparisons in functions hold it as a number.
const half: any = 0.5;
const show = (of: () => any) => console.log(of());
show(() => [half + 1, half * 2, half > 0.25, -half, half + "%"]); // expect: [ 1.5, 1, true, -0.5, '0.5%' ]
function twice(): unknown {
  return half + half;
}
console.log(twice(), half - 1 + half); // expect: 1 0
