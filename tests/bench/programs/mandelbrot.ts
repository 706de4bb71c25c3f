// Points of a plane that stay bounded: floating-point arithmetic in locals.
const size = Number(process.argv[2] ?? "200");
let inside = 0;
for (let py = 0; py < size; py++) {
  for (let px = 0; px < size; px++) {
    const cx = (px / size) * 3 - 2.25;
    const cy = (py / size) * 3 - 1.5;
    let x = 0;
    let y = 0;
    let round = 0;
    while (round < 200 && x * x + y * y <= 4) {
      const next = x * x - y * y + cx;
      y = 2 * x * y + cy;
      x = next;
      round++;
    }
    if (round === 200) inside++;
  }
}
console.log(inside);
