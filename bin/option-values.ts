/** Values of command-line options, from text to number, with errors that show an example. */
import { availableParallelism } from "node:os";
import { UsageError } from "./usage-error.ts";

/** The text of an option is none of its values; the message says what would be. */
export class OptionValueError extends Error {}

// Each worker thread costs about 10 MB and a start of some milliseconds; more than this is a typing error.
const MAX_THREADS = 1024;

/** Is it a number of worker threads? */
export function isThreadCount(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_THREADS;
}

/** A number of worker threads. */
export function parseThreads(text: string): number {
  if (isThreadCount(text)) return Number(text);
  throw new OptionValueError(`It takes a number from 1 to ${MAX_THREADS}, such as 4.`);
}

/** The number of threads from `TSCRIPT_THREADS`, or one per core. */
export function defaultThreads(env: NodeJS.ProcessEnv): number {
  const text = env["TSCRIPT_THREADS"];
  if (text === undefined || text === "") return availableParallelism();
  try {
    return parseThreads(text);
  } catch {
    throw new UsageError(
      `TSCRIPT_THREADS is '${text}'. It takes a number from 1 to ${MAX_THREADS}, such as 4.`,
    );
  }
}

const SIZE_UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
};

/** A size in bytes: `512M`, `2g`, `1.5GB`, `65536`. */
export function parseSize(text: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(text) ?? [];
  const factor = unit === undefined ? undefined : SIZE_UNITS[unit.toLowerCase()];
  const bytes =
    digits === undefined || factor === undefined ? 0 : Math.floor(Number(digits) * factor);
  if (bytes > 0) return bytes;
  throw new OptionValueError("It takes a size, such as 512M or 2G.");
}

/** A seed for `Math.random`: a whole number. */
export function parseSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new OptionValueError("It takes a whole number, such as 42.");
}

const DURATION_UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};
// What timers take.
const MAX_DURATION_MS = 2 ** 31 - 1;

/** A duration in milliseconds: `500ms`, `10s`, `1.5m`, `2h`. */
export function parseDuration(text: string): number {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const factor = unit === undefined ? undefined : DURATION_UNITS[unit];
  const milliseconds = factor === undefined ? 0 : Math.ceil(Number(digits) * factor);
  if (milliseconds > 0 && milliseconds <= MAX_DURATION_MS) return milliseconds;
  throw new OptionValueError("It takes a duration up to 596h, such as 500ms, 10s or 2m.");
}

/** The duration as it may be written: `1500ms`, `10s`, `2m`. */
export function formatDuration(milliseconds: number): string {
  const units = Object.entries(DURATION_UNITS).reverse();
  const [unit, factor] = units.find(([, each]) => milliseconds % each === 0) ?? ["ms", 1];
  return `${milliseconds / factor}${unit}`;
}
