/** Which rows of the table of builtins are surely supported: all that an opcode, the host or the library does, and some of those lowered by hand. */
import type { SimpleBuiltin, SpecialBuiltin } from "../builtins/rows.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import {
  isDictionary,
  isNumber,
  isPrimitive,
  isRecord,
  isTextable,
  walkedItem,
} from "./sure-kinds.ts";
import type { SureWalk } from "./sure-walk.ts";

type Arguments = readonly (Expression | Spread)[];

/**
 * Whether a builtin refuses none of the arguments.
 * @param declared how many parameters it is declared with, the rest not among them
 */
export function isSureBuiltin(
  walk: SureWalk,
  key: string,
  args: Arguments,
  declared: number,
): boolean {
  const spec = findBuiltin(key);
  if (!spec) return false;
  const isSpread = args.some((each) => each.kind === "Spread");
  const rows: readonly SimpleBuiltin[] = "byArguments" in spec ? spec.byArguments : [spec];
  const row = rows[isSpread ? rows.length - 1 : Math.min(args.length, rows.length - 1)];
  if (!row || "unsupported" in row || "fill" in row) return false;
  if ("lib" in row) return !isSpread || row.rest === true;
  // Functions have no text that `%s` could show.
  const [format] = args;
  const isFormat = format?.kind === "StringLiteral" && format.value.includes("%s");
  if (isSpread || (isFormat && key.startsWith("console."))) return false;
  if ("constant" in row || "text" in row) return true;
  if ("special" in row) return isSureSpecial(walk, row, args);
  return args.length + Object.keys(row.defaults ?? {}).length >= declared;
}

/** What the first argument must be, by the name of a row that is lowered by hand; more arguments do not matter. */
const FIRST: Readonly<Record<string, (walk: SureWalk, type: Type) => boolean>> = {
  argument: () => true,
  "Boolean()": () => true,
  "Array.isArray": () => true,
  "Array#concat": () => true,
  "Array#flatMap": () => true,
  "fs.readFileSync": () => true,
  "fs.writeFileSync": () => true,
  "process.exit": (_walk, type) => isNumber(type),
  "String#replace": () => true,
  "String#replaceAll": () => true,
  "TypedArray#set": () => true,
  "String()": (_walk, type) => isTextable(type),
  "Number()": (_walk, type) => isPrimitive(type),
  "BigInt()": (_walk, type) => isPrimitive(type),
  "new Array": (_walk, type) => isNumber(type),
  "Array.from": isWalkedOver,
  "TypedArray.from": isWalkedOver,
  "Object.keys": hasKeys,
  "Object.values": hasKeys,
  "Object.entries": hasKeys,
};

function isSureSpecial(walk: SureWalk, { special }: SpecialBuiltin, args: Arguments): boolean {
  if (special === "receiver") return true;
  if (special === "JSON.stringify") return args.length === 1;
  const [first] = args;
  if (!first || first.kind === "Spread" || !Object.hasOwn(FIRST, special)) return false;
  return (
    isLengthAlone(special, first) || FIRST[special]?.(walk, walk.program.typeOf(first)) === true
  );
}

/** `Array.from({ length: n })` */
function isLengthAlone(special: string, node: Expression): boolean {
  if (special !== "Array.from" || node.kind !== "ObjectLiteral") return false;
  const [length] = node.members;
  const isNamed = length?.kind === "PropertyAssignment" || length?.kind === "ShorthandProperty";
  return node.members.length === 1 && isNamed;
}

function isWalkedOver(walk: SureWalk, type: Type): boolean {
  return walkedItem(walk.program.types, type) !== undefined;
}

function hasKeys(walk: SureWalk, type: Type): boolean {
  const { types } = walk.program;
  return isDictionary(types.nonNullable(type)) || isRecord(types, type);
}
