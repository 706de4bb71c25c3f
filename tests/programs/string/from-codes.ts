console.log(String.fromCharCode(72, 105, 0x1f600 & 0xffff).length);
console.log(String.fromCodePoint(0x1f600, 65));
console.log(String.fromCharCode(65 + 65536));
try {
  String.fromCodePoint(1.5);
} catch (error) {
  console.log(String(error));
}
// expect: 3
// expect: 😀A
// expect: A
// expect: RangeError: Invalid code point 1.5
