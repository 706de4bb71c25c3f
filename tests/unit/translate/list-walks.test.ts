/** Which loops step from object to object, and how their steps are written. */
import { expect } from "chai";
import { translateToWat } from "../../../runtime/translate/show.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";

/** The function's text. Its parameters are an object that names two of its kind and a condition; local 2 is another one. */
function walk(code: string): string {
  const functions = [`"f" (t6, i32) -> t6 { local t6 ${code} local.get 0 }`];
  const types = ['struct "Item" class { field "next" t6 field "other" t6 keys [0 1] }'];
  const text = translateToWat(assembleCase({ name: "", types, functions, code: "" }));
  const start = text.indexOf("(func $f ");
  return text.slice(start, text.indexOf("\n  (func", start + 1));
}

function isByDistance(code: string): boolean {
  return walk(code).includes("$distance");
}

const NEXT = "local.get 0 struct.get t6 0";
const END = "local.get 0 ref.is_undefined br_if 1";

describe("walks over linked objects", () => {
  it("step by distance, over a local or two", () => {
    expect(isByDistance(`block void loop void ${END} ${NEXT} local.set 0 br 0 end end`)).to.equal(
      true,
    );
    expect(
      isByDistance(
        `block void loop void ${END} ${NEXT} local.set 2 local.get 2 local.set 0 br 0 end end`,
      ),
    ).to.equal(true);
  });

  it("and not where there are two ways on, as in a tree", () => {
    expect(
      isByDistance(
        `block void loop void ${END} local.get 1 if ${NEXT} local.set 0
         else local.get 0 struct.get t6 1 local.set 0 end br 0 end end`,
      ),
    ).to.equal(false);
  });

  it("outside of loops, around loops, or where the object stays the same", () => {
    expect(isByDistance(`${NEXT} local.set 0`)).to.equal(false);
    expect(
      isByDistance(
        `block void loop void ${END} loop void local.get 1 br_if 0 end ${NEXT} local.set 0 br 0 end end`,
      ),
    ).to.equal(false);
    expect(isByDistance(`block void loop void ${END} ${NEXT} local.set 2 br 0 end end`)).to.equal(
      false,
    );
  });

  it("take the sum only where it is what was loaded", () => {
    const text = walk(`block void loop void ${END} ${NEXT} local.set 0 br 0 end end`);
    expect(text.replace(/\s+/g, " ")).to.match(
      /i32\.add local\.tee (\S+) local\.get (\S+) i32\.eq if local\.get \1 local\.set \S+ else local\.get \2 /,
    );
  });
});
