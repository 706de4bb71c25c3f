/** Exit codes of the command line. Ctrl-C needs none: the signal ends the process, which shells report as 130. */
export const EXIT = {
  ok: 0,
  /** The program threw, or a diagnostic was reported. */
  failed: 1,
  usage: 2,
  /** A mistake of ours. */
  bug: 70,
} as const;

/** The number a command ends with; a program may choose its own by `process.exit`. */
export type ExitCode = number;
