const none: number[] = [];
try {
  none.reduce((a, b) => a + b);
} catch (error) {
  console.log(String(error));
}
console.log(none.reduce((a, b) => a + b, 7));
// expect: TypeError: Reduce of empty array with no initial value
// expect: 7
