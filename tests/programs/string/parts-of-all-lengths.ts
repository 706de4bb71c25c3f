// Texts of parts of every length, put together at once and by `join`, and what is made after them.
const wrong: number[] = [];
let units = 0;
for (let k = 0; k < 300; k++) {
  const a = "abcdefghijklmnopqrst".repeat(8).slice(0, k % 67);
  const b = "0123456789".slice(k % 10);
  const all = `${a}|${b}/${a};`;
  const after = ["", "x", "yz"].map((each) => `${each}${k};${each}`);
  const joined = [a, b, "", all, a].join(k % 2 === 0 ? "" : ", ");
  const sum = all.length + joined.length + after[2].length;
  const isRight =
    new Set([all, [a, "|", b, "/", a, ";"].join(""), `${`${a}|${b}`}${`/${a};`}`]).size === 1 &&
    joined.endsWith(a) &&
    joined.startsWith(a + (k % 2 === 0 ? "" : ", ") + b) &&
    after.join() === `${k};,x${k};x,yz${k};yz`;
  if (!isRight) wrong.push(k);
  units += sum;
}
console.log(wrong, units); // expect: [] 66280

const numbers = [0, 9, 10, 99, 100, 999, 1000, 9999, 10000, 99999, 123456, 1234567, 99999999, 2147483647, 2147483648];
console.log(numbers.map((each) => `${each}:${-each}`).join());
// expect: 0:0,9:-9,10:-10,99:-99,100:-100,999:-999,1000:-1000,9999:-9999,10000:-10000,99999:-99999,123456:-123456,1234567:-1234567,99999999:-99999999,2147483647:-2147483647,2147483648:-2147483648
