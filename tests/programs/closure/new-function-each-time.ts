// Each evaluation of a function literal or inner declaration makes a new function, even one that uses nothing around it.
const maker = () => () => 1;
console.log(maker() === maker()); // expect: false
const listeners = new Set<() => number>();
for (let i = 0; i < 3; i++) listeners.add(() => 5);
console.log(listeners.size); // expect: 3
function declared() {
  function inner() {
    return 2;
  }
  return [inner, inner];
}
const [first, second] = declared();
console.log(first === second, first === declared()[0]); // expect: true false
class Handler {
  run = () => 1;
}
const one = new Handler();
console.log(one.run === one.run, one.run === new Handler().run); // expect: true false
const literal = () => ({ method: () => 1 });
console.log(literal().method === literal().method, maker === maker); // expect: false true
