process.stdout.write("a");
process.stdout.write("b\n");
for (let i = 0; i < 3; i++) process.stdout.write(i + (i < 2 ? ", " : "\n"));
console.log("end");

// expect: ab
// expect: 0, 1, 2
// expect: end
