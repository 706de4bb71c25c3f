async function fails(): Promise<never> {
  throw new RangeError("nobody looks");
}
fails().catch((error) => console.log(`${error}`));
setTimeout(() => console.log("never"), 50);
fails();
console.log("the program's own code ends first");
// expect: the program's own code ends first
// expect: RangeError: nobody looks
// expect uncaught: RangeError: nobody looks
