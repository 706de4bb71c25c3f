/** Template literal types and `Uppercase` and its like. */
import type { Checker } from "./checker.ts";
import type { StringMappingName, Type } from "./types.ts";
import { isNever, isPrimitive, mapMembers, membersOf, union } from "./unions.ts";

// TypeScript refuses larger products too.
const MAX_TEXTS = 100_000;

/** The template type of `texts` around `types`: one literal where all parts are known. */
export function templateLiteralType(
  c: Checker,
  texts: readonly string[],
  types: readonly Type[],
): Type {
  const { store } = c;
  const index = types.findIndex((each) => each.kind === "union" || isComposite(each));
  const found = types[index];
  if (found !== undefined) {
    const members = membersOf(store, found);
    if (members.length > MAX_TEXTS) return store.string;
    return union(
      store,
      members.map((member) =>
        templateLiteralType(
          c,
          texts,
          types.map((each, i) => (i === index ? member : each)),
        ),
      ),
    );
  }
  if (types.some(isNever)) return store.never;
  const newTexts: string[] = [texts[0] ?? ""];
  const newTypes: Type[] = [];
  const append = (text: string): void => {
    newTexts[newTexts.length - 1] += text;
  };
  for (let i = 0; i < types.length; i++) {
    const type = types[i];
    const after = texts[i + 1] ?? "";
    if (type === undefined) continue;
    const text = textOf(type);
    if (text !== undefined) append(text + after);
    else if (type.kind === "templateLiteral") {
      append(type.texts[0] ?? "");
      type.types.forEach((each, k) => {
        newTypes.push(each);
        newTexts.push(type.texts[k + 1] ?? "");
      });
      append(after);
    } else if (isPlaceholder(type)) {
      newTypes.push(type);
      newTexts.push(after);
    } else return store.string;
  }
  if (newTypes.length === 0) return store.literal(newTexts[0] ?? "");
  if (newTexts.every((each) => each === "")) {
    const [only] = newTypes;
    if (newTypes.length === 1 && only !== undefined && isPrimitive(only, "string")) return only;
  }
  return store.templateLiteral(newTexts, newTypes);
}

function isComposite(type: Type): boolean {
  return type.kind === "enum" || isPrimitive(type, "boolean");
}

/** The text of a type with one value. */
function textOf(type: Type): string | undefined {
  if (type.kind === "literal") return String(type.value);
  if (type.kind === "enumMember" && type.value !== undefined) return String(type.value);
  if (type.kind === "primitive" && (type.name === "null" || type.name === "undefined"))
    return type.name;
  return undefined;
}

function isPlaceholder(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return ["string", "number", "bigint", "any"].includes(type.name);
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "keyof":
    case "stringMapping":
    case "intersection":
      return true;
    default:
      return false;
  }
}

/** `Uppercase<type>` and its like. */
export function stringMappingType(c: Checker, mapping: StringMappingName, type: Type): Type {
  return mapMembers(c.store, type, (each) => {
    if (each.kind === "literal" && typeof each.value === "string") {
      return c.store.literal(applyMapping(mapping, each.value));
    }
    if (each.kind === "templateLiteral") {
      const [first, ...rest] = each.texts;
      const texts =
        mapping === "Capitalize" || mapping === "Uncapitalize"
          ? [first === undefined ? "" : applyMapping(mapping, first), ...rest]
          : each.texts.map((text) => applyMapping(mapping, text));
      const types =
        mapping === "Capitalize" || mapping === "Uncapitalize"
          ? each.types
          : each.types.map((part) => stringMappingType(c, mapping, part));
      return templateLiteralType(c, texts, types);
    }
    if (each.kind === "stringMapping" && each.mapping === mapping) return each;
    if (isPrimitive(each, "any") || isPrimitive(each, "never")) return each;
    return c.store.stringMapping(mapping, each);
  });
}

function applyMapping(mapping: StringMappingName, text: string): string {
  switch (mapping) {
    case "Uppercase":
      return text.toUpperCase();
    case "Lowercase":
      return text.toLowerCase();
    case "Capitalize":
      return text.charAt(0).toUpperCase() + text.slice(1);
    case "Uncapitalize":
      return text.charAt(0).toLowerCase() + text.slice(1);
  }
}
