console.error("to stderr", 1);
console.warn("warned");
process.stderr.write("raw\n");
console.log("to stdout"); // expect: to stdout
