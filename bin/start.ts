/** Starts the command line, which is a script of its own so that the code Node makes of it can be kept, and ends with its exit code. */
import { fileURLToPath } from "node:url";
import { runKept } from "./kept-code.ts";

const script = fileURLToPath(new URL("./main.cjs", import.meta.url));
const { main } = runKept(script, "usual") as typeof import("./main.ts");
void main(process.argv.slice(2)).then(({ exitCode, hasSpoken }) => {
  // An explicit exit: a thread that does not answer must not keep the shell waiting for a program that has ended.
  const exit = (): never => process.exit(exitCode);
  if (hasSpoken) process.stderr.write("", () => process.stdout.write("", exit));
  else exit();
});
