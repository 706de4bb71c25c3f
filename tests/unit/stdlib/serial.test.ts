import { expect } from "chai";
import {
  collectAll,
  Future,
  fork,
  named,
  parallelFor,
  parallelMap,
  parallelReduce,
  wait,
  waitAll,
} from "../../../stdlib/index.ts";

const boom = (): number => {
  throw new RangeError("boom");
};

describe("fork and wait under plain Node", () => {
  it("runs the function at once and gives its value at every wait", () => {
    const order: string[] = [];
    const task = fork((x: number) => {
      order.push("task");
      return x * 2;
    }, 21);
    order.push("after");
    expect(order).to.deep.equal(["task", "after"]);
    expect(task).to.be.instanceOf(Future);
    expect([wait(task), task.wait(), task.value()]).to.deep.equal([42, 42, 42]);
  });

  it("keeps an exception for the waits, with its class", () => {
    const task = fork(boom);
    expect(task.done()).to.equal(true);
    for (let i = 0; i < 2; i++) expect(() => wait(task)).to.throw(RangeError, "boom");
  });

  it("takes futures of futures and functions of any kind", () => {
    const inner = fork(() => fork(() => "deep"));
    expect(wait(wait(inner))).to.equal("deep");
    class Scaled {
      readonly factor = 3;
      forward(x: number): number {
        return x * this.factor;
      }
    }
    const module = new Scaled();
    expect(wait(fork(module, 5))).to.equal(15);
    expect(wait(fork(module.forward.bind(module), 6))).to.equal(18);
    expect(wait(fork(Math.max, 1, 7, 3))).to.equal(7);
  });

  it("takes arguments by name", () => {
    function area(width: number, height: number, scale = 1): number {
      return width * 10 + height + scale * 1000;
    }
    expect(wait(fork(area, named({ height: 2, width: 3 })))).to.equal(1032);
    expect(wait(fork(area, 3, named({ scale: 2, height: 4 })))).to.equal(2034);
    const arrow = ({ a }: { a: number }, b: number, ...rest: number[]) => a + b + rest.length;
    expect(wait(fork(arrow, { a: 1 }, named({ b: 5 })))).to.equal(6);
    const one = (x: number) => x;
    expect(wait(fork(one, named({ x: 8 })))).to.equal(8);
  });

  it("quotes the signature when named arguments do not fit", () => {
    function area(width: number, height: number, scale = 1): number {
      return width * height * scale;
    }
    const bad = (...args: [...unknown[], ReturnType<typeof named>]) => fork<number>(area, ...args);
    expect(() => bad(1, named({ depth: 2 }))).to.throw(
      "area(width, height, scale?): Keyword argument depth unknown.",
    );
    // Types are gone: whether `height` may be left out is the compiler's to say.
    expect(bad(named({ width: 2 })).wait()).to.be.NaN;
    expect(() => bad(1, named({ width: 2, height: 1 }))).to.throw(
      "Argument width specified twice in positional and keyword arguments.",
    );
    expect(() => bad(1, 2, 3, 4, named({}))).to.throw(
      "Expected at most 3 arguments but found 4 positional arguments.",
    );
    expect(() => fork<number>(Math.max, named({ a: 1 }))).to.throw("parameters have names");
  });

  it("says what is wrong with what is given", () => {
    const loose = fork as (...args: unknown[]) => unknown;
    expect(() => loose()).to.throw("Expected at least one argument to fork()");
    expect(() => loose(3)).to.throw("cannot call a number");
    expect(() => loose([1])).to.throw("cannot call an array");
    const waitAny = wait as (future: unknown) => unknown;
    expect(() => waitAny(null)).to.throw(TypeError, "Future can't be null");
    expect(() => waitAny(undefined)).to.throw(TypeError, "Future can't be undefined");
    expect(() => waitAny(3)).to.throw(TypeError, "wait takes a Future, not a number");
    const allAny = waitAll as (futures: unknown[]) => unknown;
    expect(() => allAny([null])).to.throw("Future can't be null");
    const collectAny = collectAll as (futures: unknown[]) => unknown;
    expect(() => collectAny([fork(() => 1), null])).to.throw("Future can't be null");
  });
});

