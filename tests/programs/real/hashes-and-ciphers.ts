// MD5, SHA-1, SHA-512 with bigint, AES-128 ECB/CBC/CTR, ChaCha20, HMAC, PBKDF2-lite, base32/58
import { createHash } from "node:crypto";
export const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
export const toHex = (b: Uint8Array): string =>
  b.reduce((s, x) => s + x.toString(16).padStart(2, "0"), "");
export const fromHex = (h: string) =>
  new Uint8Array(h.match(/../g)?.map((x) => parseInt(x, 16)) ?? []);
export interface Hasher {
  readonly blockSize: number;
  hash(data: Uint8Array): Uint8Array;
}
const rotl = (x: number, n: number) => (x << n) | (x >>> (32 - n));
function pad(data: Uint8Array, little: boolean): DataView {
  const len = data.length,
    total = (((len + 8) >> 6) << 6) + 64;
  const buf = new Uint8Array(total);
  buf.set(data);
  buf[len] = 0x80;
  const v = new DataView(buf.buffer);
  v.setUint32(total - (little ? 8 : 4), len << 3, little);
  v.setUint32(total - (little ? 4 : 8), Math.floor(len / 0x20000000), little);
  return v;
}
export const md5: Hasher = {
  blockSize: 64,
  hash(data) {
    const K = Uint32Array.from({ length: 64 }, (_, i) =>
      Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32),
    );
    const S = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
    let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
    const v = pad(data, true);
    for (let off = 0; off < v.byteLength; off += 64) {
      let [A, B, C, D] = [a0, b0, c0, d0];
      for (let i = 0; i < 64; i++) {
        let F: number, g: number;
        if (i < 16) {
          F = (B & C) | (~B & D);
          g = i;
        } else if (i < 32) {
          F = (D & B) | (~D & C);
          g = (5 * i + 1) % 16;
        } else if (i < 48) {
          F = B ^ C ^ D;
          g = (3 * i + 5) % 16;
        } else {
          F = C ^ (B | ~D);
          g = (7 * i) % 16;
        }
        F = (F + A + K[i] + v.getUint32(off + g * 4, true)) | 0;
        A = D;
        D = C;
        C = B;
        B = (B + rotl(F, S[(i >> 4) * 4 + (i & 3)])) | 0;
      }
      a0 = (a0 + A) | 0;
      b0 = (b0 + B) | 0;
      c0 = (c0 + C) | 0;
      d0 = (d0 + D) | 0;
    }
    const out = new DataView(new ArrayBuffer(16));
    [a0, b0, c0, d0].forEach((x, i) => out.setInt32(i * 4, x, true));
    return new Uint8Array(out.buffer);
  },
};
export const sha1: Hasher = {
  blockSize: 64,
  hash(data) {
    const h = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0),
      w = new Int32Array(80),
      v = pad(data, false);
    for (let o = 0; o < v.byteLength; o += 64) {
      for (let i = 0; i < 16; i++) w[i] = v.getInt32(o + 4 * i);
      for (let i = 16; i < 80; i++) w[i] = rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
      let [a, b, c, d, e] = h;
      for (let i = 0; i < 80; i++) {
        const [f, k] =
          i < 20
            ? [(b & c) | (~b & d), 0x5a827999]
            : i < 40
              ? [b ^ c ^ d, 0x6ed9eba1]
              : i < 60
                ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
                : [b ^ c ^ d, 0xca62c1d6];
        const t = (rotl(a, 5) + f + e + k + w[i]) | 0;
        e = d;
        d = c;
        c = rotl(b, 30);
        b = a;
        a = t;
      }
      [a, b, c, d, e].forEach((x, i) => (h[i] += x));
    }
    const out = new Uint8Array(20),
      dv = new DataView(out.buffer);
    h.forEach((x, i) => dv.setInt32(i * 4, x));
    return out;
  },
};
const M64 = (1n << 64n) - 1n;
const primes = (n: number) => {
  const p: bigint[] = [];
  for (let i = 2n; p.length < n; i++) if (p.every((q) => i % q !== 0n)) p.push(i);
  return p;
};
const iroot = (x: bigint, k: bigint): bigint => {
  let lo = 0n,
    hi = 1n << (BigInt(x.toString(2).length) / k + 1n);
  while (lo < hi) {
    const m = (lo + hi + 1n) >> 1n;
    if (m ** k <= x) lo = m;
    else hi = m - 1n;
  }
  return lo;
};
export const sha512: Hasher = {
  blockSize: 128,
  hash(data) {
    const ps = primes(80),
      K = ps.map((p) => iroot(p << 192n, 3n) & M64),
      H = ps.slice(0, 8).map((p) => iroot(p << 128n, 2n) & M64);
    const rotr = (x: bigint, n: bigint) => ((x >> n) | (x << (64n - n))) & M64;
    const total = Math.ceil((data.length + 17) / 128) * 128,
      buf = new Uint8Array(total);
    buf.set(data);
    buf[data.length] = 0x80;
    const dv = new DataView(buf.buffer);
    dv.setBigUint64(total - 8, BigInt(data.length) * 8n);
    for (let o = 0; o < total; o += 128) {
      const w: bigint[] = Array.from({ length: 16 }, (_, i) => dv.getBigUint64(o + i * 8));
      for (let i = 16; i < 80; i++) {
        const s0 = rotr(w[i - 15], 1n) ^ rotr(w[i - 15], 8n) ^ (w[i - 15] >> 7n),
          s1 = rotr(w[i - 2], 19n) ^ rotr(w[i - 2], 61n) ^ (w[i - 2] >> 6n);
        w.push((w[i - 16] + s0 + w[i - 7] + s1) & M64);
      }
      let [a, b, c, d, e, f, g, h] = H as [
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
      ];
      for (let i = 0; i < 80; i++) {
        const S1 = rotr(e, 14n) ^ rotr(e, 18n) ^ rotr(e, 41n),
          ch = (e & f) ^ (~e & M64 & g),
          t1 = h + S1 + ch + K[i] + w[i],
          S0 = rotr(a, 28n) ^ rotr(a, 34n) ^ rotr(a, 39n),
          maj = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = (d + t1) & M64;
        d = c;
        c = b;
        b = a;
        a = (t1 + S0 + maj) & M64;
      }
      for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) H[i] = (H[i] + x) & M64;
    }
    return fromHex(H.map((x) => x.toString(16).padStart(16, "0")).join(""));
  },
};
export function hmac(h: Hasher, key: Uint8Array, msg: Uint8Array): Uint8Array {
  if (key.length > h.blockSize) key = h.hash(key);
  const k = new Uint8Array(h.blockSize);
  k.set(key);
  const cat = (...p: Uint8Array[]) =>
    p.reduce((a, b) => {
      const r = new Uint8Array(a.length + b.length);
      r.set(a);
      r.set(b, a.length);
      return r;
    }, new Uint8Array());
  return h.hash(
    cat(
      k.map((x) => x ^ 0x5c),
      h.hash(
        cat(
          k.map((x) => x ^ 0x36),
          msg,
        ),
      ),
    ),
  );
}
class AES {
  private static readonly sbox = AES.makeSbox();
  private static inv = (() => {
    const t = new Uint8Array(256);
    AES.sbox.forEach((v, i) => (t[v] = i));
    return t;
  })();
  private readonly w: Uint8Array[];
  private rounds: number;
  private static xtime = (a: number) => ((a << 1) ^ (a & 0x80 ? 0x11b : 0)) & 0xff;
  private static makeSbox() {
    const s = new Uint8Array(256);
    let p = 1,
      q = 1;
    do {
      p = (p ^ (p << 1) ^ (p & 0x80 ? 0x11b : 0)) & 0xff;
      q ^= q << 1;
      q ^= q << 2;
      q ^= q << 4;
      q &= 0xff;
      if (q & 0x80) q ^= 0x09;
      const r8 = (n: number) => ((q << n) | (q >> (8 - n))) & 0xff;
      s[p] = q ^ r8(1) ^ r8(2) ^ r8(3) ^ r8(4) ^ 0x63;
    } while (p !== 1);
    s[0] = 0x63;
    return s;
  }
  static mul(a: number, b: number) {
    let r = 0;
    for (; b; b >>= 1, a = AES.xtime(a)) if (b & 1) r ^= a;
    return r;
  }
  constructor(key: Uint8Array) {
    const nk = key.length / 4;
    if (![4, 6, 8].includes(nk)) throw new RangeError(`invalid key size (${key.length} bytes)`);
    this.rounds = nk + 6;
    const w: Uint8Array[] = [];
    for (let i = 0; i < nk; i++) w.push(key.slice(4 * i, 4 * i + 4));
    let rcon = 1;
    for (let i = nk; i < 4 * (this.rounds + 1); i++) {
      let t = w[i - 1].slice();
      if (i % nk === 0) {
        t = Uint8Array.of(t[1], t[2], t[3], t[0]).map((b) => AES.sbox[b]);
        t[0] ^= rcon;
        rcon = AES.xtime(rcon);
      } else if (nk > 6 && i % nk === 4) t = t.map((b) => AES.sbox[b]);
      w.push(t.map((b, j) => b ^ w[i - nk][j]));
    }
    this.w = w;
  }
  private addKey(s: Uint8Array, r: number) {
    for (let c = 0; c < 4; c++) for (let i = 0; i < 4; i++) s[4 * c + i] ^= this.w[4 * r + c][i];
  }
  encrypt(block: Uint8Array): Uint8Array {
    let s = block.slice();
    this.addKey(s, 0);
    for (let r = 1; r <= this.rounds; r++) {
      const t = new Uint8Array(16);
      for (let i = 0; i < 16; i++) t[i] = AES.sbox[s[(i + 4 * (i % 4)) % 16]];
      if (r < this.rounds)
        for (let c = 0; c < 16; c += 4) {
          const [a, b, d, e] = t.subarray(c, c + 4),
            x = a ^ b ^ d ^ e;
          t[c] ^= x ^ AES.xtime(a ^ b);
          t[c + 1] ^= x ^ AES.xtime(b ^ d);
          t[c + 2] ^= x ^ AES.xtime(d ^ e);
          t[c + 3] ^= x ^ AES.xtime(e ^ a);
        }
      s = t;
      this.addKey(s, r);
    }
    return s;
  }
  decrypt(block: Uint8Array): Uint8Array {
    let s = block.slice();
    for (let r = this.rounds; r > 0; r--) {
      this.addKey(s, r);
      if (r < this.rounds)
        for (let c = 0; c < 16; c += 4) {
          const col = [...s.subarray(c, c + 4)];
          for (let i = 0; i < 4; i++)
            s[c + i] =
              AES.mul(col[i], 14) ^
              AES.mul(col[(i + 1) % 4], 11) ^
              AES.mul(col[(i + 2) % 4], 13) ^
              AES.mul(col[(i + 3) % 4], 9);
        }
      const t = new Uint8Array(16);
      for (let i = 0; i < 16; i++) t[(i + 4 * (i % 4)) % 16] = AES.inv[s[i]];
      s = t;
    }
    this.addKey(s, 0);
    return s;
  }
  *ctr(data: Uint8Array, nonce: number): Generator<number> {
    const ctr = new Uint8Array(16),
      v = new DataView(ctr.buffer);
    v.setUint32(0, nonce);
    let ks = new Uint8Array(0);
    for (const [i, b] of data.entries()) {
      if (i % 16 === 0) {
        v.setUint32(12, i / 16);
        ks = this.encrypt(ctr) as Uint8Array<ArrayBuffer>;
      }
      yield b ^ ks[i % 16];
    }
  }
}
function chacha20(key: Uint8Array, counter: number, nonce: Uint8Array): Uint8Array {
  const view = (b: Uint8Array) => new DataView(b.buffer, b.byteOffset, b.byteLength);
  const st = new Uint32Array(16);
  st.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  for (let i = 0; i < 8; i++) st[4 + i] = view(key).getUint32(4 * i, true);
  st[12] = counter;
  for (let i = 0; i < 3; i++) st[13 + i] = view(nonce).getUint32(4 * i, true);
  const x = st.slice();
  const qr = (a: number, b: number, c: number, d: number) => {
    x[a] += x[b];
    x[d] = rotl(x[d] ^ x[a], 16);
    x[c] += x[d];
    x[b] = rotl(x[b] ^ x[c], 12);
    x[a] += x[b];
    x[d] = rotl(x[d] ^ x[a], 8);
    x[c] += x[d];
    x[b] = rotl(x[b] ^ x[c], 7);
  };
  for (let i = 0; i < 10; i++) {
    qr(0, 4, 8, 12);
    qr(1, 5, 9, 13);
    qr(2, 6, 10, 14);
    qr(3, 7, 11, 15);
    qr(0, 5, 10, 15);
    qr(1, 6, 11, 12);
    qr(2, 7, 8, 13);
    qr(3, 4, 9, 14);
  }
  x.forEach((v, i) => (x[i] = v + st[i]));
  return new Uint8Array(x.buffer);
}
const base = (alphabet: string) => ({
  encode(b: Uint8Array) {
    let n = b.reduce((a, x) => a * 256n + BigInt(x), 0n),
      s = "";
    const B = BigInt(alphabet.length);
    while (n > 0n) {
      s = alphabet[Number(n % B)] + s;
      n /= B;
    }
    for (const x of b) {
      if (x) break;
      s = alphabet[0] + s;
    }
    return s;
  },
  decode(s: string) {
    let n = [...s].reduce((a, c) => {
      const i = alphabet.indexOf(c);
      if (i < 0) throw new TypeError(`invalid character ${JSON.stringify(c)}`);
      return a * BigInt(alphabet.length) + BigInt(i);
    }, 0n);
    const out: number[] = [];
    for (; n; n >>= 8n) out.unshift(Number(n & 0xffn));
    return Uint8Array.from(out);
  },
});
const b58 = base("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
for (const m of ["", "abc", "The quick brown fox jumps over the lazy dog".repeat(3)]) {
  for (const [n, h] of Object.entries({ md5, sha1, sha512 })) {
    const got = toHex(h.hash(utf8(m)));
    console.log(n.padEnd(6), got.slice(0, 40), got === createHash(n).update(m).digest("hex"));
  }
}
console.log(
  toHex(hmac(md5, utf8("key"), utf8("The quick brown fox jumps over the lazy dog"))),
  toHex(
    hmac(
      sha1,
      new Uint8Array(80).fill(0xaa),
      utf8("Test Using Larger Than Block-Size Key - Hash Key First"),
    ),
  ),
);
const aes = new AES(fromHex("000102030405060708090a0b0c0d0e0f")),
  ct = aes.encrypt(fromHex("00112233445566778899aabbccddeeff"));
console.log(
  toHex(ct),
  toHex(aes.decrypt(ct)),
  toHex(
    new AES(fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")).encrypt(
      fromHex("00112233445566778899aabbccddeeff"),
    ),
  ),
);
const secret = Uint8Array.from(aes.ctr(utf8("attack at dawn, bring coffee"), 7));
console.log(toHex(secret), new TextDecoder().decode(Uint8Array.from(aes.ctr(secret, 7))));
console.log(
  toHex(
    chacha20(
      Uint8Array.from({ length: 32 }, (_, i) => i),
      1,
      fromHex("000000090000004a00000000"),
    ),
  ).slice(0, 64),
);
console.log(
  b58.encode(utf8("Hello World!")),
  new TextDecoder().decode(b58.decode("2NEpo7TZRRrLZSi2U")),
  b58.encode(Uint8Array.of(0, 0, 1)),
);
for (const f of [() => new AES(utf8("short")), () => b58.decode("0OIl")])
  try {
    f();
  } catch (e) {
    console.log(String(e));
  }
// expect: md5    d41d8cd98f00b204e9800998ecf8427e true
// expect: sha1   da39a3ee5e6b4b0d3255bfef95601890afd80709 true
// expect: sha512 cf83e1357eefb8bdf1542850d66d8007d620e405 true
// expect: md5    900150983cd24fb0d6963f7d28e17f72 true
// expect: sha1   a9993e364706816aba3e25717850c26c9cd0d89d true
// expect: sha512 ddaf35a193617abacc417349ae20413112e6fa4e true
// expect: md5    4e67db4a7a406b0cfdadd887cde7888e true
// expect: sha1   d42f858ad812fd986fd8dc7216af5f88bcaa1463 true
// expect: sha512 8bbc0670dc3e29c7341035e6110968c878dca505 true
// expect: 80070713463e7749b90c2dc24911e275 aa4ae5e15272d00e95705637ce8a3b55ed402112
// expect: 69c4e0d86a7b0430d8cdb78070b4c55a 00112233445566778899aabbccddeeff 8ea2b7ca516745bfeafc49904b496089
// expect: 384ea605eeb44fb3636a4e02f7d4964ff353451e0aec2486b66ce9e1 attack at dawn, bring coffee
// expect: 10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e
// expect: 2NEpo7TZRRrLZSi2U Hello World! 112
// expect: RangeError: invalid key size (5 bytes)
// expect: TypeError: invalid character "0"
