interface Box {
  inner?: { value: number };
}
function read(box: Box): number {
  return box.inner!.value;
}
console.log(read({ inner: { value: 1 } }));
console.log(read({}));

// expect: 1
// expect uncaught: TypeError: Cannot read properties of undefined (reading 'value')
