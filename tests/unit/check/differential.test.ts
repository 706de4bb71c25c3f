/** What we accept and refuse of ordinary programs is what `tsc --strict` accepts and refuses. */
import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { checkProgram } from "../../../compiler/check/check-program.ts";
import { hasErrors } from "../../../compiler/diagnostics/diagnostic.ts";
import { memoryHost } from "../../harness/memory-host.ts";
import { tscMessages } from "../../harness/tsc.ts";

interface Case {
  readonly topic: string;
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL("./corpus/", import.meta.url);

function casesOf(topic: string): Case[] {
  const parts = readFileSync(new URL(`${topic}.txt`, FOLDER), "utf8")
    .split(/^=== /m)
    .slice(1);
  return parts.map((part) => {
    const end = part.indexOf("\n");
    return { topic, name: part.slice(0, end), text: `${part.slice(end + 1)}export {};\n` };
  });
}

const TOPICS = readdirSync(FOLDER)
  .filter((each) => each.endsWith(".txt"))
  .map((each) => each.slice(0, -".txt".length))
  .sort();

describe("accepts and refuses as TypeScript does", () => {
  for (const topic of TOPICS) {
    it(topic, function () {
      this.timeout(60_000);
      const cases = casesOf(topic);
      const files = Object.fromEntries(cases.map((each, i) => [`case-${i}.ts`, each.text]));
      const theirs = tscMessages(files);
      const differences: string[] = [];
      cases.forEach((each, i) => {
        const name = `case-${i}.ts`;
        const { diagnostics } = checkProgram(name, memoryHost({ [name]: each.text }));
        // What is TypeScript but outside the subset is no difference of opinion about types.
        const ours = diagnostics.filter((one) => !one.code.startsWith("E6"));
        const expected = theirs[name] ?? [];
        if (hasErrors(ours) === expected.length > 0) return;
        const said = ours.map((one) => `${one.code} ${JSON.stringify(one.params)}`);
        differences.push(
          `${each.name}: we say [${said.join("; ")}], tsc says [${expected.join("; ")}]`,
        );
      });
      expect(differences).to.deep.equal([]);
    });
  }
});
