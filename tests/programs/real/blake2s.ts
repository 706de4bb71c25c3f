// BLAKE2s and MD5 over bytes, checked against known digests, and HMAC over either.
interface Hash {
  readonly blockSize: number;
  digest(data: Uint8Array): Uint8Array;
}

const rotateRight = (x: number, n: number): number => (x >>> n) | (x << (32 - n));
const rotateLeft = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

class Blake2s implements Hash {
  static readonly #IV = Uint32Array.from([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  static readonly #SIGMA: readonly (readonly number[])[] = [
    "0123456789abcdef",
    "ea489fd61c02b753",
    "b8c052fdae367194",
    "7931dcbe265a40f8",
    "905724afe1bc683d",
    "2c6a0b834d75fe19",
    "c51fed4a0763928b",
    "db7ec13950f4862a",
    "6fe9b308c2d714a5",
    "a2847615fb9e3cd0",
  ].map((row) => [...row].map((digit) => parseInt(digit, 16)));
  readonly blockSize = 64;

  constructor(private readonly length = 32) {}

  digest(data: Uint8Array): Uint8Array {
    const h = new Uint32Array(Blake2s.#IV);
    h[0] ^= 0x01010000 ^ this.length;
    const blocks = Math.max(1, Math.ceil(data.length / 64));
    for (let block = 0; block < blocks; block++) {
      const bytes = new Uint8Array(64);
      bytes.set(data.subarray(block * 64, block * 64 + 64));
      const isLast = block === blocks - 1;
      this.compress(h, new DataView(bytes.buffer), isLast ? data.length : (block + 1) * 64, isLast);
    }
    const view = new DataView(new ArrayBuffer(32));
    h.forEach((word, index) => view.setUint32(index * 4, word, true));
    return new Uint8Array(view.buffer, 0, this.length);
  }

  private compress(h: Uint32Array, block: DataView, count: number, isLast: boolean): void {
    const v = new Uint32Array(16);
    v.set(h);
    v.set(Blake2s.#IV, 8);
    v[12] ^= count >>> 0;
    v[13] ^= Math.floor(count / 2 ** 32);
    if (isLast) v[14] = ~v[14];
    const mix = (a: number, b: number, c: number, d: number, x: number, y: number): void => {
      v[a] = v[a] + v[b] + x;
      v[d] = rotateRight(v[d] ^ v[a], 16);
      v[c] += v[d];
      v[b] = rotateRight(v[b] ^ v[c], 12);
      v[a] = v[a] + v[b] + y;
      v[d] = rotateRight(v[d] ^ v[a], 8);
      v[c] += v[d];
      v[b] = rotateRight(v[b] ^ v[c], 7);
    };
    for (const s of Blake2s.#SIGMA) {
      const word = (i: number): number => block.getUint32(s[i] * 4, true);
      for (let i = 0; i < 4; i++) mix(i, i + 4, i + 8, i + 12, word(2 * i), word(2 * i + 1));
      for (let i = 0; i < 4; i++) {
        const [b, c, d] = [(i + 1) % 4, (i + 2) % 4, (i + 3) % 4];
        mix(i, 4 + b, 8 + c, 12 + d, word(8 + 2 * i), word(9 + 2 * i));
      }
    }
    for (let i = 0; i < 8; i++) h[i] ^= v[i] ^ v[i + 8];
  }
}

class Md5 implements Hash {
  readonly blockSize = 64;
  private static readonly shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  private static readonly table = Int32Array.from({ length: 64 }, (_, i) =>
    Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32),
  );

  digest(data: Uint8Array): Uint8Array {
    const padded = new Uint8Array((((data.length + 8) >> 6) << 6) + 64);
    padded.set(data);
    padded[data.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(data.length) * 8n, true);
    let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
    for (let start = 0; start < padded.length; start += 64) {
      let [a, b, c, d] = [a0, b0, c0, d0];
      for (let i = 0; i < 64; i++) {
        const round = i >> 4;
        let f: number;
        let g: number;
        if (round === 0) [f, g] = [(b & c) | (~b & d), i];
        else if (round === 1) [f, g] = [(d & b) | (~d & c), 5 * i + 1];
        else if (round === 2) [f, g] = [b ^ c ^ d, 3 * i + 5];
        else [f, g] = [c ^ (b | ~d), 7 * i];
        const sum = (a + f + Md5.table[i] + view.getInt32(start + (g & 15) * 4, true)) | 0;
        [a, d, c] = [d, c, b];
        b = (b + rotateLeft(sum, Md5.shifts[round * 4 + (i & 3)])) | 0;
      }
      [a0, b0, c0, d0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
    }
    return new Uint8Array(Int32Array.of(a0, b0, c0, d0).buffer);
  }
}

function hmac(hash: Hash, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(hash.blockSize);
  block.set(key.length > hash.blockSize ? hash.digest(key) : key);
  const pad = (value: number, rest: Uint8Array): Uint8Array =>
    Uint8Array.from([...block.map((byte) => byte ^ value), ...rest]);
  return hash.digest(pad(0x5c, hash.digest(pad(0x36, message))));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (data: Uint8Array): string =>
  Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");

const [md5, blake] = [new Md5(), new Blake2s()];
const known: [Hash, string, string][] = [
  [md5, "", "d41d8cd98f00b204e9800998ecf8427e"],
  [md5, "abc", "900150983cd24fb0d6963f7d28e17f72"],
  [md5, "The quick brown fox jumps over the lazy dog", "9e107d9d372bb6826bd81d3542a419d6"],
];
for (const [hash, text, digest] of known) {
  const found = hex(hash.digest(bytes(text)));
  console.log(found, found === digest ? "ok" : "wrong");
}
for (const text of ["", "abc", "é".repeat(100)]) console.log(hex(blake.digest(bytes(text))));
console.log(hex(new Blake2s(8).digest(bytes("short"))));
console.log(hex(hmac(md5, bytes("key"), bytes("The quick brown fox jumps over the lazy dog"))));
console.log(hex(hmac(blake, bytes("k".repeat(80)), bytes("m"))));

// expect: d41d8cd98f00b204e9800998ecf8427e ok
// expect: 900150983cd24fb0d6963f7d28e17f72 ok
// expect: 9e107d9d372bb6826bd81d3542a419d6 ok
// expect: 69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9
// expect: 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982
// expect: ec75797139a4b4222c9fa9fa69509ce14ebfee425f367bbd2e1b31d53a951989
// expect: 27bced8fbf7282a7
// expect: 80070713463e7749b90c2dc24911e275
// expect: 4225ababb43fa914ebb3003134cf7c62a85b1b84796e4dffebbea0575ffeae7b
