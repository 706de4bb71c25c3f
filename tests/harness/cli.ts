/** The built command line as its users meet it: a process with arguments, files, standard streams and an exit code. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built command line. */
export const CLI = fileURLToPath(new URL("../../dist/tscript.js", import.meta.url));

/** What a process left behind. */
export interface CliResult {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with the given files, and the command line run in it. */
export interface Workspace {
  readonly folder: string;
  write(name: string, content: string | Uint8Array): void;
  tscript(args: readonly string[], options?: CliOptions): CliResult;
  remove(): void;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Makes a workspace with a cache of its own, so that tests neither see nor change the user's. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  if (!existsSync(CLI)) throw new Error("dist/tscript.js is not there: run `npm run build` first");
  const folder = mkdtempSync(join(tmpdir(), "tscript-test-"));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    folder,
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    tscript(args, options = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
        cwd: folder,
        encoding: "utf8",
        input: options.input ?? "",
        timeout: 20_000,
        env: {
          PATH: process.env["PATH"],
          XDG_CACHE_HOME: join(folder, ".cache"),
          ...options.env,
        },
      });
      return { code: status, stdout, stderr };
    },
  };
}
