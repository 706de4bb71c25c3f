for (let i = 0; i < 3; i++) {
  process.stdout.write(`${i}:`);
  console.log(i * i);
}
console.info("info"); 
console.debug("debug");

// expect: 0:0
// expect: 1:1
// expect: 2:4
// expect: info
// expect: debug
