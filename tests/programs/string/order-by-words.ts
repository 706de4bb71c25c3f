// Texts whose first eight units decide, or just do not: of every short length, differing at every place, also in units above 127 and in texts with units above 255.
function orderByUnits(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.charCodeAt(i) < b.charCodeAt(i) ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

const texts: string[] = [];
for (const filler of ["a", "\0"]) {
  for (let length = 0; length < 11; length++) {
    texts.push(filler.repeat(length));
    for (let place = 0; place < length; place += 3) {
      for (const unit of ["b", "\xff", "Ω"]) texts.push(filler.repeat(place) + unit + filler.repeat(length - place - 1));
    }
  }
}
texts.push("", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + texts[3], "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + texts[4]);

let wrong = 0;
let same = 0;
for (const a of texts) {
  for (const b of texts) {
    const order = orderByUnits(a, b);
    if (a < b !== order < 0) wrong++;
    if (a >= b !== order >= 0) wrong++;
    if ((a === b) !== (order === 0)) wrong++;
    if (a === b) same++;
  }
}
console.log(texts.length, same, wrong); // expect: 157 169 0
