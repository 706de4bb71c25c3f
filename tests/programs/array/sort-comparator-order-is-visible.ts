const calls: string[] = [];
const sorted = [3, 1, 2, 5, 4].sort((a, b) => {
  calls.push(a + ":" + b);
  return a - b;
});
console.log(sorted.join(), calls.join(" ")); // expect: 1,2,3,4,5 1:3 2:1 2:3 2:1 5:2 5:3 4:3 4:5
