import { expect } from "chai";
import { decode } from "../../../runtime/bytecode/decode.ts";
import { encode } from "../../../runtime/bytecode/encode.ts";
import { checksum } from "../../../runtime/bytecode/file-format.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";
import { sealed } from "../../harness/seal.ts";

const bytes = encode(assembleCase({ name: "", code: "f64.const 1 drop" }));

function messageOf(file: Uint8Array): string {
  const result = decode(file);
  return "error" in result ? `${result.error.offset}: ${result.error.message}` : "";
}

describe("decode", () => {
  it("knows its files by their first bytes", () => {
    expect(messageOf(new Uint8Array())).to.equal("0: this is no tscript bytecode file");
    expect(messageOf(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0))).to.include("no tscript");
  });

  it("tells files of another format apart", () => {
    const newer = bytes.slice();
    newer[3] = 14;
    expect(messageOf(newer)).to.equal(
      "3: the file is of format 14, and this tscript reads format 13: compile the source again",
    );
  });

  it("notices damage", () => {
    const damaged = bytes.slice();
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    expect(messageOf(damaged)).to.equal("4: the file is damaged: its checksum is wrong");
    expect(messageOf(bytes.slice(0, -1))).to.include("damaged");
  });

  it("refuses what follows the module, and a module that ends too early", () => {
    expect(messageOf(sealed(Uint8Array.of(...bytes, 0)))).to.include("1 bytes follow");
    expect(messageOf(sealed(bytes.slice(0, -1)))).to.include("longer than the file");
    expect(messageOf(sealed(bytes.slice(0, 8)))).to.equal("8: the file ends too early");
  });

  it("trusts no length", () => {
    const list = sealed(Uint8Array.of(...bytes.slice(0, 8), 0xff, 0xff, 0xff, 0xff, 0x0f));
    expect(messageOf(list)).to.equal("8: a list of 4294967295 items is longer than the file");
    const text = sealed(Uint8Array.of(...bytes.slice(0, 8), 1, 0xfe, 0xff, 0xff, 0xff, 0x0f, 65));
    expect(messageOf(text)).to.equal("9: a text of 2147483647 units is longer than the file");
  });

  it("refuses integers that are too long", () => {
    const list = sealed(Uint8Array.of(...bytes.slice(0, 8), 0xff, 0xff, 0xff, 0xff, 0x1f));
    expect(messageOf(list)).to.equal("8: an integer does not fit 32 bits");
  });

  it("gives one NaN for all: others mark holes", () => {
    const module = assembleCase({ name: "", code: "f64.const NaN drop" });
    const file = encode(module);
    const at = file.findIndex((byte, index) => byte === 0xf8 && file[index + 1] === 0x7f);
    file[at - 6] = 0x55;
    const decoded = decode(sealed(file));
    if (!("module" in decoded)) throw new Error(decoded.error.message);
    const [instruction] = decoded.module.functions[0]?.code ?? [];
    const bits = new BigUint64Array(Float64Array.of(Number(instruction?.imm[0])).buffer);
    expect(bits[0]).to.equal(0x7ff8000000000000n);
  });

  it("checks with the CRC-32 everyone has", () => {
    expect(checksum(new TextEncoder().encode("123456789"), 0)).to.equal(0xcbf43926);
  });
});
