let s = "";
for (let i = 0, j = 10; i < j; i += 3, j--) s += `${i}:${j} `;
console.log(s); // expect: 0:10 3:9 6:8 
for (;;) { break; }
let n = 3;
while (n > 0) n--;
do { n++; } while (n < 2);
console.log(n); // expect: 2
