try {
  console.log("ab".repeat(-1));
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}
// expect: true Invalid count value: -1
