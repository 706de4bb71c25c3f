/** What a worker thread runs first: its real script, with the code that the build has kept of it. */
import { fileURLToPath } from "node:url";
import { runScript } from "./script-code.ts";

const beside = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));
runScript(beside("worker-main.cjs"), [beside("worker-main.code")]);
