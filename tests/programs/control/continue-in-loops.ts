let out = "";
for (let i = 0; i < 5; i++) { if (i === 2) continue; out += i; }
let k = 0;
while (k < 5) { k++; if (k % 2) continue; out += "w" + k; }
do { k--; if (k === 3) continue; out += "d" + k; } while (k > 2);
console.log(out); // expect: 0134w2w4d4d2
