const s = new Set(["a", "b"]);
let rounds = 0;
for (const x of s) {
  if (rounds++ > 4) break;
  s.delete(x);
  s.add(x);
}
console.log(rounds, [...s]); // expect: 6 [ 'b', 'a' ]
