function f(): void {
  try {
    throw new Error("first");
  } finally {
    console.log("cleaned up");
  }
}
f();

// expect: cleaned up
// expect uncaught: Error: first
