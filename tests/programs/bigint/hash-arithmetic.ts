const MASK = 0xffffffffffffffffn;
let fnv = 0xcbf29ce484222325n;
for (const letter of "hello world") {
  fnv ^= BigInt(letter.charCodeAt(0));
  fnv = (fnv * 0x100000001b3n) & MASK;
}
console.log(fnv.toString(16)); // expect: 779a65e7023cd2e7
let state = 42n;
const next = () => {
  state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
  let z = state;
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
};
console.log(next(), next(), next()); // expect: 13679457532755275413n 2949826092126892291n 5139283748462763858n
let shift = 88172645463325252n;
for (let i = 0; i < 5; i++) {
  shift ^= (shift << 13n) & MASK;
  shift ^= shift >> 7n;
  shift ^= (shift << 17n) & MASK;
}
console.log(shift); // expect: 8204724074003728306n
