/** `tscript check`: diagnostics of the given files and what they import. */
import { type FSWatcher, watch } from "node:fs";
import { dirname, normalize } from "node:path";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { hasErrors } from "../../compiler/diagnostics/diagnostic.ts";
import { renderJson } from "../../compiler/diagnostics/render.ts";
import { diskHost } from "../../stdlib/disk-host.ts";
import { type Footprint, isCurrent, recording } from "../cache.ts";
import { loadCompiler } from "../doors.ts";
import { requireSource } from "../entry-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { reportDiagnostics } from "../report.ts";

/** Options of `tscript check`. */
export interface CheckOptions {
  readonly watch?: boolean;
  readonly format: "pretty" | "json";
}

/** Checks `files` once, or until interrupted with `--watch`. */
export async function checkCommand(
  files: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  for (const file of files) requireSource(file);
  const footprint: Footprint = new Map();
  const diagnostics = await checkFiles(files, footprint);
  report(diagnostics, options);
  if (options.watch === true) await watchFiles(files, footprint, options);
  return hasErrors(diagnostics) ? EXIT.failed : EXIT.ok;
}

async function checkFiles(files: readonly string[], footprint: Footprint): Promise<Diagnostic[]> {
  const { check } = await loadCompiler();
  const host = diskHost(recording(footprint));
  return files.flatMap((file) => check(normalize(file), host).diagnostics);
}

function report(diagnostics: readonly Diagnostic[], options: CheckOptions): void {
  if (options.format === "json") process.stdout.write(renderJson(diagnostics));
  else reportDiagnostics(diagnostics);
}

// Editors write a file in several steps; one check for all of them is enough.
const SETTLE_MS = 60;

/** Checks again after each change in a folder that was looked at; never ends by itself. */
async function watchFiles(
  files: readonly string[],
  first: Footprint,
  options: CheckOptions,
): Promise<never> {
  let footprint = first;
  for (;;) {
    const count = [...footprint.values()].filter((hash) => hash !== null).length;
    console.error(`\n${count} ${count === 1 ? "file" : "files"} checked, waiting for changes`);
    await nextChange(footprint);
    footprint = new Map();
    report(await checkFiles(files, footprint), options);
  }
}

/** Resolves after something changed beside a file of `footprint`: folders are watched, since many editors replace the file. */
function nextChange(footprint: Footprint): Promise<void> {
  const folders = new Set([...footprint.keys()].map((path) => dirname(path)));
  const names = new Set([...footprint.keys()].map((path) => normalize(path)));
  return new Promise((done) => {
    const watchers: FSWatcher[] = [];
    let timer: NodeJS.Timeout | undefined;
    const finish = (): void => {
      for (const each of watchers) each.close();
      done();
    };
    for (const folder of folders) {
      try {
        watchers.push(
          watch(folder, (_, name) => {
            if (name !== null && !names.has(normalize(`${folder}/${name}`))) return;
            clearTimeout(timer);
            timer = setTimeout(finish, SETTLE_MS);
          }),
        );
      } catch {
        // A folder that an import names but that does not exist cannot be watched; saving the importing file starts the check.
      }
    }
    // A file saved during the check itself changed before anybody watched.
    if (!isCurrent(footprint)) finish();
  });
}
