/** What functions and lists given to `JSON.parse` and `JSON.stringify` do to values: after reading, and before writing. */

import { host_JSON_refuseCircle } from "tscript:intrinsics";

type Change = (this: any, key: string, value: any) => any;

/** Calls the reviver for everything inside, then for the value itself. */
function revived(holder: any, key: string, value: any, reviver: Change): any {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const changed = revived(value, String(i), value[i], reviver);
      if (changed === undefined) delete value[i];
      else value[i] = changed;
    }
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.keys(value)) {
      const changed = revived(value, each, value[each], reviver);
      if (changed === undefined) delete value[each];
      else value[each] = changed;
    }
  }
  return reviver.call(holder, key, value);
}

/** `JSON.parse(text, reviver)`, once the text is read */
export function revive(value: any, reviver: Change | undefined): any {
  if (typeof reviver !== "function") return value;
  return revived({ "": value }, "", value, reviver);
}

/** What JSON writes of a value: what its `toJSON` gives, changed by the replacer. */
function replaced(holder: any, key: string, value: any, replacer: Change, open: any[]): any {
  let shown = value;
  if (typeof shown === "object" && shown !== null && typeof shown.toJSON === "function") shown = shown.toJSON(key);
  shown = replacer.call(holder, key, shown);
  if (typeof shown !== "object" || shown === null) return shown;
  if (open.includes(shown)) host_JSON_refuseCircle([open[0]]);
  open.push(shown);
  const copy = Array.isArray(shown) ? replacedItems(shown, replacer, open) : replacedEntries(shown, replacer, open);
  open.pop();
  return copy;
}

function replacedItems(shown: any[], replacer: Change, open: any[]): any[] {
  const items: any[] = [];
  for (let i = 0; i < shown.length; i++) items.push(replaced(shown, String(i), shown[i], replacer, open));
  return items;
}

function replacedEntries(shown: any, replacer: Change, open: any[]): any {
  const object: any = {};
  for (const each of Object.keys(shown)) object[each] = replaced(shown, each, shown[each], replacer, open);
  return object;
}

/** `JSON.stringify(value, replacer)`: a copy with everything replaced */
export function replaceAll(value: any, replacer: Change): any {
  return replaced({ "": value }, "", value, replacer, []);
}

/** `JSON.stringify(value, replacer)` of a replacer that may be anything: what is neither a function nor a list changes nothing. */
export function change(value: any, replacer: any): any {
  if (typeof replacer === "function") return replaceAll(value, replacer);
  if (!Array.isArray(replacer)) return value;
  const names: (string | number)[] = [];
  for (let i = 0; i < replacer.length; i++) {
    const each: unknown = replacer[i];
    if (typeof each === "string" || typeof each === "number") names.push(each);
  }
  return pick(value, names);
}

/** `JSON.stringify(value, names)`: a copy with these properties only, in their order, whoever of its prototypes has them */
export function pick(value: any, names: readonly (string | number)[]): any {
  return picked("", value, names.map(String), []);
}

function picked(key: string, value: any, names: readonly string[], open: any[]): any {
  let shown = value;
  if (typeof shown === "object" && shown !== null && typeof shown.toJSON === "function") shown = shown.toJSON(key);
  if (typeof shown !== "object" || shown === null) return shown;
  if (open.includes(shown)) host_JSON_refuseCircle([open[0]]);
  open.push(shown);
  const copy = Array.isArray(shown) ? pickedItems(shown, names, open) : pickedEntries(shown, names, open);
  open.pop();
  return copy;
}

function pickedItems(shown: any[], names: readonly string[], open: any[]): any[] {
  const items: any[] = [];
  for (let i = 0; i < shown.length; i++) items.push(picked(String(i), shown[i], names, open));
  return items;
}

function pickedEntries(shown: any, names: readonly string[], open: any[]): any {
  const object: any = {};
  for (const name of names) if (name in shown) object[name] = picked(name, shown[name], names, open);
  return object;
}
