// UTF-8, a byte-order mark, bytes that are no text.
const bytes = new TextEncoder().encode("aé😀");
console.log(bytes, new TextDecoder().decode(bytes), new TextDecoder("utf-8").decode(new Uint8Array([0xef, 0xbb, 0xbf, 65, 255])));
try {
  new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([255]));
} catch (error) {
  if (error instanceof TypeError) console.log(error.message);
}
// expect: Uint8Array(7) [
// expect:    97, 195, 169,
// expect:   240, 159, 152,
// expect:   128
// expect: ] aé😀 A�
// expect: The encoded data was not valid for encoding utf-8
