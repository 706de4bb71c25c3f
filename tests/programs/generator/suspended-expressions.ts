function* expressions(): Generator<string, void, number> {
  const sum = (yield "a") + (yield "b") * 2;
  console.log("sum", sum);
  const list = [sum, yield "c", ...[yield "d"]];
  console.log(list, (yield "e") > 3 ? yield "yes" : yield "no");
  const object = { x: yield "x", y: yield "y" };
  console.log(object, `${yield "text"}!`);
}
const run = expressions();
let sent = 0;
for (let step = run.next(0); !step.done; step = run.next(++sent)) console.log(step.value);
// expect: a
// expect: b
// expect: sum 5
// expect: c
// expect: d
// expect: e
// expect: yes
// expect: [ 5, 3, 4 ] 6
// expect: x
// expect: y
// expect: text
// expect: { x: 7, y: 8 } 9!
