// UTF-8, UTF-16 and base64 of texts of every kind, and of what is none.
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const list = (bytes: Uint8Array): string => Array.from(bytes).join(" ");
const codes = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16)).join(" ");

console.log(list(encoder.encode("az")), encoder.encode("").length); // expect: 97 122 0
console.log(list(encoder.encode("a\x7f\x80é\u07ff\u0800"))); // expect: 97 127 194 128 195 169 223 191 224 160 128
console.log(list(encoder.encode("\ud7ff\ue000\uffff😀"))); // expect: 237 159 191 238 128 128 239 191 191 240 159 152 128
console.log(list(encoder.encode("\ud83dx\ude00"))); // expect: 239 191 189 120 239 191 189
console.log(list(encoder.encode("\ud83d"))); // expect: 239 191 189
console.log(list(encoder.encode("\ud83d\ud83d\ude00"))); // expect: 239 191 189 240 159 152 128

for (const text of ["", "plain", "é", "\u07ff\u0800\uffff", "a語b😀c", "ÿ\0ÿ"]) {
  console.log(decoder.decode(encoder.encode(text)) === text);
}
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
const broken: number[][] = [
  [0xff, 0x61],
  [0xc0, 0x80],
  [0xc3],
  [0xc3, 0x28],
  [0xe0, 0x9f, 0xbf],
  [0xe0, 0xa0, 0x80],
  [0xed, 0x9f, 0xbf],
  [0xed, 0xa0, 0x80],
  [0xe2, 0x82],
  [0xe2, 0x82, 0x41],
  [0xee, 0x80, 0x80],
  [0xef, 0xbf, 0xbf],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf0, 0x90, 0x80, 0x80],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x8f, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xdf, 0xbf, 0xdf],
];
for (const bytes of broken) console.log(codes(decoder.decode(new Uint8Array(bytes))));
// expect: fffd 61
// expect: fffd fffd
// expect: fffd
// expect: fffd 28
// expect: fffd fffd fffd
// expect: 800
// expect: d7ff
// expect: fffd fffd fffd
// expect: fffd
// expect: fffd 41
// expect: e000
// expect: ffff
// expect: fffd fffd fffd fffd
// expect: d800 dc00
// expect: fffd
// expect: dbff dfff
// expect: fffd fffd fffd fffd
// expect: 7ff fffd

const wide = new TextDecoder("utf-16le");
console.log(codes(wide.decode(new Uint8Array([0x61, 0, 0x9e, 0x8a, 0x3d, 0xd8, 0x00, 0xde])))); // expect: 61 8a9e d83d de00
console.log(codes(wide.decode(new Uint8Array([0x3d, 0xd8, 0x61, 0, 0x00, 0xde])))); // expect: fffd 61 fffd
console.log(codes(Buffer.from([0x3d, 0xd8, 0x61, 0, 7]).toString("utf16le"))); // expect: d83d 61

for (const text of ["", "f", "fo", "foo", "foob", "fooba", "foobar", "ü>?>", "語"]) {
  const bytes = Buffer.from(text);
  const digits = bytes.toString("base64");
  const again = Buffer.from(digits, "base64").toString() === text;
  const plain = Buffer.from(bytes.toString("base64url"), "base64url").toString() === text;
  console.log(digits, bytes.toString("base64url"), again, plain);
}
// expect:   true true
// expect: Zg== Zg true true
// expect: Zm8= Zm8 true true
// expect: Zm9v Zm9v true true
// expect: Zm9vYg== Zm9vYg true true
// expect: Zm9vYmE= Zm9vYmE true true
// expect: Zm9vYmFy Zm9vYmFy true true
// expect: w7w+Pz4= w7w-Pz4 true true
// expect: 6Kqe 6Kqe true true

for (const text of ["Zm9vYg", "Zm9v\nYmFy", "Zm9v=YmFy", "Zm9vY", "-_-_+/+/", "Zm9v語YmFy", "====", "Z", "Zm9vYmF=r", "Zm 9v Ym Fy"]) {
  console.log(list(Buffer.from(text, "base64")));
}
// expect: 102 111 111 98
// expect: 102 111 111 98 97 114
// expect: 102 111 111
// expect: 102 111 111
// expect: 251 255 191 251 255 191
// expect: 102 111 111 98 97 114
// expect:
// expect:
// expect: 102 111 111 98 97
// expect: 102 111 111 98 97 114
