process.on("exit", (code) => {
  console.log("leaving with", code);
});
function leave(n: number): void {
  if (n > 2) process.exit(n);
  console.log(n);
}
leave(1);
leave(3);
console.log("not here");

// expect exit: 3

// expect: 1
// expect: leaving with 3
