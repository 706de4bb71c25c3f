// Long texts are put together when they are read, however they were made: from the left, the right, the middle, of narrow and wide parts.
function sum(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

let right = "";
let left = "";
let middle = "";
let wide = "";
for (let i = 0; i < 3000; i++) {
  right += `item ${i} of the list; `;
  left = "abcdefghijklmnopqrstuvwxyz0123456789".slice(i % 9) + left;
  middle = `left ${i}, ` + middle + "x";
  wide += i === 77 ? "wide → é ü ☃ parts" : `plain ${i} part; `;
}
console.log(right.length, sum(right), right.slice(-30));
console.log(sum(left), sum(middle), sum(wide));
const half = middle.slice(0, middle.length >> 1);
console.log(sum(half + half), sum(half + wide + half), sum(left + left));
console.log(["0", "7", "007", "123456789", "1234567890", "", " 5", "-3", "1e3", "12a", "½"].map(Number));

// expect: 67890 228737818  list; item 2999 of the list; 
// expect: 365165450 1653293926 -1064636093
// expect: 93990816 523240143 -2076566720
// expect: [ 0, 7, 7, 123456789, 1234567890, 0, 5, -3, 1000, NaN, NaN ]
