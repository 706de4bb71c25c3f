function pair(): [number, number] {
  return [1, 2];
}
const [a, b] = pair();
let [c, , d = 5] = "xy";
console.log(a, b, c, d); // expect: 1 2 x 5
