/**
 * Regular expressions, on this thread's RegExpEngine. A tokenizer asks about one long text a million times, so texts are kept as the host's
 * own strings from call to call (strings/text-cache.ts), and source and flags are read only where the number is not known here.
 */
import { STRING_TYPE } from "../../bytecode/module.ts";
import { RegExpEngine } from "../../bytecode/regexp-engine.ts";
import type { RawValue } from "../call.ts";
import type { Context } from "../context.ts";
import { readString } from "../strings/rope.ts";
import { writeString } from "../strings/text.ts";
import { makeTextArray } from "../strings/text-array.ts";
import { TextCache } from "../strings/text-cache.ts";
import type { RawHostFunction } from "./host-row.ts";

export function createRegExpFunctions(context: Context) {
  const engine = new RegExpEngine(context.worker);
  const texts = new TextCache(context);
  const { types } = context.metadata.module;
  const stringArray = types.findIndex(
    (type) => type.kind === "array" && type.element === STRING_TYPE,
  );
  const read = (raw: RawValue | undefined): string => readString(context, (raw as number) >>> 0);
  const readText = (raw: RawValue | undefined): string => texts.read((raw as number) >>> 0);
  const expression = (
    number: RawValue | undefined,
    source: RawValue | undefined,
    flags: RawValue | undefined,
  ): RegExp =>
    engine.find(number as number) ?? engine.adopt(number as number, read(source), read(flags));
  const writeTexts = (list: readonly (string | undefined)[]): number =>
    makeTextArray(context, stringArray, list);
  const literals = new Map<number, { readonly flags: number; readonly number: number }>();
  /** A literal in a loop gives the same two texts of the program's static data each time, which tells its number without reading them. */
  const compile = (source: number, flags: number): number => {
    const literal = literals.get(source);
    if (literal?.flags === flags) return literal.number;
    const number = engine.compile(read(source), read(flags));
    if (source < context.map.staticEnd && flags < context.map.staticEnd)
      literals.set(source, { flags, number });
    return number;
  };
  return {
    "RegExp.compile": (source, flags) => compile((source as number) >>> 0, (flags as number) >>> 0),
    "RegExp.failure": (source, flags) =>
      writeString(context, engine.failure(read(source), read(flags))),
    "RegExp.source": (source, flags) =>
      writeString(context, engine.source(read(source), read(flags))),
    "RegExp.names": (number, source, flags) =>
      writeTexts(engine.names(expression(number, source, flags))),
    "RegExp.exec": (number, source, flags, text, start) =>
      engine.exec(expression(number, source, flags), readText(text), start as number),
    "RegExp.test": (number, source, flags, text, start) =>
      engine.test(expression(number, source, flags), readText(text), start as number),
    "RegExp.lastIndex": () => engine.lastIndex,
    "RegExp.groups": () => writeTexts(engine.groups()),
    "RegExp.groupStart": (group) => engine.groupStart(group as number),
    "RegExp.groupEnd": (group) => engine.groupEnd(group as number),
    "RegExp.replace": (number, source, flags, text, replacement, start) =>
      writeString(
        context,
        engine.replace(
          expression(number, source, flags),
          readText(text),
          read(replacement),
          start as number,
        ),
      ),
    "RegExp.matchAll": (number, source, flags, text) =>
      writeTexts(engine.matchAll(expression(number, source, flags), readText(text))),
    "RegExp.split": (number, source, flags, text, limit) =>
      writeTexts(engine.split(expression(number, source, flags), readText(text), limit as number)),
  } satisfies Readonly<Record<string, RawHostFunction>>;
}
