/** Checksums and base64 over bytes. */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  bytes.forEach((byte) => {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  });
  return b * 65536 + a;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function toBase64(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const rest = bytes.length - i;
    out += ALPHABET[(group >> 18) & 63] + ALPHABET[(group >> 12) & 63];
    out += rest > 1 ? ALPHABET[(group >> 6) & 63] : "=";
    out += rest > 2 ? ALPHABET[group & 63] : "=";
  }
  return out;
}

function fromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const c of text) {
    if (c === "=") break;
    const value = ALPHABET.indexOf(c);
    if (value < 0) throw new SyntaxError(`not base64: ${c}`);
    buffer = ((buffer << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
for (const text of ["", "f", "fo", "foo", "The quick brown fox"]) {
  const bytes = ascii(text);
  const base64 = toBase64(bytes);
  console.log(crc32(bytes).toString(16), adler32(bytes), base64, String.fromCharCode(...fromBase64(base64)) === text);
}
const all = Uint8Array.from({ length: 256 }, (_, i) => i);
console.log(toBase64(all).length, crc32(fromBase64(toBase64(all))) === crc32(all), toBase64(all).slice(-12));
try {
  fromBase64("ab*d");
} catch (error) {
  console.log(String(error));
}

// expect: 0 1  true
// expect: 76d32be0 6750311 Zg== true
// expect: af73a217 20775126 Zm8= true
// expect: 8c736521 42074437 Zm9v true
// expect: b74574de 1160644372 VGhlIHF1aWNrIGJyb3duIGZveA== true
// expect: 344 true +fr7/P3+/w==
// expect: SyntaxError: not base64: *
