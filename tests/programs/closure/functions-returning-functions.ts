const adders = [1, 2, 3].map((n) => (m: number) => n + m);
console.log(adders.map((add) => add(10))); // expect: [ 11, 12, 13 ]
const counter = (() => {
  let n = 0;
  return () => ++n;
})();
counter();
console.log(counter(), counter()); // expect: 2 3
