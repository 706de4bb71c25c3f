import { expect } from "chai";
import { translateToWat } from "../../../runtime/translate/show.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";

/** How the function joins texts, in order. Its parameters are a text and a condition, its locals two texts; `g` is called with a text. */
function joinsIn(code: string): string[] {
  const functions = [
    `"f" (t1, i32) -> t1 { local t1 local t1 ${code} local.get 2 }`,
    `"g" (t1) -> t1 { string.const "" value.from_ref call 1 local.get 0 }`,
  ];
  const text = translateToWat(assembleCase({ name: "", types: [], functions, code: "" }));
  const start = text.indexOf("(func $f ");
  const end = text.indexOf("\n  (func", start + 1);
  const calls = text.slice(start, end).matchAll(/call \$string\.(?:join_)?(\w+)/g);
  return Array.from(calls, ([, name]) => name ?? "").filter((name) =>
    /concat|own|grown/.test(name),
  );
}

const START = 'string.const "" local.set 2';
const GROW = "local.get 2 local.get 0 string.concat local.set 2";

function rounds(body: string): string {
  return `${START} loop void ${body} local.get 1 br_if 0 end`;
}

describe("texts that grow in a local", () => {
  it("grow in their place where nobody else names them", () => {
    expect(joinsIn(rounds(GROW))).to.deep.equal(["grown_ss"]);
    expect(joinsIn(rounds(`local.get 1 if ${GROW} else ${START} end`))).to.deep.equal(["grown_ss"]);
    expect(joinsIn(rounds(`${GROW} local.get 2 string.length drop`))).to.deep.equal(["grown_ss"]);
    const chosen = "local.get 1 if t1 local.get 0 else local.get 3 end";
    expect(
      joinsIn(rounds(`local.get 2 ${chosen} string.concat_all 2 0 local.set 2`)),
    ).to.deep.equal(["grown_ss"]);
    expect(
      joinsIn(rounds("local.get 2 f64.const 1.5 string.concat_all 2 2 local.set 2")),
    ).to.deep.equal(["grown_sn"]);
  });

  it("begin with a text of their own", () => {
    const start = "local.get 0 local.get 0 string.concat local.set 2";
    expect(joinsIn(`${start} loop void ${GROW} local.get 1 br_if 0 end`)).to.deep.equal([
      "own_ss",
      "grown_ss",
    ]);
  });

  it("stay as they are where somebody has read them", () => {
    const read = "local.get 2 call 6 drop";
    expect(joinsIn(rounds(`${read} ${GROW}`))).to.deep.equal(["concat"]);
    expect(joinsIn(rounds(`${GROW} ${read}`))).to.deep.equal(["concat"]);
    expect(joinsIn(rounds(`${GROW} local.get 2 local.set 3`))).to.deep.equal(["concat"]);
    expect(joinsIn(rounds("local.get 2 local.get 2 string.concat local.set 2"))).to.deep.equal([
      "concat",
    ]);
    expect(joinsIn(rounds("local.get 2 local.get 0 string.concat local.set 3"))).to.deep.equal([
      "concat",
    ]);
    expect(joinsIn(rounds("local.get 2 local.get 0 string.concat local.tee 2 drop"))).to.deep.equal(
      ["concat"],
    );
  });

  it("are read on the way, and are another's then until they are made anew", () => {
    const read = "local.get 2 call 6 drop";
    expect(joinsIn(rounds(`${GROW} ${read} ${START}`))).to.deep.equal(["grown_ss"]);
    expect(joinsIn(rounds(`${GROW} ${GROW} ${read}`))).to.deep.equal(["own_ss", "grown_ss"]);
  });

  it("are not their local's alone where they wait as operands", () => {
    // The text that is read first is compared when it would have grown.
    expect(joinsIn(rounds(`local.get 2 ${GROW} local.get 2 string.equals drop`))).to.deep.equal([
      "concat",
    ]);
    const either = "local.get 1 if t1 local.get 2 else local.get 0 end";
    expect(joinsIn(rounds(`${either} ${GROW} local.set 3`))).to.deep.equal(["concat"]);
  });

  it("are anybody's before they are set, and in handlers", () => {
    expect(joinsIn(`loop void ${GROW} local.get 1 br_if 0 end`)).to.deep.equal(["concat"]);
    const handled = `try local.get 0 call 6 drop catch drop ${GROW} end`;
    expect(joinsIn(rounds(handled))).to.deep.equal(["concat"]);
  });
});
