// Groups indent what the console prints, line by line, but not what is written to the stream.
console.group("first", 1);
console.log("inside\ntwo lines");
console.group();
console.log({ deep: [1, 2] }, "");
process.stdout.write("as it is\n");
console.groupEnd();
console.info("back");
console.groupEnd();
console.groupEnd();
console.log("outside");
// expect: first 1
// expect:   inside
// expect:   two lines
// expect:     { deep: [ 1, 2 ] } 
// expect: as it is
// expect:   back
// expect: outside
