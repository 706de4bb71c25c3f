// Scanners compare units in order and run to the end of the text, where `text[i]` is undefined and in no order with any.
function digits(text: string): number {
  let at = 0;
  while (text[at] >= "0" && text[at] <= "9") at++;
  return at;
}

function below(text: string, at: number): string {
  return [
    text[at] < "m",
    text[at] <= "m",
    text[at] > "m",
    text[at] >= "m",
    "m" < text[at],
    "m" <= text[at],
    "m" > text[at],
    "m" >= text[at],
    text.charAt(at) < "m",
    text.charAt(at) <= "m",
    text.charAt(at) > "m",
    text.charAt(at) >= "m",
    "m" > text.charAt(at),
  ]
    .map(Number)
    .join("");
}

console.log(digits("123"), digits("12a"), digits(""));
for (const at of [0, 1, 2, 3, -1]) console.log(below("amz", at));
console.log(below("é€\ud83d\ude00m", 1), below("é€\ud83d\ude00m", 2), below("é€\ud83d\ude00m", 4));

// So do texts in arrays, and arithmetic with what is missing.
const words = ["ant", "bee"];
let place = 0;
while (words[place] >= "a") place++;
console.log(place, words[place] < "z", "a" < words[place]);
const digit = "7";
console.log(+digit[0], +digit[1]);

const first = "x"[1];
console.log(first < "y", first >= "y", "a" <= first);
// expect: 3 2 0
// expect: 1100001111001
// expect: 0101010101010
// expect: 0011110000110
// expect: 0000000011001
// expect: 0000000011001
// expect: 0011110000110 0011110000110 0101010101010
// expect: 2 false false
// expect: 7 NaN
// expect: false false false
