function* params(a = (console.log("default"), 5), { b, c = 2 }: { b: number; c?: number } = { b: 1 }) {
  yield a;
  yield b + c;
}
const made = params();
console.log("made", [...made]);
const kept: (() => number)[] = [];
function* closures() {
  for (let i = 0; i < 3; i++) {
    kept.push(() => i);
    yield i;
  }
}
for (const _ of closures());
console.log(kept.map((each) => each()));
const double = function* (x: number) {
  yield x;
  yield x * 2;
};
console.log([...double(4)]);
// expect: default
// expect: made [ 5, 3 ]
// expect: [ 0, 1, 2 ]
// expect: [ 4, 8 ]
