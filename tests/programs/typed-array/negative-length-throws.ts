try {
  console.log(new Float64Array(-1));
} catch (error) {
  console.log(String(error));
}
console.log(new Int8Array(), new Uint8Array(0).length);
// expect: RangeError: Invalid typed array length: -1
// expect: Int8Array(0) [] 0
