import { expect } from "chai";
import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { relateTypes } from "../../../runtime/bytecode/type-relations.ts";
import { parseModule } from "../../harness/bytecode-case.ts";

// 2 A, 3 B < A, 4 C < A, 5 D < B, 6 E; 7 lists A, 8 lists B and C, 9 lists B, 10 lists nothing, 11 lists E and A, 12 f64[]
const { types } = parseModule(`
  type 0 object
  type 1 string
  type 2 struct "A" class { }
  type 3 struct "B" class extends t2 { }
  type 4 struct "C" class extends t2 { }
  type 5 struct "D" class extends t3 { }
  type 6 struct "E" class { }
  type 7 interface "IA" { implementor t2 [] }
  type 8 interface "IBC" { implementor t4 [] implementor t3 [] }
  type 9 interface "IB" { implementor t3 [] }
  type 10 interface "None" { }
  type 11 interface "IEA" { implementor t6 [] implementor t2 [] implementor t5 [] }
  type 12 array f64
  entry 0`);

/** The types of which each is a subtype, itself left out. */
const UPPER: Readonly<Record<number, readonly number[]>> = {
  0: [],
  1: [0],
  2: [0, 7, 11],
  3: [0, 2, 7, 8, 9, 11],
  4: [0, 2, 7, 8, 11],
  5: [0, 2, 3, 7, 8, 9, 11],
  6: [0, 11],
  7: [0, 11],
  8: [0, 7, 11],
  9: [0, 7, 8, 11],
  10: [0, 7, 8, 9, 11],
  11: [0],
  12: [0],
};

describe("subtyping", () => {
  const { isSubtype, derives, implementsInterface } = relateTypes(types);

  it("of references goes by descent and by what interfaces list", () => {
    for (const [lower, uppers] of Object.entries(UPPER)) {
      const found = types
        .map((_, upper) => upper)
        .filter((upper) => upper !== Number(lower) && isSubtype(Number(lower), upper));
      expect(found, lower).to.deep.equal(uppers);
    }
  });

  it("holds of each type and itself, and of bool and i32", () => {
    const all: readonly ValueType[] = ["i32", "i64", "f64", "bool", "value", 0, 1, 7, 12];
    for (const actual of all) {
      const found = all.filter((expected) => isSubtype(actual, expected));
      const wanted = all.filter(
        (expected) =>
          expected === actual ||
          (actual === "bool" && expected === "i32") ||
          (typeof actual === "number" && expected === 0),
      );
      expect(found, String(actual)).to.deep.equal(wanted);
    }
  });

  it("of structs knows descendants from others", () => {
    expect(derives(5, 2) && derives(3, 3) && !derives(2, 3) && !derives(4, 3)).to.equal(true);
    expect(implementsInterface(5, 8) && !implementsInterface(2, 8)).to.equal(true);
  });
});
