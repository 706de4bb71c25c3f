// A package whose sources are found by the name of what was built from them: simplex-noise 4.0.3.
import { createNoise2D, createNoise3D, createNoise4D } from "simplex-noise";

let seed = 1;
function random(): number {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
}
const plane = createNoise2D(random);
const space = createNoise3D(random);
const more = createNoise4D(random);
for (let i = 0; i < 4; i++) {
  const x = i * 0.37;
  console.log(plane(x, 1.5).toFixed(6), space(x, 2, 0.5).toFixed(6), more(x, 1, 2, 3).toFixed(6));
}
// expect: 0.668526 -0.805868 -0.610434
// expect: -0.015033 -0.597703 0.292059
// expect: -0.334884 -0.625003 0.183440
// expect: 0.181401 -0.314932 0.179064
