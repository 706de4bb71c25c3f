let seed = 12345;
const out: number[] = [];
for (let i = 0; i < 5; i++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  out.push(seed);
}
console.log(out); // expect: [ 1406932606, 654583808, 1358247936, 2138638336, 1459132416 ]
let h = 0;
for (const c of "hash me") h = (h * 31 + c.charCodeAt(0)) | 0;
console.log(h); // expect: 697467370
