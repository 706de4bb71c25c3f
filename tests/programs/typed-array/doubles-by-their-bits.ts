// Whatever bits a double has, it is a number.
const words = new Uint32Array(4);
const doubles = new Float64Array(words.buffer);
const view = new DataView(words.buffer);
let wrong = 0;
for (const high of [0xfff40000, 0xfff60000, 0xfffb0000, 0xfff90000, 0xfffd0000, 0x7ff80000, 0x7ff00000]) {
  for (const low of [0, 1]) {
    words[0] = low;
    words[1] = high;
    const list: number[] = [doubles[0]!, view.getFloat64(0, true)];
    list.push(...doubles);
    const some: any = doubles;
    const found = [list[0], list[1], list[2], some[0], doubles.at(0), doubles.find(() => true), { x: doubles[0] }.x];
    for (const each of found) if (typeof each !== "number") wrong++;
    if (String(doubles[0]) === "undefined" || doubles[0] === undefined) wrong++;
  }
}
console.log(wrong); // expect: 0
words[1] = 0xfff60000;
words[0] = 0;
console.log(doubles, doubles[0], [doubles[0]], JSON.stringify([...doubles]), doubles.includes(NaN)); // expect: Float64Array(2) [ NaN, 0 ] NaN [ NaN ] [null,0] true
