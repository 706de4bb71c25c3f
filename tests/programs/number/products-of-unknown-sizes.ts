// Products of sizes that only the run knows: past 2^31, past 2^53, with a zero of either sign.
function walk(width: number, height: number, step: number): string {
  const seen: number[] = [];
  let last = 0;
  const cells = new Uint8Array(64);
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < 3; x++) {
      last = y * width + x;
      cells[last] += 1;
      seen.push(last % width);
    }
  }
  let marked = 0;
  for (const cell of cells) marked += cell;
  return `${last} ${marked} ${seen.slice(-3).map((at) => (Object.is(at, -0) ? "-0" : String(at)))}`;
}
const numbers = (text: string): number[] => text.split(" ").map(Number);
for (const width of numbers("4 0 -4 2.5 33554432 33554433")) console.log(width, walk(width, 3, 1));
// expect: 4 10 9 0,1,2
// expect: 0 2 9 NaN,NaN,NaN
// expect: -4 -6 3 -0,-3,-2
// expect: 2.5 7 6 0,1,2
// expect: 33554432 67108866 3 0,1,2
// expect: 33554433 67108868 3 0,1,2
console.log(walk(33554432, 33554432, 16777216)); // expect: 562949953421314 3 0,1,2
console.log(walk(9007199254740991, 3, 1)); // expect: 18014398509481984 3 0,2,2
console.log(walk(5, 1, 0.25)); // expect: 5.75 3 3.75,4.75,0.75
