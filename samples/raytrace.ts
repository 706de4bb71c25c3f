// Renders mirrored spheres over a chequered floor into a PPM picture: see http-render/renderer.ts.
//   tscript run samples/raytrace.ts [width] [height] [out.ppm]
import { writeFileSync } from "node:fs";
import { fork, type Future, wait } from "tscript";
import { render } from "./http-render/renderer.ts";

function checksum(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + bytes[i]) | 0;
  return hash;
}

/** The checksum of the checksums of bands of rows, one task a band. */
function checksumOfBands(bytes: Uint8Array, bandLength: number): number {
  const bands: Future<number>[] = [];
  for (let start = 0; start < bytes.length; start += bandLength)
    bands.push(fork(checksum, bytes, start, Math.min(start + bandLength, bytes.length)));
  let hash = 0;
  for (const band of bands) hash = (Math.imul(hash, 31) + wait(band)) | 0;
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
console.log(`${width}×${height}, checksum ${checksumOfBands(pixels, 32 * 3 * width)}`); // expect: 160×120, checksum -1936949633
