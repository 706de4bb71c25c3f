const gate = {
  open: true,
  isOpen(): boolean {
    return this.open;
  },
  toggle(): boolean {
    this.open = !this.open;
    return this.open;
  },
};
const shut = { ...gate, open: false };
function* numbers(n: number): Generator<number> {
  for (let i = 0; i < n; i++) {
    const received: unknown = yield i;
    if (received === "stop") return;
  }
}
const later = async (n: number): Promise<number> => {
  await null;
  const doubled = n * 2;
  await null;
  return doubled + n;
};
console.log([...numbers(3)], gate.isOpen(), shut.isOpen(), [gate, shut].map((each) => each.toggle()));
console.log(await later(2), await Promise.all([1, 2].map(later)));
const { isOpen } = gate;
try {
  isOpen();
} catch (error) {
  console.log(String(error));
}

// expect: [ 0, 1, 2 ] true false [ false, true ]
// expect: 6 [ 3, 6 ]
// expect: TypeError: Cannot read properties of undefined (reading 'open')
