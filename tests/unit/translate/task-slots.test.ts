import { expect } from "chai";
import { typeModule } from "../../../runtime/bytecode/module-typing.ts";
import { findShape } from "../../../runtime/translate/code-shape.ts";
import { findFutureSlots, planTaskSlots } from "../../../runtime/translate/task-slots.ts";
import { parseModule } from "../../harness/bytecode-case.ts";

/** Facts of a function with three slots, each running `f`. */
function plan(code: string, hasFutures = false) {
  const module = parseModule(`
    type 0 object
    type 1 string
    function 0 "main" () -> void { task 1 task 1 task 1 local i32 ${code} }
    function 1 "f" () -> void { }
    entry 0`);
  const definition = module.functions[0];
  if (definition === undefined) throw new Error("no function");
  const shape = findShape(typeModule(module), definition);
  const futures = findFutureSlots(shape);
  const { isTopmost, clearsAll, leavesRecords } = planTaskSlots(shape, futures, hasFutures);
  return {
    futures: [...futures],
    isTopmost: isTopmost.size,
    clearsAll: clearsAll.size,
    leavesRecords,
  };
}

describe("task slots", () => {
  it("need nothing when waits come in the reverse order of forks", () => {
    const facts = plan("fork.latent 0 fork.latent 1 wait.latent 1 wait.latent 0");
    expect(facts).to.deep.equal({
      futures: [],
      isTopmost: 2,
      clearsAll: 0,
      leavesRecords: false,
    });
  });

  it("are cleared by the last wait when waits come in the order of forks", () => {
    const facts = plan("fork.latent 0 fork.latent 1 wait.latent 0 wait.latent 1");
    expect(facts).to.deep.equal({
      futures: [],
      isTopmost: 1,
      clearsAll: 1,
      leavesRecords: false,
    });
  });

  it("are looked through at the end where a path forgets a wait", () => {
    expect(plan("fork.latent 0 local.get 0 if wait.latent 0 end").leavesRecords).to.equal(true);
    expect(plan("fork.latent 0 local.get 0 br_if 0 wait.latent 0").leavesRecords).to.equal(true);
    expect(plan("fork.latent 0 local.get 0 if return end wait.latent 0").leavesRecords).to.equal(
      true,
    );
  });

  it("are Futures when forked again before the wait", () => {
    expect(
      plan("loop void fork.latent 0 local.get 0 br_if 0 end wait.latent 0").futures,
    ).to.deep.equal([0]);
    expect(
      plan("loop void fork.latent 0 wait.latent 0 local.get 0 br_if 0 end").futures,
    ).to.deep.equal([]);
  });

  it("are Futures when waited for after a handler", () => {
    expect(plan("try void fork.latent 2 nop catch drop end wait.latent 2").futures).to.deep.equal([
      2,
    ]);
    expect(plan("try void fork.latent 2 wait.latent 2 catch drop end").futures).to.deep.equal([]);
  });

  it("are never known to be topmost where Futures may lie above", () => {
    const facts = plan("fork.latent 0 wait.latent 0", true);
    expect(facts).to.deep.equal({
      futures: [],
      isTopmost: 0,
      clearsAll: 0,
      leavesRecords: true,
    });
  });
});
