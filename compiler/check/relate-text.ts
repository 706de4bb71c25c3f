/** Texts against template literal types. */
import type { Checker } from "./checker.ts";
import { templateLiteralType } from "./evaluate-text.ts";
import type { Comparison } from "./relate.ts";
import type { LiteralType, TemplateLiteralType, Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** Whether a literal or template fits the template `target`. */
export function textMatches(
  r: Comparison,
  source: LiteralType | TemplateLiteralType,
  target: TemplateLiteralType,
): boolean {
  if (source === target) return true;
  const parts = partsOfText(r.c, source, target);
  if (parts === undefined) return false;
  return parts.every((part, i) => {
    const type = target.types[i];
    return type !== undefined && fitsPlaceholder(r, part, type);
  });
}

function fitsPlaceholder(r: Comparison, part: Type, type: Type): boolean {
  if (r.related(part, type)) return true;
  if (part.kind === "literal" && typeof part.value === "string") {
    const { value } = part;
    if (isPrimitive(type, "number")) return value !== "" && Number.isFinite(Number(value));
    if (isPrimitive(type, "bigint")) return /^-?\d+$/.test(value);
    if (isPrimitive(type, "boolean")) return value === "true" || value === "false";
    if (isPrimitive(type, "null") || isPrimitive(type, "undefined")) {
      return type.kind === "primitive" && type.name === value;
    }
  }
  if (
    part.kind === "templateLiteral" &&
    part.texts.every((each) => each === "") &&
    part.types.length === 1
  ) {
    const [only] = part.types;
    return only !== undefined && r.related(only, type);
  }
  return isPrimitive(type, "string");
}

/** What of `source` stands for each placeholder of `target`; `undefined` if the texts between do not match. */
export function partsOfText(
  c: Checker,
  source: LiteralType | TemplateLiteralType,
  target: TemplateLiteralType,
): readonly Type[] | undefined {
  const sourceTexts = source.kind === "literal" ? [String(source.value)] : source.texts;
  const sourceTypes = source.kind === "literal" ? [] : source.types;
  const first = target.texts[0] ?? "";
  const last = target.texts[target.texts.length - 1] ?? "";
  const sourceFirst = sourceTexts[0] ?? "";
  const sourceLast = sourceTexts[sourceTexts.length - 1] ?? "";
  const lastSource = sourceTexts.length - 1;
  if (lastSource === 0 && sourceFirst.length < first.length + last.length) return undefined;
  if (!sourceFirst.startsWith(first) || !sourceLast.endsWith(last)) return undefined;
  const remaining = sourceLast.slice(0, sourceLast.length - last.length);
  const textAt = (segment: number): string =>
    segment < lastSource ? (sourceTexts[segment] ?? "") : remaining;
  const parts: Type[] = [];
  let segment = 0;
  let position = first.length;
  const add = (toSegment: number, toPosition: number): void => {
    if (toSegment === segment) {
      parts.push(c.store.literal(textAt(toSegment).slice(position, toPosition)));
    } else {
      const texts = [
        (sourceTexts[segment] ?? "").slice(position),
        ...sourceTexts.slice(segment + 1, toSegment),
        textAt(toSegment).slice(0, toPosition),
      ];
      parts.push(templateLiteralType(c, texts, sourceTypes.slice(segment, toSegment)));
    }
    segment = toSegment;
    position = toPosition;
  };
  for (let i = 1; i < target.texts.length - 1; i++) {
    const delimiter = target.texts[i] ?? "";
    if (delimiter.length > 0) {
      let s = segment;
      let p = position;
      for (;;) {
        p = textAt(s).indexOf(delimiter, p);
        if (p >= 0) break;
        s++;
        if (s === sourceTexts.length) return undefined;
        p = 0;
      }
      add(s, p);
      position += delimiter.length;
    } else if (position < textAt(segment).length) add(segment, position + 1);
    else if (segment < lastSource) add(segment + 1, 0);
    else return undefined;
  }
  add(lastSource, textAt(lastSource).length);
  return parts;
}
