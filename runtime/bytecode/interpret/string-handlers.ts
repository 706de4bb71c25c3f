/** Interprets strings and the conversions of numbers to text and back. Undefined and null read as the empty string. */
import type { Handlers } from "./handler.ts";
import { hashNumber, hashText } from "./hashes.ts";
import type { Machine } from "./machine.ts";
import { isNullish, isObject, type Operand } from "./values.ts";

export const STRING_HANDLERS = {
  "string.length": (machine) => machine.push(machine.popText().length),
  "string.concat": (machine) => {
    const b = machine.popText();
    pushJoined(machine, [machine.popText(), b], "");
  },
  "string.concat_all": (machine, [count, numbers]) => {
    const texts: string[] = [];
    for (let place = count - 1; place >= 0; place -= 1) {
      const isNumber = ((numbers >>> place) & 1) === 1;
      texts.push(isNumber ? String(machine.popNumber()) : machine.popText());
    }
    pushJoined(machine, texts.reverse(), "");
  },
  "string.equals": (machine) => {
    const b = machine.popReference();
    machine.pushBool(machine.popReference() === b);
  },
  "string.compare": (machine) => {
    const b = machine.popText();
    const a = machine.popText();
    if (machine.charge(Math.min(a.length, b.length))) machine.push(a < b ? -1 : a > b ? 1 : 0);
  },
  "string.truthy": (machine) => machine.pushBool(machine.popText() !== ""),
  "string.char_code_at": (machine) => {
    const index = machine.popNumber();
    const text = machine.popReference();
    if (isNullish(text)) return machine.throwNullish(text, String(index));
    const code = String(text).charCodeAt(index);
    machine.push(Number.isNaN(code) ? -1 : code);
  },
  "string.code_point_at": (machine) => {
    const index = machine.popNumber();
    machine.push(machine.popText().codePointAt(index) ?? -1);
  },
  "string.char_at": (machine) => {
    const index = machine.popNumber();
    machine.push(machine.popText().charAt(index));
  },
  "string.get_or_undefined": (machine) => {
    const index = machine.popNumber();
    const text = machine.popReference();
    if (isNullish(text)) machine.throwNullish(text, String(index));
    else machine.push(String(text)[index]);
  },
  "string.slice": (machine) => {
    const end = machine.popNumber();
    const start = Math.max(0, machine.popNumber());
    machine.push(machine.popText().slice(start, Math.max(start, end)));
  },
  "string.index_of": (machine) => {
    const start = machine.popNumber();
    const part = machine.popText();
    const text = machine.popText();
    if (machine.charge(text.length + part.length)) machine.push(text.indexOf(part, start));
  },
  "string.last_index_of": (machine) => {
    const start = machine.popNumber();
    const part = machine.popText();
    const text = machine.popText();
    if (machine.charge(text.length + part.length)) machine.push(text.lastIndexOf(part, start));
  },
  "string.from_char_code": (machine) => machine.push(String.fromCharCode(machine.popNumber())),
  "string.from_code_point": (machine) => {
    const point = machine.popNumber();
    if (point >= 0 && point <= 0x10ffff) machine.push(String.fromCodePoint(point));
    else machine.throwError("RangeError", `Invalid code point ${point}`);
  },
  // Here each text is in one piece.
  "string.flatten": () => {},
  "string.hash": (machine) => {
    const text = machine.popText();
    if (machine.charge(text.length)) machine.push(hashText(text));
  },
  "string.join": (machine) => {
    const separator = machine.popText();
    const array = machine.popReference();
    const items = isObject(array) && array.kind === "array" ? array.items : [];
    if (machine.charge(items.length)) pushJoined(machine, items, separator);
  },
  "string.to_number": (machine) => {
    const text = machine.popText();
    if (machine.charge(text.length)) machine.push(Number(text));
  },
  "f64.to_string": (machine) => machine.push(String(machine.popNumber())),
  "i32.to_string": (machine) => machine.push(String(machine.popNumber())),
  "bool.to_string": (machine) => machine.push(machine.popNumber() === 0 ? "false" : "true"),
  "f64.hash": (machine) => machine.push(hashNumber(machine.popNumber())),
} satisfies Partial<Handlers>;

/** Longest string there is, as in the host. */
export const MAX_STRING_LENGTH = 0x1fff_ffe8;

// The sum comes first: the host must not be asked for a string it cannot make.
function pushJoined(machine: Machine, pieces: readonly Operand[], separator: string): void {
  let length = separator.length * Math.max(0, pieces.length - 1);
  for (const piece of pieces) if (typeof piece === "string") length += piece.length;
  if (length > MAX_STRING_LENGTH) machine.throwError("RangeError", "Invalid string length");
  else if (machine.charge(length / 8)) machine.push(pieces.join(separator));
}
