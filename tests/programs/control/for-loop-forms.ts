let text = "";
for (let i = 0, j = 10; i < j; i += 3, j--) text += `${i}:${j} `;
for (;;) {
  text += "once ";
  break;
}
let k = 3;
do {
  text += k;
} while (--k > 0);
while (k < 2) if (k++ === 0) continue;
else text += "!";
console.log(text); // expect: 0:10 3:9 6:8 once 321!
