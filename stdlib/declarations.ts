/**
 * What the declarations of a package (`.d.ts`) tell of modules whose code is elsewhere or nowhere: the types they declare, and what a bundle
 * exports. Declarations are written by compilers, so each begins at the start of a line.
 */

/** One declaration of a module, with the comments behind it. */
interface Declaration {
  readonly text: string;
  /** What it declares, if its code is elsewhere. */
  readonly value: string | undefined;
}

/** A name that a bundle exports. */
interface Export {
  readonly local: string;
  readonly exported: string;
  readonly isType: boolean;
}

const BEGINS =
  /^(?=(?:export|declare|import|interface|type|enum|const|let|var|function|async|abstract|class|namespace|module)\b)/m;

/** What has no code of its own: types, and the members of enums, which declarations write out. */
const OF_TYPES =
  /^(?:export\s+)?(?:declare\s+)?(?:(?:type|interface)\s+[\w$]|(?:const\s+)?enum\b|global\b)/;

const OF_VALUES =
  /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:(?:abstract|async|default)\s+)?(?:const|let|var|function|class|namespace|module)\b[\s*]*([\w$]*)/;

const LIST = /^export\s+(type\s+)?\{([^}]*)\}(?!\s*from)/;

/** Whether declarations say that there are values, whose code they do not have. The values of enums they have. */
export function declaresValues(text: string): boolean {
  return declarationsOf(text).some(({ value }) => value !== undefined);
}

/** The declarations as a module that is compiled: they have no values but enums, which are made as they are written. */
export function asSource(text: string): string {
  return text
    .replace(/^((?:export\s+)?)declare\s+(?=(?:const\s+)?enum\b)/gm, "$1")
    .replace(/^export\s+as\s+namespace\s.*$/gm, "");
}

/** The types among the declarations of a whole bundle, for a module of it that has left no code there. */
export function typesOf(text: string): string {
  const declarations = declarationsOf(text);
  const values = new Set(declarations.map(({ value }) => value));
  const kept = declarations.flatMap((each) => {
    if (each.value !== undefined) return [];
    const list = LIST.exec(each.text);
    if (list === null) return [each.text];
    const names = listed(list[2] ?? "", list[1] !== undefined);
    const types = names.filter(({ local }) => !values.has(local));
    return [
      `export { ${types.map(({ local, exported }) => `${local} as ${exported}`).join(", ")} };\n`,
    ];
  });
  return asSource(kept.join(""));
}

/**
 * The module that a bundle begins with, which only exports again what its other modules have and is not among them.
 * @param text the declarations of the whole bundle
 * @param modules the sources of the bundle in the order in which they run, by the path that the module names them with
 * @returns `undefined` where it is not certain which module has what is exported
 */
export function entryText(text: string, modules: ReadonlyMap<string, string>): string | undefined {
  const exports = declarationsOf(text).flatMap(exportsOf);
  const lines = new Map<string, string[]>([...modules.keys()].map((path) => [path, []]));
  for (const { local, exported, isType } of exports) {
    const owners = [...modules].filter(([, source]) => exportFrom(source, local) !== undefined);
    const [owner] = owners;
    if (owner === undefined && isType) continue;
    if (owner === undefined || owners.length > 1) return undefined;
    lines.get(owner[0])?.push(`${exportFrom(owner[1], local)} as ${exported}`);
  }
  if (exports.length === 0) return undefined;
  return [...lines]
    .filter(([, names]) => names.length > 0)
    .map(([path, names]) => `export { ${names.join(", ")} } from ${JSON.stringify(path)};\n`)
    .join("");
}

/** The name under which a source exports what it calls `name`. */
function exportFrom(source: string, name: string): string | undefined {
  const declared = `(?:abstract\\s+|async\\s+)?(?:class|const|enum|function\\*?|interface|let|namespace|type|var)\\s+${escaped(name)}(?![\\w$])`;
  if (new RegExp(`^export\\s+default\\s+${declared}`, "m").test(source)) return "default";
  if (new RegExp(`^export\\s+${declared}`, "m").test(source)) return name;
  for (const list of source.matchAll(new RegExp(LIST, "gm"))) {
    const found = listed(list[2] ?? "", false).find((each) => each.local === name);
    if (found !== undefined) return found.exported;
  }
  return new RegExp(`^export\\s+default\\s+${escaped(name)}\\s*;?$`, "m").test(source)
    ? "default"
    : undefined;
}

function exportsOf(declaration: Declaration): Export[] {
  const { text, value } = declaration;
  const list = LIST.exec(text);
  if (list !== null) return listed(list[2] ?? "", list[1] !== undefined);
  const named = /^export\s+default\s+([\w$]+)\s*;/.exec(text)?.[1];
  if (named !== undefined) return [{ local: named, exported: "default", isType: false }];
  if (!/^export\b/.test(text) || value === "") return [];
  if (value !== undefined) {
    const exported = /^export\s+default\b/.test(text) ? "default" : value;
    return [{ local: value, exported, isType: false }];
  }
  const type = /^export\s+(?:declare\s+)?(?:type|interface|(?:const\s+)?enum)\s+([\w$]+)/.exec(
    text,
  );
  return type?.[1] === undefined ? [] : [{ local: type[1], exported: type[1], isType: true }];
}

/** The names between the braces of `export { … }`. A rolled-up list does not always say which of them are types. */
function listed(names: string, areTypes: boolean): Export[] {
  return names.split(",").flatMap((each) => {
    const found = /^\s*(type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(each);
    const local = found?.[2];
    if (local === undefined) return [];
    return [{ local, exported: found?.[3] ?? local, isType: areTypes || found?.[1] !== undefined }];
  });
}

function declarationsOf(text: string): Declaration[] {
  const parts = text.split(BEGINS);
  return parts.map((part) => ({
    text: part,
    value: OF_TYPES.test(part) ? undefined : OF_VALUES.exec(part)?.[1],
  }));
}

function escaped(name: string): string {
  return name.replaceAll("$", "\\$");
}
