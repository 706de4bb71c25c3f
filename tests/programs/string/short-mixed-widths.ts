// Short texts of one and of two bytes a unit put together: the same units, and equal to what is written in one piece.
const narrow = ["", "a", "é", "seven b", "fourteen units"];
const wide = ["█", "→ ok", "日本語", "𝄞clef"];
let whole = "";
for (const left of [...narrow, ...wide]) {
  for (const right of wide) {
    const sum = left + right;
    const back = right + left;
    if (sum.length !== left.length + right.length || !sum.startsWith(left) || !sum.endsWith(right)) console.log("bad", left, right);
    if (back.slice(right.length) !== left || `${right}${left}` !== back) console.log("bad", right, left);
    whole += ` ${sum.charCodeAt(left.length).toString(16)}${back.charCodeAt(back.length - 1).toString(16)}`;
  }
}
console.log(whole.length, whole.slice(0, 60)); // expect: 272  25882588 21926b 65e58a9e d83466 258861 219261 65e561 d83461
let row = "";
for (let x = 0; x < 10; x++) row += x % 3 === 0 ? "█" : x % 3 === 1 ? " " : "·";
console.log(row, row === "█ ·█ ·█ ·█", row.length); // expect: █ ·█ ·█ ·█ true 10
