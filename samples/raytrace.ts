// Renders mirrored spheres over a chequered floor into a PPM picture: see http-render/renderer.ts.
//   tscript run samples/raytrace.ts [width] [height] [out.ppm]
import { writeFileSync } from "node:fs";
import { render } from "./http-render/renderer.ts";

function checksum(bytes: Uint8Array): number {
  let hash = 0;
  for (let i = 0; i < bytes.length; i++) hash = (Math.imul(hash, 31) + bytes[i]) | 0;
  return hash;
}

const width = process.argv.length > 2 ? Number(process.argv[2]) : 160;
const height = process.argv.length > 3 ? Number(process.argv[3]) : 120;
const pixels = render(width, height);
if (process.argv.length > 4) {
  const header = `P6\n${width} ${height}\n255\n`;
  const file = new Uint8Array(header.length + pixels.length);
  for (let i = 0; i < header.length; i++) file[i] = header.charCodeAt(i);
  file.set(pixels, header.length);
  writeFileSync(process.argv[4], file);
}
console.log(`${width}×${height}, checksum ${checksum(pixels)}`); // expect: 160×120, checksum 1875108061
