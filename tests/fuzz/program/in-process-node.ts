/** Plain Node in this process: the serial elision of one file, types stripped, for the many small programs a process each would be slow for. */
import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { Script } from "node:vm";
import { type TransformOptions, transform, transformSync } from "esbuild";
import * as tscript from "../../../stdlib/index.ts";
import { type Outcome, thrownIn } from "../../harness/outcome.ts";

/** Global name through which a script is given what a module of Node has. */
const HOST = "programHost";

const TRANSFORM: TransformOptions = {
  loader: "ts",
  format: "cjs",
  target: "esnext",
  tsconfigRaw: { compilerOptions: { target: "esnext", useDefineForClassFields: true } },
};

/** What a program without files, arguments and asynchronous parts does. */
export function runInThisNode(source: string): Outcome {
  return runCode(transformSync(source, TRANSFORM).code);
}

/** The same for many, in a fraction of the time: `transformSync` starts a process each. */
export async function runAllInThisNode(sources: readonly string[]): Promise<Outcome[]> {
  const all = await Promise.all(sources.map((source) => transform(source, TRANSFORM)));
  return all.map(({ code }) => runCode(code));
}

function runCode(code: string): Outcome {
  const texts: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      texts.push(String(chunk));
      done();
    },
  });
  const console = new Console({ stdout: stream, stderr: stream, colorMode: false });
  const host = { require: () => tscript, module: { exports: {} }, exports: {}, console };
  const script = new Script(
    `"use strict"; (({ require, module, exports, console }) => { ${code}\n})(${HOST});`,
  );
  const end = (uncaught: string | undefined): Outcome => ({
    stdout: Buffer.from(texts.join("")).toString("utf8"),
    stderr: "",
    exitCode: uncaught === undefined ? 0 : 1,
    uncaught,
    trap: undefined,
  });
  try {
    Reflect.set(globalThis, HOST, host);
    // A program that is cut down may lose what ends it.
    script.runInThisContext({ timeout: 5000 });
    return end(undefined);
  } catch (error) {
    return end(thrownIn(inspect(error)));
  }
}
