/** What functions and lists given to `JSON.parse` and `JSON.stringify` do to values: after reading, and before writing. */

type Change = (key: string, value: any) => any;

/** Calls the reviver for everything inside, then for the value itself. */
function revived(key: string, value: any, reviver: Change): any {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revived(String(i), value[i], reviver);
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.keys(value)) {
      const changed = revived(each, value[each], reviver);
      if (changed === undefined) delete value[each];
      else value[each] = changed;
    }
  }
  return reviver(key, value);
}

/** `JSON.parse(text, reviver)`, once the text is read */
export function revive(value: any, reviver: Change): any {
  return revived("", value, reviver);
}

/** What JSON writes of a value: what its `toJSON` gives, changed by the replacer. */
function replaced(key: string, value: any, replacer: Change): any {
  let shown = value;
  if (typeof shown === "object" && shown !== null && typeof shown.toJSON === "function") shown = shown.toJSON(key);
  shown = replacer(key, shown);
  if (Array.isArray(shown)) {
    const items: any[] = [];
    for (let i = 0; i < shown.length; i++) items.push(replaced(String(i), shown[i], replacer));
    return items;
  }
  if (typeof shown !== "object" || shown === null) return shown;
  const object: any = {};
  for (const each of Object.keys(shown)) object[each] = replaced(each, shown[each], replacer);
  return object;
}

/** `JSON.stringify(value, replacer)`: a copy with everything replaced */
export function replaceAll(value: any, replacer: Change): any {
  return replaced("", value, replacer);
}

/** `JSON.stringify(value, names)`: a copy with these properties only, in their order */
export function pick(value: any, names: readonly (string | number)[]): any {
  let shown = value;
  if (typeof shown === "object" && shown !== null && typeof shown.toJSON === "function") shown = shown.toJSON("");
  if (Array.isArray(shown)) {
    const items: any[] = [];
    for (let i = 0; i < shown.length; i++) items.push(pick(shown[i], names));
    return items;
  }
  if (typeof shown !== "object" || shown === null) return shown;
  const object: any = {};
  for (const name of names) {
    const key = String(name);
    if (Object.hasOwn(shown, key)) object[key] = pick(shown[key], names);
  }
  return object;
}