describe("Future", () => {
  it("is completed once, by a result or an exception", () => {
    const future = new Future<number>();
    expect(future.done()).to.equal(false);
    expect(() => future.wait()).to.throw("not complete");
    future.setResult(1);
    expect(future.done()).to.equal(true);
    expect(() => future.setResult(2)).to.throw("can only be marked completed once");
    expect(() => future.setException(new Error())).to.throw("can only be marked completed once");
    const failed = new Future<number>();
    failed.setException(new TypeError("no"));
    expect(() => failed.wait()).to.throw(TypeError, "no");
    expect(() => failed.value()).to.throw(TypeError, "no");
  });

  it("chains with then", () => {
    const first = new Future<number>();
    let last = first;
    for (let i = 0; i < 20; i++) last = last.then((x) => x + 1);
    expect(last.done()).to.equal(false);
    first.setResult(1);
    expect(last.wait()).to.equal(21);
  });

  it("keeps exceptions of then's function and of the future itself", () => {
    const raised = fork(() => 1).then(() => boom());
    expect(() => raised.wait()).to.throw(RangeError, "boom");
    let called = false;
    const passed = fork(boom).then(() => {
      called = true;
    });
    expect(() => passed.wait()).to.throw(RangeError, "boom");
    expect(called).to.equal(false);
    const wrong = fork(() => 1);
    expect(() => wrong.then(3 as unknown as () => void)).to.throw("then takes a function");
  });

  it("calls callbacks in the order they were added, whatever they throw", () => {
    const future = new Future<string>();
    const order: string[] = [];
    future.addDoneCallback(() => order.push("a"));
    const derived = future.then((value) => {
      order.push(`then ${value}`);
      throw new Error("kept");
    });
    future.addDoneCallback(() => {
      order.push("b");
      throw new Error("dropped");
    });
    future.addDoneCallback((done) => order.push(`c ${done.value()}`));
    future.setResult("x");
    future.addDoneCallback(() => order.push("late"));
    expect(order).to.deep.equal(["a", "then x", "b", "c x", "late"]);
    expect(() => derived.wait()).to.throw("kept");
  });

  it("can be awaited", async () => {
    expect(await fork(() => 5)).to.equal(5);
    let caught: unknown;
    try {
      await fork(boom);
    } catch (error) {
      caught = error;
    }
    expect(caught).to.be.instanceOf(RangeError);
  });

  it("does not leave the program", () => {
    expect(() => JSON.stringify({ task: fork(() => 1) })).to.throw("Can not serialize a Future");
    expect(String(fork(() => 1))).to.equal("Future");
  });
});

describe("many futures", () => {
  it("collects them when all are complete", () => {
    const a = new Future<number>();
    const b = new Future<number>();
    const all = collectAll([a, b]);
    b.setResult(2);
    expect(all.done()).to.equal(false);
    a.setResult(1);
    expect(all.wait()).to.deep.equal([a, b]);
    expect(collectAll([]).wait()).to.deep.equal([]);
    expect(() => collectAll([fork(() => 1), fork(boom)]).wait()).to.throw("boom");
  });

  it("waits for all and throws the first exception in order", () => {
    expect(waitAll([fork(() => 1), fork(() => 2)])).to.deep.equal([1, 2]);
    const second = fork(() => {
      throw new Error("second");
    });
    expect(() => waitAll([fork(boom), second])).to.throw("boom");
  });

  it("maps, loops and reduces", () => {
    const items = Array.from({ length: 1000 }, (_, i) => i);
    expect(parallelMap(items, (x, i) => [x + i])).to.deep.equal(items.map((x) => [2 * x]));
    expect(parallelMap([], () => 1)).to.deep.equal([]);
    const seen: number[] = [];
    parallelFor(3, 700, (i) => seen.push(i));
    expect(seen).to.deep.equal(items.slice(3, 700));
    const text = parallelReduce(
      0,
      9,
      (i) => String(i),
      (a, b) => `(${a}${b})`,
    );
    expect(text).to.equal("(((01)(23))((45)(6(78))))");
    expect(() => parallelReduce(0, 0, String, (a) => a)).to.throw(RangeError);
  });
});
