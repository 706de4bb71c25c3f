/** Appending to one text by several workers (translate/runtime-helpers/string-buffers.ts): nobody sees a text change, and no unit is written by two. */
import { expect } from "chai";
import { explore, type Machine } from "./explore.ts";

/** What a worker makes of the stem: so many units of a buffer, or a rope of two. */
type Text = { readonly units: number } | "rope of two";

interface State {
  used: number;
  /** Units of the buffer, whose stem is two long. */
  units: string[];
  found: Record<string, number>;
  made: Record<string, Text>;
  copied: Record<string, number>;
}

const STEM = ["s", "s"];
const ROOM = 6;

const initial = (): State => ({ used: 2, units: [...STEM], found: {}, made: {}, copied: {} });

/** Appends `length` units, each its own mark. @param isOneStep `used` is changed by one compare-exchange */
function appender(mark: string, length: number, isOneStep: boolean): Machine<State> {
  const end = STEM.length + length;
  return {
    look: (s) => {
      s.found[mark] = s.used;
      if (s.used !== STEM.length || end > ROOM) return "rope";
      return isOneStep ? "exchange" : "claim";
    },
    exchange: (s) => {
      if (s.used !== STEM.length) return "rope";
      s.used = end;
      return "copy";
    },
    claim: (s) => {
      s.used = end;
      return "copy";
    },
    copy: (s) => {
      const done = s.copied[mark] ?? 0;
      s.units[STEM.length + done] = mark;
      s.copied[mark] = done + 1;
      return done + 1 < length ? "copy" : "give";
    },
    give: (s) => {
      s.made[mark] = { units: end };
      return null;
    },
    rope: (s) => {
      s.made[mark] = "rope of two";
      return null;
    },
  };
}

function texts(s: State): void {
  for (const [mark, text] of Object.entries(s.made)) {
    if (text === "rope of two") continue;
    const expected = STEM.join("") + mark.repeat(text.units - STEM.length);
    expect(s.units.slice(0, text.units).join("")).to.equal(expected);
  }
}

function run(isOneStep: boolean): number {
  const threads = [
    { machine: appender("a", 1, isOneStep), start: "look" },
    { machine: appender("b", 3, isOneStep), start: "look" },
    { machine: appender("c", 2, isOneStep), start: "look" },
  ];
  const exploration = explore(initial(), threads, texts, (s) => {
    const inBuffer = Object.values(s.made).filter((text) => text !== "rope of two");
    expect(inBuffer).to.have.length(1);
  });
  return exploration.endings;
}

describe("model: texts that grow", () => {
  it("lets one of those that go on from a text write into its buffer, and changes no text", () => {
    expect(run(true)).to.be.greaterThan(1);
  });

  it("needs one step to look and claim", () => {
    expect(() => run(false)).to.throw();
  });
});
