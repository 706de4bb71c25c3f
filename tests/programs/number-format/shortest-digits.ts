// Numbers as texts have the fewest digits that are read back as the number, and of those the nearest.
const texts = (numbers: number[]): string => numbers.map(String).join(" ");
console.log(texts([0.1 + 0.2, 1 / 3, -2 / 3, 4.35, 100.1, 9007199254740993])); // expect: 0.30000000000000004 0.3333333333333333 -0.6666666666666666 4.35 100.1 9007199254740992
console.log(texts([5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9.5367431640625e-7])); // expect: 5e-324 2.2250738585072014e-308 1.7976931348623157e+308 9.5367431640625e-7
console.log(texts([1e21, 1e20 + 0.5, 2 ** 60, 2 ** 70, 1e23, 1e22])); // expect: 1e+21 100000000000000000000 1152921504606847000 1.1805916207174113e+21 1e+23 1e+22
console.log(texts([1e-6, 1.5e-6, 1e-7, 1.25e-7, 0.000123456789012345678])); // expect: 0.000001 0.0000015 1e-7 1.25e-7 0.00012345678901234567
console.log(texts([NaN, Infinity, -Infinity, -0, -1e-300, 2 ** -1074 * 3])); // expect: NaN Infinity -Infinity 0 -1e-300 1.5e-323

const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);
let state = 88172645;
const next = (): number => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
};
let hash = 0;
let unread = 0;
for (let i = 0; i < 3000; i++) {
  words[0] = next();
  words[1] = i % 3 === 0 ? next() & 0xfff00000 : next();
  const text = String(double[0]);
  for (let j = 0; j < text.length; j++) hash = (Math.imul(hash, 31) + text.charCodeAt(j)) | 0;
  if (Number(text) !== double[0]) unread++;
}
console.log(hash, unread); // expect: -825759167 2
