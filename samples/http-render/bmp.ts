// Pictures as browsers show them: 24-bit BMP.

const HEADER_BYTES = 54;

/** @param pixels red, green and blue of every pixel, row by row from the top */
export function encodeBmp(pixels: Uint8Array, width: number, height: number): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(HEADER_BYTES + rowBytes * height);
  file.write("BM");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADER_BYTES, 10);
  file.writeUInt32LE(40, 14); // bytes of the second header
  file.writeInt32LE(width, 18);
  file.writeInt32LE(-height, 22); // negative: the first row is the top one
  file.writeUInt16LE(1, 26); // planes
  file.writeUInt16LE(24, 28); // bits per pixel
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3;
      const to = HEADER_BYTES + y * rowBytes + x * 3;
      file[to] = pixels[from + 2]!;
      file[to + 1] = pixels[from + 1]!;
      file[to + 2] = pixels[from]!;
    }
  }
  return file;
}
