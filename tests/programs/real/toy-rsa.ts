/** RSA with small numbers, all products kept below 2^53. */

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function inverse(a: number, m: number): number {
  let [oldR, r] = [a, m];
  let [oldS, s] = [1, 0];
  while (r !== 0) {
    const quotient = Math.floor(oldR / r);
    [oldR, r] = [r, oldR - quotient * r];
    [oldS, s] = [s, oldS - quotient * s];
  }
  if (oldR !== 1) throw new RangeError(`${a} has no inverse modulo ${m}`);
  return ((oldS % m) + m) % m;
}

function powerMod(base: number, exponent: number, modulus: number): number {
  let result = 1;
  let factor = base % modulus;
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

interface Keys {
  readonly n: number;
  readonly e: number;
  readonly d: number;
}

function makeKeys(p: number, q: number): Keys {
  const phi = (p - 1) * (q - 1);
  let e = 17;
  while (gcd(e, phi) !== 1) e += 2;
  return { n: p * q, e, d: inverse(e, phi) };
}

const encrypt = (text: string, { n, e }: Keys): number[] =>
  Array.from(text, (c) => powerMod(c.codePointAt(0)!, e, n));
const decrypt = (cipher: number[], { n, d }: Keys): string =>
  String.fromCodePoint(...cipher.map((m) => powerMod(m, d, n)));

const keys = makeKeys(7919, 6841);
console.log(keys);
const cipher = encrypt("Attack at dawn, é😀", keys);
console.log(cipher.slice(0, 4), cipher.length);
console.log(decrypt(cipher, keys));
try {
  inverse(6, 9);
} catch (error) {
  console.log(String(error));
}

// expect: { n: 54173879, e: 17, d: 15929153 }
// expect: [ 20473332, 2548445, 2548445, 39119277 ] 18
// expect: Attack at dawn, é😀
// expect: RangeError: 6 has no inverse modulo 9
