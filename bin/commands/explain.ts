/** `tscript explain`: a diagnostic at length, or the list of all. */
import { CODES, isCode } from "../../compiler/diagnostics/codes.ts";
import { renderExplanation } from "../../compiler/diagnostics/explain.ts";
import { suggest } from "../../compiler/diagnostics/suggest.ts";
import { TRAPS } from "../../runtime/abi/traps.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { UsageError } from "../usage-error.ts";

/** Prints the explanation of `code`, in any case, with or without brackets: `e4002`, `[E4002]`, `T01`. */
export function explainCommand(code: string | undefined): ExitCode {
  if (code === undefined) {
    process.stdout.write(listCodes());
    return EXIT.ok;
  }
  const name = code.replace(/^\[|\]$/g, "").toUpperCase();
  const text = isCode(name) ? renderExplanation(name) : explainTrap(name);
  if (text === undefined) {
    const near = suggest(name, [...Object.keys(CODES), ...TRAPS.map((trap) => trap.id)]);
    const hint = near === undefined ? "`tscript explain` lists them all" : `did you mean ${near}?`;
    throw new UsageError(`there is no diagnostic ${code}; ${hint}`);
  }
  process.stdout.write(text);
  return EXIT.ok;
}

function explainTrap(id: string): string | undefined {
  const trap = TRAPS.find((each) => each.id === id);
  if (trap === undefined) return undefined;
  return `trap[${trap.id}]: ${withSlots(trap.title)}\n\nStops the program while it runs.\n\nhelp: ${trap.help}\n`;
}

function listCodes(): string {
  const rows = [
    ...Object.entries(CODES).map(([code, { title }]) => `${code}  ${withSlots(title)}`),
    ...TRAPS.map((trap) => `${trap.id.padEnd(5)}  ${withSlots(trap.title)}`),
  ];
  return `${rows.join("\n")}\n`;
}

/** A template for people: `{name}` becomes `<name>`. */
function withSlots(template: string): string {
  return template.replace(/\{(\w+)\}/g, "<$1>");
}
