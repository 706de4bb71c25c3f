function leave(): void {
  try {
    process.exit(0);
  } finally {
    console.log("not printed");
  }
}
console.log("once");
leave();

// expect: once
