// Random numbers of the package ml-xsadd 3.0.1, the same from the same seed.
import { XSadd } from "ml-xsadd";

const first = new XSadd(42);
const second = new XSadd(42);
console.log(first.getUint32(), first.getFloat(), first.random());
for (let i = 0; i < 3; i++) second.random();
console.log(first.random() === second.random());
const counts = new Array<number>(4).fill(0);
for (let i = 0; i < 1000; i++) counts[Math.floor(first.random() * 4)]! += 1;
console.log(counts);
// expect: 2341942391 0.6877766251564026 0.12242507934570312
// expect: true
// expect: [ 253, 250, 239, 258 ]
