/** INSTRUCTIONS.md, made from the table: a page for reading. `npm run bless` writes it anew. */
import { OPCODES, type OpSpec } from "./opcodes.ts";

const HEAD = `# Instructions

Made from the table in [opcodes.ts](opcodes.ts). Operands stand deepest first; \`…\` is what depends on an immediate, on the blocks around or on
the type of another operand. Effects: \`pure\` may be folded, dropped and moved; \`read\` may be dropped; \`allocate\` may be dropped but not
moved over a safepoint; \`trap\` may stop or throw (and allocate); \`write\`, \`call\` and \`control\` stay where they are. An instruction with a WebAssembly
name is exactly that one.
`;

/** Sections by the part of the name before the dot; names without one, and those of calls and tasks, are control. */
const SECTIONS: readonly (readonly [title: string, prefixes: readonly string[]])[] = [
  ["Control and calls", ["", "call", "result", "closure", "fork", "wait"]],
  ["Variables", ["local", "global"]],
  ["Integers of 32 bits", ["i32", "index"]],
  ["Integers of 64 bits", ["i64"]],
  ["Numbers", ["f64"]],
  ["Booleans and strings", ["bool", "string"]],
  ["References", ["ref"]],
  ["Structs and interfaces", ["struct", "object", "interface"]],
  ["Arrays", ["array"]],
  ["Typed arrays", ["typed"]],
  ["Boxed values", ["value"]],
];

/** The page's text. */
export function instructionsPage(): string {
  const rows = Object.entries(OPCODES) as readonly (readonly [string, OpSpec])[];
  const sections = SECTIONS.map(([title, prefixes]) => {
    const own = rows.filter(([op]) => prefixes.includes(prefixOf(op)));
    return `\n## ${title}\n\n${table(own)}`;
  });
  return HEAD + sections.join("");
}

// `call` and `call.host` belong together, and so do `fork` and `fork.latent`.
function prefixOf(op: string): string {
  return op.includes(".") ? op.slice(0, op.indexOf(".")) : "";
}

function table(rows: readonly (readonly [string, OpSpec])[]): string {
  const lines = rows.map(([op, spec]) => {
    const { code, imm, effect, wasm, doc } = spec;
    const name = `\`${[op, ...imm].join(" ")}\``;
    const hex = `0x${code.toString(16).padStart(2, "0")}`;
    const meaning = doc.replaceAll("|", "\\|");
    const cells = [
      name,
      hex,
      stack(spec),
      effect,
      wasm === undefined ? "" : `\`${wasm}\``,
      meaning,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = "| instruction | code | operands → results | effect | Wasm | meaning |";
  return `${[head, "| --- | --- | --- | --- | --- | --- |", ...lines].join("\n")}\n`;
}

function stack({ pops, pushes, rule }: OpSpec): string {
  const rest = rule === undefined || rule.endsWith(".const") ? [] : ["…"];
  return `${[...rest, ...pops].join(" ")} → ${[...pushes, ...rest].join(" ")}`.trim();
}
