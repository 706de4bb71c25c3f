/** `check` asks lowering less than `compile` does: both must refuse the same. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CODES } from "../../../compiler/diagnostics/codes.ts";
import { renderDiagnostics } from "../../../compiler/diagnostics/render.ts";
import { check, compile } from "../../../compiler/index.ts";
import type { SourceHost } from "../../../compiler/source.ts";
import { diskHost } from "../../../stdlib/disk-host.ts";
import { filesUnder } from "../../harness/files.ts";
import { memoryHost } from "../../harness/memory-host.ts";

const TESTS = fileURLToPath(new URL("../..", import.meta.url));
/** Of the real programs every sixteenth is enough: all are compiled by tests/programs.test.ts. */
const STEP = 16;
/** Here lowering knows too little at first, and refuses what is supported. */
const SECOND_ROUND = "programs/class/mixins/with-statics.ts";
/** Here a type variable that may be nullish is a part of an intersection. */
const VARIABLE = "programs/generic/variables-that-are-instances.ts";

function expectAgreement(path: string, host: SourceHost): void {
  const [checked, compiled] = [check(path, host), compile(path, host)].map(({ diagnostics }) =>
    renderDiagnostics(diagnostics),
  );
  expect(checked).to.equal(compiled);
}

describe("what check and compile refuse", () => {
  it("is the same of wrong programs and of fixed ones", () => {
    for (const [code, { wrong, fixed }] of Object.entries(CODES)) {
      if (!/^E[67]/.test(code)) continue;
      for (const text of [wrong, fixed])
        expectAgreement("main.ts", memoryHost({ "main.ts": text, "lib.js": "" }));
    }
    for (const path of filesUnder(`${TESTS}/errors`, ".ts"))
      expectAgreement("main.ts", memoryHost({ "main.ts": readFileSync(path, "utf8") }));
  });

  it("is nothing of programs that take more than one round", () => {
    expectAgreement(`${TESTS}/${SECOND_ROUND}`, diskHost());
  });

  it("is nothing of type variables that are found to be instances", () => {
    expectAgreement(`${TESTS}/${VARIABLE}`, diskHost());
  });

  const programs = filesUnder(`${TESTS}/programs/real`, ".ts");
  for (const [index, path] of programs.entries()) {
    if (index % STEP === 0)
      it(`is the same of ${basename(path)}`, () => expectAgreement(path, diskHost()));
  }
});
