import { expect } from "chai";
import fc from "fast-check";
import { ByteBuffer } from "../../../runtime/wasm/byte-buffer.ts";
import {
  readS32,
  readS33,
  readS64,
  readU32,
  sizeOfU32,
  writeS32,
  writeS64,
  writeU32,
} from "../../../runtime/wasm/leb128.ts";

function written(write: (buffer: ByteBuffer) => void): Uint8Array {
  // A capacity of one makes every write of more than a byte cross a growth.
  const buffer = new ByteBuffer(1);
  write(buffer);
  return buffer.view();
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}

describe("LEB128", () => {
  it("writes the examples of the literature", () => {
    expect(hex(written((b) => writeU32(b, 624485)))).to.equal("e5 8e 26");
    expect(hex(written((b) => writeS32(b, -123456)))).to.equal("c0 bb 78");
    expect(hex(written((b) => writeS32(b, 64)))).to.equal("c0 00");
    expect(hex(written((b) => writeS32(b, -64)))).to.equal("40");
    expect(hex(written((b) => writeS64(b, -(1n << 63n))))).to.equal(
      "80 80 80 80 80 80 80 80 80 7f",
    );
    expect(hex(written((b) => writeU32(b, 0xffff_ffff)))).to.equal("ff ff ff ff 0f");
  });

  it("reads back every unsigned 32-bit integer, in the size it announces", () => {
    const value = fc.oneof(fc.nat(0xffff_ffff), boundary(0xffff_ffff));
    fc.assert(
      fc.property(value, (n) => {
        const bytes = written((b) => writeU32(b, n));
        expect(readU32(bytes, 0)).to.deep.equal({ value: n, next: bytes.length });
        expect(sizeOfU32(n)).to.equal(bytes.length);
      }),
    );
  });

  it("reads back every signed 32-bit integer, also as 33 bits", () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        const bytes = written((b) => writeS32(b, n));
        expect(readS32(bytes, 0)).to.deep.equal({ value: n, next: bytes.length });
        expect(readS33(bytes, 0).value).to.equal(n);
      }),
    );
  });

  it("reads back every signed 64-bit integer", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }), (n) => {
        const bytes = written((b) => writeS64(b, n));
        expect(readS64(bytes, 0)).to.deep.equal({ value: n, next: bytes.length });
      }),
    );
  });

  it("takes the unsigned way to write negative integers", () => {
    expect(
      readS32(
        written((b) => writeS32(b, 0xffff_ffff)),
        0,
      ).value,
    ).to.equal(-1);
    expect(
      readS64(
        written((b) => writeS64(b, (1n << 64n) - 1n)),
        0,
      ).value,
    ).to.equal(-1n);
  });

  it("refuses what does not fit", () => {
    for (const value of [-1, 1.5, 2 ** 32, Number.NaN]) {
      expect(() => written((b) => writeU32(b, value))).to.throw("unsigned 32-bit");
    }
    for (const value of [-(2 ** 31) - 1, 0.5, 2 ** 32]) {
      expect(() => written((b) => writeS32(b, value))).to.throw("32-bit integer");
    }
    expect(() => written((b) => writeS64(b, 1n << 64n))).to.throw("64-bit integer");
  });

  it("refuses bytes that end early or never", () => {
    expect(() => readU32(Uint8Array.of(0x80), 0)).to.throw("end inside");
    expect(() => readU32(new Uint8Array(9).fill(0x80), 0)).to.throw("longer than 32 bits");
  });
});

/** Numbers around the points where one more byte is needed. */
function boundary(max: number): fc.Arbitrary<number> {
  const near = [7, 14, 21, 28].flatMap((bits) => [2 ** bits - 1, 2 ** bits]);
  return fc.constantFrom(0, ...near, max);
}
