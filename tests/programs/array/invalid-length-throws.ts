for (const n of [-1, 1.5, 2 ** 32]) {
  try {
    console.log(new Array<number>(n).length);
  } catch (error) {
    console.log(String(error));
  }
}
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
