function* numbers() {
  try {
    for (let i = 0; ; i++) yield i;
  } finally {
    console.log("closed");
  }
}
for (const x of numbers()) {
  if (x === 2) break;
}
function find(): number {
  for (const x of numbers()) if (x > 3) return x;
  return -1;
}
console.log(find());
outer: for (const a of numbers()) {
  for (const b of numbers()) {
    if (b > a) continue outer;
    if (a === 2) break outer;
  }
}
try {
  for (const x of numbers()) if (x === 1) throw new Error("stop");
} catch (error) {
  console.log((error as Error).message);
}
const [one] = numbers();
console.log(one);
// expect: closed
// expect: closed
// expect: 4
// expect: closed
// expect: closed
// expect: closed
// expect: closed
// expect: closed
// expect: stop
// expect: closed
// expect: 0
