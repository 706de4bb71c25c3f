/** The commands, their arguments and options. Each command's code loads only when it is chosen. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { CheckOptions } from "./commands/check.ts";
import type { CompileOptions } from "./commands/compile.ts";
import type { DumpOptions } from "./commands/dump.ts";
import type { RunOptions } from "./commands/run.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import {
  OptionValueError,
  parseDuration,
  parseSeed,
  parseSize,
  parseThreads,
} from "./option-values.ts";
import { DUMP_STAGES, EMIT_FORMS } from "./stages.ts";
import { isWithinLimit, runWithin } from "./time-limit.ts";
import { UsageError } from "./usage-error.ts";
import { readVersion } from "./version.ts";

/** Runs the command that `args` ask for. Throws a `UsageError` for what the argument parser does not report itself. */
export async function parseCommandLine(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = describeCommands((code) => {
    exitCode = code;
  });
  const [first] = args;
  if (first !== undefined && /\.(m?ts|tsb)$/.test(first)) {
    throw new UsageError(`which command? To run the program: tscript run ${args.join(" ")}`);
  }
  try {
    await program.parseAsync(attachOptionalValues(program, args), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return exitCode;
}

function describeCommands(setExitCode: (code: ExitCode) => void): Command {
  const program = new Command("tscript");
  program
    .description(
      "TypeScript with fork and wait: the same program, the same output, all your cores.",
    )
    .version(readVersion(), "-v, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    // Options after the file of `run` belong to the program.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, "tscript: ")),
    });
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .version(readVersion(), "-v, --version", "print the version")
      .helpOption("-h, --help", "show this help")
      .addHelpText("after", "\nMore: tscript --help");

  describeRun(command("run", "check, compile and run a program on all cores"), setExitCode);

  command("compile", "compile a program and its imports to one bytecode file")
    .argument("<file>", "TypeScript file")
    .option(
      "-o, --output <file>",
      "where to write (default: beside the source; `-` for standard output)",
    )
    .addOption(new Option("--emit <form>", "what to write").choices(EMIT_FORMS).default("tsb"))
    .action(async (file: string, options: CompileOptions) => {
      const { compileCommand } = await import("./commands/compile.ts");
      setExitCode(await compileCommand(file, options));
    });

  command("check", "report mistakes without running")
    .argument("<files...>", "TypeScript files")
    .option("-w, --watch", "check again whenever a file changes")
    .addOption(
      new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"),
    )
    .action(async (files: string[], options: CheckOptions) => {
      const { checkCommand } = await import("./commands/check.ts");
      setExitCode(await checkCommand(files, options));
    });

  command("dump", "show a stage of compilation as text")
    .argument("<file>", "TypeScript file")
    .addOption(
      new Option("--stage <stage>", "what to show").choices(DUMP_STAGES).makeOptionMandatory(),
    )
    .action(async (file: string, options: DumpOptions) => {
      const { dumpCommand } = await import("./commands/dump.ts");
      setExitCode(await dumpCommand(file, options));
    });

  command("explain", "explain a diagnostic at length, with an example and the fix")
    .argument("[code]", "code of the diagnostic, such as E4002; without one, lists them all")
    .action(async (code: string | undefined) => {
      const { explainCommand } = await import("./commands/explain.ts");
      setExitCode(await explainCommand(code));
    });
  return program;
}

function describeRun(run: Command, setExitCode: (code: ExitCode) => void): void {
  run
    .argument("<file>", "TypeScript (.ts, .mts) or bytecode (.tsb) file")
    .argument("[args...]", "arguments of the program, in its process.argv")
    .passThroughOptions()
    .option(
      "--threads <n>",
      "worker threads (default: one per core, or TSCRIPT_THREADS)",
      value(parseThreads),
    )
    .option(
      "--max-memory <size>",
      "stop with an error past this size, such as 512M",
      value(parseSize),
    )
    .option(
      "--timeout <duration>",
      "stop after this time, such as 500ms, 10s or 2m",
      value(parseDuration),
    )
    .option("--seed <n>", "seed of Math.random", value(parseSeed))
    .option("--sandbox", "deny files and environment unless allowed, as for bytecode")
    .option(
      "--allow-read [=paths]",
      "allow reading files (all, or under the given paths)",
      parseGrant,
    )
    .option("--allow-write [=paths]", "allow writing files", parseGrant)
    .option("--allow-env [=names]", "allow reading environment variables", parseGrant)
    .option("-A, --allow-all", "allow everything")
    .option("--stats", "print what the runtime did: tasks, steals, collections")
    .action(async (file: string, args: string[], options: RunOptions) => {
      if (options.timeout !== undefined && !isWithinLimit()) {
        setExitCode(await runWithin(options.timeout, process.argv.slice(2)));
        return;
      }
      const { runCommand } = await import("./commands/run.ts");
      setExitCode((await runCommand(file, args, options)).exitCode);
    });
}

/** The parser of an option's value, with its errors as the argument parser takes them. */
function value<T>(parse: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof OptionValueError)) throw error;
      throw new InvalidArgumentError(error.message);
    }
  };
}

/** `--allow-read` allows all; `--allow-read=a,b` allows what is named. */
function parseGrant(text: string): true | string[] {
  return text === "" ? true : text.split(",").filter((part) => part !== "");
}

/**
 * Writes `--allow-read` as `--allow-read=`. Commander would take the next argument for its value, but that one is the program: only a
 * value attached with `=` is meant.
 */
function attachOptionalValues(program: Command, args: readonly string[]): string[] {
  const [name, ...rest] = args;
  const options = program.commands.find((each) => each.name() === name)?.options ?? [];
  const find = (arg: string | undefined): Option | undefined =>
    options.find((option) => option.long === arg || option.short === arg);
  const result = [...args];
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i];
    // What follows the program's file is the program's.
    if (arg === undefined || arg === "--" || !arg.startsWith("-")) break;
    const option = find(arg);
    if (option?.optional === true) result[i + 1] = `${arg}=`;
    if (option?.required === true) i++;
  }
  return result;
}
