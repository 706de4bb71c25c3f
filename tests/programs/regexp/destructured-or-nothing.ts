// An empty array stands for no match.
const [, a, b] = /(a)(b)?/.exec("ac") ?? [];
console.log(a, b, b === undefined);
for (const line of ["k=v", "nothing"]) {
  const [, key, value] = line.match(/(\w)=(\w)/) || [];
  console.log(key, value, key ? "found" : "none");
}
// expect: a undefined true
// expect: k v found
// expect: undefined undefined none
