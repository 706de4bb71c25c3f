// The second part of a condition sets what the first one asked.
function zero(): number {
  return 0;
}
let i = 5;
if (i !== 0 && (i = zero()) === 0) console.log("set", i); // expect: set 0
else console.log("lost", i);
function last(limit: number): number {
  let at = 3;
  const end = 0;
  if (at !== end && (at = end) < limit) return at + 10;
  return at;
}
console.log(last(1), last(-1)); // expect: 10 0
