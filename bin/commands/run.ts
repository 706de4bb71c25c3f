/** `tscript run`: a program on all cores, from its source or from bytecode. */
import { normalize, resolve } from "node:path";
import { Bug } from "../../compiler/diagnostics/bug.ts";
import type { Module } from "../../runtime/bytecode/module.ts";
import type { Translator } from "../../runtime/ready.ts";
import { diskHost } from "../../stdlib/disk-host.ts";
import { bytecodeEntry, type Footprint, NO_CACHE, openCache, recording } from "../cache.ts";
import { loadCompiler, loadRunner, loadTranslator } from "../doors.ts";
import { type EntryFile, openEntry } from "../entry-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { optimize } from "../kept-code.ts";
import { defaultThreads } from "../option-values.ts";
import { reportDiagnostics } from "../report.ts";
import { withinLimit } from "../time-limit.ts";
import { UsageError } from "../usage-error.ts";
import { readBuildId } from "../version.ts";

/** Options of `tscript run`. */
export interface RunOptions {
  readonly threads?: number;
  readonly maxMemory?: number;
  /** In milliseconds; the thread that watches it is started before this command. */
  readonly timeout?: number;
  readonly seed?: number;
  readonly sandbox?: boolean;
  readonly allowRead?: true | string[];
  readonly allowWrite?: true | string[];
  readonly allowEnv?: true | string[];
  readonly allowAll?: boolean;
  readonly stats?: boolean;
}

/** How a command ended. */
export interface End {
  readonly exitCode: ExitCode;
  /** Something may have been written to Node's streams, which take milliseconds to open: what a program prints goes past them. */
  readonly hasSpoken: boolean;
}

/** Runs `file` with `args` in its `process.argv` and gives the program's exit code. */
export async function runCommand(
  file: string,
  args: readonly string[],
  options: RunOptions,
): Promise<End> {
  const entry = openEntry(file);
  const threads = options.threads ?? defaultThreads(process.env);
  const { isBytecodeError, MemoryTooSmall, readReadyProgram, run, writeReadyProgram } =
    await loadRunner();
  const found = await findProgram(entry, options.timeout !== undefined);
  if (found === undefined) return { exitCode: EXIT.failed, hasSpoken: true };
  try {
    const result = await run(found.kept ? readReadyProgram(found.kept) : found.program, {
      threads,
      loadTranslator: loadPatientTranslator,
      argv: [process.execPath, resolve(file), ...args],
      ...grantsOf(entry, options),
      ...(options.maxMemory === undefined ? {} : { maxMemoryBytes: options.maxMemory }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      stats: options.stats === true,
      ...(options.timeout === undefined ? {} : withinLimit(options.timeout)),
      keep: (program) => found.keep?.(writeReadyProgram(program)),
    });
    if (result.report !== undefined) process.stderr.write(result.report);
    return {
      exitCode: result.exitCode as ExitCode,
      hasSpoken: found.hasWarnings || result.report !== undefined,
    };
  } catch (error) {
    if (error instanceof MemoryTooSmall) {
      const needed = Math.ceil(error.neededBytes / 2 ** 20);
      const { workerCount } = error;
      const need = workerCount === 1 ? "one thread needs" : `${workerCount} threads need`;
      throw new UsageError(`--max-memory is too small: ${need} at least ${needed}M`);
    }
    if (!isBytecodeError(error)) throw error;
    if (entry.kind === "source") throw new Bug("verify", error.message);
    throw new UsageError(`${file} is no bytecode that can be run: ${error.message}`);
  }
}

/** The translator; once it has done its work code is optimized as usual, because threads come next. */
async function loadPatientTranslator(): Promise<Translator> {
  const { loadModule, prepare } = await loadTranslator();
  return {
    loadModule,
    prepare: (module, isTimed) => {
      const prepared = prepare(module, isTimed);
      optimize("usual");
      return prepared;
    },
  };
}

/** A program to run. */
type FoundProgram = {
  readonly hasWarnings: boolean;
  /** Keeps the program for the next run, once it is ready. */
  readonly keep?: (ready: Uint8Array) => void;
} & (
  | {
      /** What an earlier run kept. */
      readonly kept: Uint8Array;
    }
  | {
      readonly kept?: undefined;
      /** Bytecode, or what has just been compiled: making bytes of that and reading them is a fortieth of the time that all takes. */
      readonly program: Uint8Array | Module;
    }
);

/**
 * The program, or `undefined` after its errors are reported. Programs with warnings are compiled, and warned of, each time.
 * @param isTimed it is translated so that it comes to safepoints, which others need not do: what is kept is of no use
 */
async function findProgram(entry: EntryFile, isTimed: boolean): Promise<FoundProgram | undefined> {
  const cache = isTimed ? NO_CACHE : openCache(process.env, readBuildId());
  const name = entry.kind === "bytecode" ? bytecodeEntry(entry.bytes) : normalize(entry.path);
  const cached = cache.load(name);
  if (cached !== undefined) return { kept: cached, hasWarnings: false };
  const footprint: Footprint = new Map();
  const keep = (ready: Uint8Array): void => cache.store(name, footprint, ready);
  if (entry.kind === "bytecode") return { program: entry.bytes, hasWarnings: false, keep };
  const { compile } = await loadCompiler();
  const { module, diagnostics } = compile(name, diskHost(recording(footprint)));
  reportDiagnostics(diagnostics);
  if (module === undefined) return undefined;
  const hasWarnings = diagnostics.length > 0;
  return { program: module, hasWarnings, ...(hasWarnings ? {} : { keep }) };
}

/** What a program may touch: everything, nothing, or what is named. */
type Grant = boolean | readonly string[];

interface Grants {
  readonly allowRead: Grant;
  readonly allowWrite: Grant;
  readonly allowEnv: Grant;
}

/** A source may do what Node would let it; bytecode may come from others, so it starts with nothing. */
function grantsOf(entry: EntryFile, options: RunOptions): Grants {
  const isTrusted = entry.kind === "source" && options.sandbox !== true;
  const all = options.allowAll === true || isTrusted;
  return {
    allowRead: all || (options.allowRead ?? false),
    allowWrite: all || (options.allowWrite ?? false),
    allowEnv: all || (options.allowEnv ?? false),
  };
}
