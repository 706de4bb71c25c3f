/** Modules that programs may import. */

/** A module a program may import: its declarations, and what its functions are called in the table. */
export interface LibraryModule {
  readonly file: string;
  readonly prefix: string;
}

/** Importable modules by specifier; `node:` may be left out. A default import is the namespace. */
export const LIBRARY_MODULES = {
  tscript: { file: "tscript.d.ts", prefix: "tscript" },
  "node:fs": { file: "node-fs.d.ts", prefix: "fs" },
  "node:fs/promises": { file: "fs-promises.ts", prefix: "fs/promises" },
  "node:readline": { file: "readline.ts", prefix: "readline" },
  "node:readline/promises": { file: "readline-promises.ts", prefix: "readline/promises" },
  "node:timers/promises": { file: "timers-promises.ts", prefix: "timers/promises" },
  "node:path": { file: "node-path.d.ts", prefix: "path" },
  "node:os": { file: "node-os.d.ts", prefix: "os" },
  "node:assert": { file: "node-assert.d.ts", prefix: "assert" },
  "node:assert/strict": { file: "node-assert-strict.d.ts", prefix: "assertStrict" },
  "node:util": { file: "node-util.d.ts", prefix: "util" },
  "node:process": { file: "node-process.d.ts", prefix: "process" },
  "node:buffer": { file: "node-buffer.d.ts", prefix: "buffer" },
  "node:crypto": { file: "crypto.ts", prefix: "crypto" },
  "node:events": { file: "events.ts", prefix: "events" },
  "node:url": { file: "url.ts", prefix: "url" },
  "node:perf_hooks": { file: "node-perf-hooks.d.ts", prefix: "perf_hooks" },
} as const satisfies Record<string, LibraryModule>;
