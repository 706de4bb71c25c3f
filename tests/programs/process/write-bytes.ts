import { writeFileSync, writeSync } from "node:fs";
process.stdout.write(new Uint8Array([72, 105, 10]));
process.stdout.write(Buffer.from("hé\n"));
const out = process.stdout;
out.write("by a variable\n");
out.write(new Uint8Array([66, 10]));
const wide = new Uint16Array([0x0a41]);
out.write(new Uint8Array(wide.buffer));
console.log(writeSync(1, "héy\n"));
writeFileSync(1, "as a file\n");
try {
  writeSync(77, "x");
} catch (error) {
  console.log((error as Error).message);
}

// expect: Hi
// expect: hé
// expect: by a variable
// expect: B
// expect: A
// expect: héy
// expect: 5
// expect: as a file
// expect: EBADF: bad file descriptor, write
